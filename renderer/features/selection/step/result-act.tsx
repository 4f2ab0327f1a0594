import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addDays, type Day, maxDay } from '../../../../shared/kernel/day.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { useSession } from '../../../app/session.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { useDraft } from '../../../ui/form/use-draft.ts'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { Section } from '../../../ui/page/section.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import { CommandProblem } from '../command-problem.tsx'
import type { Selection } from '../rows.ts'
import styles from '../selection.module.css'

/** 认定 / 确定: one document for everybody still to be confirmed. The button says for how many. */
export function ResultAct({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const confirm = useCommand(useClient().selection.confirm)
  const problems = useProblems(confirm.error)
  const earliest = selection.notice ? addDays(selection.notice.toOn, 1) : today
  const draft = useDraft<{ effectiveOn: Day | null; documentNumber: string; approver: string }>(
    `selection.result.${selection.id}`,
    { effectiveOn: maxDay(earliest, today), documentNumber: '', approver: '' },
  )
  const { effectiveOn, documentNumber, approver } = draft.value
  const left = selection.applications.filter(
    (a) => a.listed !== null && a.admission === null && a.withdrawnOn === null,
  ).length
  if (left === 0) return null
  return (
    <Section title={t(`selection.result.title.${selection.kind}`)}>
      <div className={styles.stack}>
        <DayInput
          label={t('selection.result.effectiveOn')}
          required
          value={effectiveOn}
          error={problems.field('effectiveOn')}
          onChange={(value) => draft.change({ effectiveOn: value })}
        />
        <TextInput
          label={t('selection.column.document')}
          placeholder={t('ui.decision.documentHint')}
          required
          value={documentNumber}
          error={problems.field('documentNumber')}
          onChange={(event) => draft.change({ documentNumber: event.currentTarget.value })}
        />
        <TextInput
          label={t('selection.result.approver')}
          required
          value={approver}
          error={problems.field('approver')}
          onChange={(event) => draft.change({ approver: event.currentTarget.value })}
        />
        <CommandProblem error={problems.field('effectiveOn') ? null : confirm.error} />
        <Button
          loading={confirm.isPending}
          disabled={
            selection.obstacles.length > 0 ||
            effectiveOn === null ||
            documentNumber.trim() === '' ||
            approver.trim() === ''
          }
          onClick={() => {
            if (!effectiveOn) return
            confirm.mutate(
              {
                selectionId: selection.id,
                effectiveOn,
                documentNumber: documentNumber.trim(),
                approver: approver.trim(),
              },
              {
                onSuccess: ({ decisionIds }) => {
                  draft.discard()
                  showDone(t(`selection.result.saved.${selection.kind}`, { count: decisionIds.length }))
                },
              },
            )
          }}
        >
          {t(`selection.result.save.${selection.kind}`, { count: left })}
        </Button>
      </div>
    </Section>
  )
}
