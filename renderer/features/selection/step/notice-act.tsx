import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../../shared/kernel/day.ts'
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

interface NoticeDraft {
  fromOn: Day | null
  toOn: Day | null
  unit: string
  phone: string
  address: string
}

/** 公示: from the first day on the list is locked. */
export function NoticeAct({ selection }: { selection: Selection }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const give = useCommand(useClient().selection.giveNotice)
  const problems = useProblems(give.error)
  const draft = useDraft<NoticeDraft>(`selection.notice.${selection.id}`, {
    fromOn: today,
    toOn: null,
    unit: '',
    phone: '',
    address: '',
  })
  const { fromOn, toOn, unit, phone, address } = draft.value
  const text = (field: 'unit' | 'phone' | 'address') => (
    <TextInput
      label={t(`selection.notice.${field}`)}
      value={draft.value[field]}
      error={problems.field(field)}
      onChange={(event) => draft.change({ [field]: event.currentTarget.value })}
    />
  )
  const whole = fromOn && toOn && unit.trim() && phone.trim() && address.trim()
  return (
    <Section title={t('selection.notice.title')}>
      <div className={styles.stack}>
        <DayInput
          label={t('selection.notice.fromOn')}
          required
          value={fromOn}
          error={problems.field('fromOn')}
          onChange={(value) => draft.change({ fromOn: value })}
        />
        <DayInput
          label={t('selection.notice.toOn')}
          required
          value={toOn}
          error={problems.field('toOn')}
          onChange={(value) => draft.change({ toOn: value })}
        />
        {selection.noticeDays !== null && (
          <p className="note">{t('selection.notice.days', { count: selection.noticeDays })}</p>
        )}
        {text('unit')}
        {text('phone')}
        {text('address')}
        <CommandProblem error={problems.whole ? give.error : null} />
        <Button
          loading={give.isPending}
          disabled={!whole || selection.obstacles.length > 0}
          onClick={() => {
            if (!fromOn || !toOn) return
            give.mutate(
              {
                selectionId: selection.id,
                fromOn,
                toOn,
                unit: unit.trim(),
                phone: phone.trim(),
                address: address.trim(),
              },
              {
                onSuccess: () => {
                  draft.discard()
                  showDone(t('selection.notice.saved'))
                },
              },
            )
          }}
        >
          {t('selection.notice.save', { count: selection.counts.list?.left ?? 0 })}
        </Button>
      </div>
    </Section>
  )
}
