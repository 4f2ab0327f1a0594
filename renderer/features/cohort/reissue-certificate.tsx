import { Button, Popover, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../shared/kernel/day.ts'
import { useClient } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useCommand } from '../../app/command.ts'
import { DayInput } from '../../ui/form/day-input.tsx'
import { Form } from '../../ui/form/form.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './cohort.module.css'
import type { Trainee } from './rows.ts'

/** Issues a lost certificate again: says what it means before it is done. */
export function ReissueCertificate({ certificate }: { certificate: Trainee['certificates'][number] }) {
  const { t } = useTranslation()
  const { today } = useAsOf()
  const again = useCommand(useClient().cohort.reissueCertificate)
  const problems = useProblems(again.error)
  const [open, setOpen] = useState(false)
  const [issuedOn, setDay] = useState<Day | null>(today)
  const [reason, setReason] = useState('')
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus width={320}>
      <Popover.Target>
        <Button className={styles.act as string} variant="default" onClick={() => setOpen(!open)}>
          {t('cohort.certificate.reissue')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Form
          className={styles.form as string}
          onSubmit={() => {
            if (issuedOn === null || reason.trim() === '') return
            again.mutate(
              { certificateId: certificate.id, issuedOn, reason: reason.trim() },
              {
                onSuccess: () => {
                  setOpen(false)
                  showDone(t('cohort.certificate.reissued', { number: certificate.number }))
                },
              },
            )
          }}
        >
          <p className="note">{t('cohort.certificate.reissueWhat', { number: certificate.number })}</p>
          <DayInput
            label={t('cohort.certificate.on')}
            required
            value={issuedOn}
            error={problems.field('issuedOn')}
            onChange={setDay}
          />
          <TextInput
            label={t('cohort.certificate.reason')}
            required
            value={reason}
            error={problems.field('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormProblem>{problems.whole ?? problems.elsewhere(['issuedOn', 'reason'])[0]}</FormProblem>
          <Button type="submit" loading={again.isPending} disabled={reason.trim() === ''}>
            {t('cohort.certificate.reissue')}
          </Button>
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}
