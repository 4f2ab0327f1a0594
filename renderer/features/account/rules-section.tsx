import { Button, Checkbox, NumberInput, PasswordInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi, useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { Form } from '../../ui/form/form.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './account.module.css'
import { RecoveryKey } from './recovery-key.tsx'

/** What passwords must be, when an idle window locks, and a new recovery key. */
export function RulesSection() {
  const { data } = useQuery(useApi().account.door.queryOptions())
  if (!data) return null
  return (
    <>
      <Rules
        leastPassword={data.leastPassword}
        idleMinutes={data.idleMinutes}
        leadsMayDoWithout={data.leadsMayDoWithout}
      />
      {!data.unprotected && <Renew />}
    </>
  )
}

function Rules(shown: { leastPassword: number; idleMinutes: number; leadsMayDoWithout: boolean }) {
  const { t } = useTranslation()
  const save = useCommand(useClient().account.setRules)
  const [rules, setRules] = useState(shown)
  const problems = useProblems(save.error)
  return (
    <Section title={t('account.list.rules')}>
      <Form
        className={styles.line}
        label={t('account.list.rules')}
        onSubmit={() => save.mutate(rules, { onSuccess: () => showDone(t('account.rules.saved')) })}
      >
        <NumberInput
          label={t('account.rules.leastPassword')}
          min={8}
          max={64}
          value={rules.leastPassword}
          error={problems.field('leastPassword')}
          onChange={(value) => setRules({ ...rules, leastPassword: Number(value) })}
        />
        <NumberInput
          label={t('account.rules.idleMinutes')}
          min={0}
          max={240}
          value={rules.idleMinutes}
          error={problems.field('idleMinutes')}
          onChange={(value) => setRules({ ...rules, idleMinutes: Number(value) })}
        />
        <Checkbox
          label={t('account.rules.leadsMayDoWithout')}
          checked={rules.leadsMayDoWithout}
          onChange={(event) => setRules({ ...rules, leadsMayDoWithout: event.currentTarget.checked })}
        />
        <Button type="submit" variant="default" loading={save.isPending}>
          {t('account.rules.save')}
        </Button>
      </Form>
      <p className="note">{t('account.rules.idleHint')}</p>
      <FormProblem>{problems.whole}</FormProblem>
    </Section>
  )
}

function Renew() {
  const { t } = useTranslation()
  const renew = useCommand(useClient().account.renewRecoveryKey)
  const [password, setPassword] = useState('')
  const problems = useProblems(renew.error)
  if (renew.data) return <RecoveryKey recoveryKey={renew.data.recoveryKey} onDone={() => renew.reset()} />
  return (
    <Section title={t('account.rules.renew')}>
      <Form
        className={styles.line}
        label={t('account.rules.renew')}
        onSubmit={() => renew.mutate({ password }, { onSettled: () => setPassword('') })}
      >
        <PasswordInput
          label={t('account.rules.renewPassword')}
          description={t('account.rules.renewHint')}
          autoComplete="off"
          w={260}
          value={password}
          error={problems.field('password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={renew.isPending} disabled={password === ''}>
          {t('account.rules.renewAct')}
        </Button>
      </Form>
      <FormProblem>{problems.whole}</FormProblem>
    </Section>
  )
}
