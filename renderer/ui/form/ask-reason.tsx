import { Button, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import styles from './ask-reason.module.css'
import { DayInput } from './day-input.tsx'
import { Form } from './form.tsx'
import { FormProblem } from './form-problem.tsx'
import { useProblems } from './use-problems.ts'

/** What is asked beside the reason, where a day or a document is given a label. */
interface Given {
  on: Day
  documentNumber: string
}

/** A button that takes something back: says what that means, asks why (from when, under which document), then does it. */
export function AskReason({
  act,
  title,
  what,
  day,
  document,
  pending,
  error,
  onSubmit,
}: {
  act: string
  title: string
  what: string
  day?: { label: string; today: Day }
  document?: string
  pending: boolean
  error: unknown
  onSubmit: (reason: string, close: () => void, given: Given) => void
}) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [on, setOn] = useState<Day | null>(day?.today ?? null)
  const [documentNumber, setDocument] = useState('')
  const problems = useProblems(error)
  const whole = reason.trim() !== '' && (!day || on !== null) && (!document || documentNumber.trim() !== '')
  const submit = () => {
    if (!whole) return
    onSubmit(reason.trim(), () => setOpen(false), {
      on: on as Day,
      documentNumber: documentNumber.trim(),
    })
  }
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus width={340}>
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(!open)}>
          {act}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Form className={styles.ask} label={title} onSubmit={submit}>
          <div>
            <div className="strong">{title}</div>
            <p className="note">{what}</p>
          </div>
          {day && <DayInput label={day.label} required value={on} onChange={setOn} />}
          {document && (
            <TextInput
              label={document}
              required
              placeholder={t('ui.decision.documentHint')}
              value={documentNumber}
              error={problems.field('documentNumber')}
              onChange={(event) => setDocument(event.currentTarget.value)}
            />
          )}
          <TextInput
            label={t('ui.decision.reason')}
            required
            value={reason}
            error={problems.field('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormProblem>{problems.whole ?? problems.elsewhere(['reason', 'documentNumber'])[0]}</FormProblem>
          <Button type="submit" color="red" loading={pending} disabled={!whole}>
            {act}
          </Button>
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}
