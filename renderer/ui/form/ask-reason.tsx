import { Button, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './ask-reason.module.css'
import { Form } from './form.tsx'
import { FormProblem } from './form-problem.tsx'
import { useProblems } from './use-problems.ts'

/** A button that takes something back: says what that means, asks why, then does it. */
export function AskReason({
  act,
  title,
  what,
  pending,
  error,
  onSubmit,
}: {
  act: string
  title: string
  what: string
  pending: boolean
  error: unknown
  onSubmit: (reason: string, close: () => void) => void
}) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const problems = useProblems(error)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus width={340}>
      <Popover.Target>
        <Button size="compact-sm" variant="default" onClick={() => setOpen(!open)}>
          {act}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Form
          className={styles.ask}
          onSubmit={() => reason.trim() && onSubmit(reason.trim(), () => setOpen(false))}
        >
          <div>
            <div className="strong">{title}</div>
            <p className="note">{what}</p>
          </div>
          <TextInput
            label={t('ui.decision.reason')}
            required
            value={reason}
            error={problems.field('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormProblem>{problems.whole}</FormProblem>
          <Button type="submit" color="red" loading={pending} disabled={reason.trim() === ''}>
            {act}
          </Button>
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}
