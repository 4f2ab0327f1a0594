import { Button, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { Form } from '../../../ui/form/form.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import styles from './person-page.module.css'

export interface SealedNumbers {
  idNumber: string | null
  phone: string | null
  bankAccount: string | null
}

/** Asks why the full numbers are needed, then hands them over; the page forgets them when it is left. */
export function Unmask({
  personId,
  onShown,
}: {
  personId: Id<'person'>
  onShown: (numbers: SealedNumbers) => void
}) {
  const { t } = useTranslation()
  const client = useClient()
  const unmask = useCommand(client.people.unmask)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const problems = useProblems(unmask.error)
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus width={300}>
      <Popover.Target>
        <button type="button" className={styles.quiet} onClick={() => setOpen(!open)}>
          {t('people.unmask.act')}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <Form
          className={styles.ask}
          onSubmit={() => unmask.mutate({ personId, reason }, { onSuccess: onShown })}
        >
          <TextInput
            label={t('people.unmask.reason')}
            description={t('people.unmask.reasonHint')}
            required
            value={reason}
            error={problems.field('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormProblem>{problems.whole}</FormProblem>
          <Button type="submit" loading={unmask.isPending} disabled={reason.trim() === ''}>
            {t('people.unmask.confirm')}
          </Button>
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}
