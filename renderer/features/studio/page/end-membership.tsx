import { Button, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../../shared/kernel/day.ts'
import { useClient } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { useCommand } from '../../../app/command.ts'
import { DayInput } from '../../../ui/form/day-input.tsx'
import { Form } from '../../../ui/form/form.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { showDone } from '../../../ui/undo-toast.tsx'
import type { StudioPerson } from '../rows.ts'
import styles from './studio-page.module.css'

const fields = ['toOn', 'reason', 'documentNumber']

/** Records the last day of somebody in the studio, and why: says what it means before it is done. */
export function EndMembership({ membership }: { membership: StudioPerson }) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const client = useClient()
  const end = useCommand(client.studio.endMembership)
  const [open, setOpen] = useState(false)
  const [toOn, setToOn] = useState<Day | null>(asOf)
  const [reason, setReason] = useState('')
  const [document, setDocument] = useState('')
  const [tried, setTried] = useState(false)
  const problems = useProblems(end.error)
  const missing = (empty: boolean) => (tried && empty ? t('errors.field.required') : undefined)
  const { name } = membership.person
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus width={340}>
      <Popover.Target>
        <button type="button" className={styles.end} onClick={() => setOpen(!open)}>
          {t('studio.who.end')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Form
          className={styles.ask}
          onSubmit={() => {
            setTried(true)
            if (toOn === null || reason.trim() === '') return
            end.mutate(
              {
                membershipId: membership.membershipId,
                toOn,
                reason: reason.trim(),
                documentNumber: document.trim() || null,
              },
              { onSuccess: () => showDone(t('studio.leave.saved', { name, day: toOn })) },
            )
          }}
        >
          <div>
            <div className="strong">{t('studio.leave.title', { name })}</div>
            <p className="note">{t('studio.leave.what')}</p>
          </div>
          <DayInput
            label={t('studio.leave.toOn')}
            required
            value={toOn}
            min={membership.fromOn}
            error={problems.field('toOn') ?? missing(toOn === null)}
            onChange={setToOn}
          />
          <TextInput
            label={t('studio.leave.reason')}
            required
            value={reason}
            error={problems.field('reason') ?? missing(reason.trim() === '')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <TextInput
            label={t('studio.leave.document')}
            placeholder={t('ui.decision.documentHint')}
            value={document}
            error={problems.field('documentNumber')}
            onChange={(event) => setDocument(event.currentTarget.value)}
          />
          <FormProblem>{problems.whole ?? problems.elsewhere(fields)[0]}</FormProblem>
          <Button type="submit" loading={end.isPending}>
            {t('studio.leave.save')}
          </Button>
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}
