import { Button, TextInput } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RosterRequest } from '../../../../shared/contract/roster.ts'
import { useApi, useClient } from '../../../app/api.ts'
import { useCommand } from '../../../app/command.ts'
import { Form } from '../../../ui/form/form.tsx'
import { FormProblem } from '../../../ui/form/form-problem.tsx'
import { useProblems } from '../../../ui/form/use-problems.ts'
import { Section } from '../../../ui/page/section.tsx'
import { showDone } from '../../../ui/undo-toast.tsx'
import styles from '../roster-page.module.css'

/** Freezes what the preview shows, and names what was frozen of this form before. */
export function FreezeSection({
  request,
  disabled,
}: {
  request: RosterRequest & { reason?: string }
  disabled: boolean
}) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const freeze = useCommand(useClient().roster.freeze)
  const earlier = useQuery(useApi().roster.frozenList.queryOptions({ input: { form: request.form } }))
  const [purpose, setPurpose] = useState('')
  const problems = useProblems(freeze.error)
  const onFreeze = () =>
    freeze.mutate(
      { ...request, purpose: purpose.trim() },
      {
        onSuccess: ({ frozenId, number }) => {
          showDone(t('roster.frozen.done', { number }))
          void navigate({ to: '/roster/frozen/$frozenId', params: { frozenId } })
        },
      },
    )
  const before = earlier.data?.rows ?? []
  return (
    <Section title={t('roster.frozen.freeze')}>
      <Form onSubmit={onFreeze}>
        <div className={styles.stack}>
          <TextInput
            label={t('roster.frozen.purpose')}
            description={t('roster.frozen.why')}
            required
            maxLength={200}
            value={purpose}
            error={problems.field('purpose') ?? problems.field('reason')}
            onChange={(event) => setPurpose(event.currentTarget.value)}
          />
          <FormProblem>{problems.whole ?? problems.elsewhere(['purpose', 'reason'])[0]}</FormProblem>
          <Button
            type="submit"
            variant="default"
            leftSection={<IconLock size={15} stroke={1.6} />}
            loading={freeze.isPending}
            disabled={disabled || purpose.trim() === ''}
          >
            {t('roster.frozen.act')}
          </Button>
        </div>
      </Form>
      {before.slice(0, 3).map((row) => (
        <p key={row.id} className={styles.earlier}>
          <Link to="/roster/frozen/$frozenId" params={{ frozenId: row.id }}>
            {row.number}
          </Link>
          <span className="ink-2">{t('roster.frozen.earlier', { asOf: row.asOf, count: row.records })}</span>
        </p>
      ))}
    </Section>
  )
}
