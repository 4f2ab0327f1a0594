import { Button, Popover, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { Form } from '../../../ui/form/form.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { showDone } from '../../../ui/undo-toast.tsx'
import type { Activity } from '../rows.ts'
import styles from './activity-page.module.css'

/** Takes back an activity recorded by mistake: says what that means and asks why. */
export function RetractActivity({ activity }: { activity: Activity }) {
  const { t } = useTranslation()
  const client = useClient()
  const navigate = useNavigate()
  const retract = useCommand(client.activity.retract)
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const problems = useProblems(retract.error)
  const { topic } = activity
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus width={340}>
      <Popover.Target>
        <Button variant="default" onClick={() => setOpen(!open)}>
          {t('activity.retract.act')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Form
          className={styles.ask}
          onSubmit={() =>
            retract.mutate(
              { activityId: activity.id, reason: reason.trim() },
              {
                onSuccess: () => {
                  showDone(t('activity.retract.done', { topic }))
                  void navigate({ to: '/studio/$studioId', params: { studioId: activity.studio.id } })
                },
              },
            )
          }
        >
          <div>
            <div className="strong">{t('activity.retract.title', { topic })}</div>
            <p className="note">{t('activity.retract.what')}</p>
          </div>
          <TextInput
            label={t('activity.retract.reason')}
            required
            value={reason}
            error={problems.field('reason')}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <FormProblem>{problems.whole}</FormProblem>
          <Button type="submit" color="red" loading={retract.isPending} disabled={reason.trim() === ''}>
            {t('activity.retract.act')}
          </Button>
        </Form>
      </Popover.Dropdown>
    </Popover>
  )
}
