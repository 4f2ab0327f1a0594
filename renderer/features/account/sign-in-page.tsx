import { Button, PasswordInput, Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useApi, useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { Form } from '../../ui/form/form.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import styles from './account.module.css'

/** Whoever signed in here last, so that one password is all there is to type. The name only. */
const lastHere = 'td.account'

/** The way in: who, and their password. Where somebody (`was`) left the seat, what they typed waits behind it. */
export function SignInPage({
  was,
  onSignedIn,
}: {
  was: string | null
  onSignedIn: (accountId: string) => Promise<void>
}) {
  const { t } = useTranslation()
  const [recovering, setRecovering] = useState(false)
  const { data } = useQuery(useApi().account.door.queryOptions({ refetchOnMount: 'always' }))
  const accounts = data?.accounts ?? []
  const here = was ?? localStorage.getItem(lastHere)
  const [chosen, setChosen] = useState<string | null>(null)
  const likely = accounts.find((a) => a.id === here) ?? (accounts.length === 1 ? accounts[0] : undefined)
  const name = chosen ?? likely?.name ?? ''
  const enter = (accountId: string) => {
    localStorage.setItem(lastHere, accountId)
    void onSignedIn(accountId)
  }
  const shared = {
    name,
    who: (
      <Select
        label={t('account.signIn.who')}
        placeholder={t('account.signIn.choose')}
        searchable
        value={name || null}
        onChange={setChosen}
        data={accounts
          .filter((a) => !recovering || a.role === 'administrator')
          .map((a) => ({ value: a.name, label: `${a.displayName} · ${t(`shell.role.${a.role}`)}` }))}
      />
    ),
    onEntered: enter,
    onSwitch: () => setRecovering(!recovering),
  }
  return (
    <div className={styles.door}>
      <div className={styles.card}>
        <div className={styles.brand}>
          <span className={styles.mark} aria-hidden>
            台
          </span>
          {t('shell.name')}
        </div>
        <p className="ink-2">{t(was !== null ? 'account.signIn.locked' : 'account.signIn.lead')}</p>
        {recovering ? (
          <Recover {...shared} leastPassword={data?.leastPassword ?? 8} />
        ) : (
          <SignIn {...shared} key={name} />
        )}
      </div>
    </div>
  )
}

interface DoorForm {
  name: string
  who: React.ReactNode
  onEntered: (accountId: string) => void
  onSwitch: () => void
}

function SignIn({ name, who, onEntered, onSwitch }: DoorForm) {
  const { t } = useTranslation()
  const signIn = useCommand(useClient().account.signIn)
  const [password, setPassword] = useState('')
  const problems = useProblems(signIn.error)
  return (
    <Form
      className={styles.fields}
      label={t('account.signIn.title')}
      onSubmit={() => {
        if (name) signIn.mutate({ name, password }, { onSuccess: ({ id }) => onEntered(id) })
      }}
    >
      {who}
      <PasswordInput
        label={t('account.signIn.password')}
        autoFocus
        autoComplete="off"
        value={password}
        error={problems.whole}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" loading={signIn.isPending} disabled={name === '' || password === ''}>
        {t('account.signIn.act')}
      </Button>
      <button type="button" className={styles.quiet} onClick={onSwitch}>
        {t('account.signIn.forgot')}
      </button>
    </Form>
  )
}

function Recover({ name, who, onEntered, onSwitch, leastPassword }: DoorForm & { leastPassword: number }) {
  const { t } = useTranslation()
  const recover = useCommand(useClient().account.recover)
  const [recoveryKey, setRecoveryKey] = useState('')
  const [password, setPassword] = useState('')
  const problems = useProblems(recover.error)
  return (
    <Form
      className={styles.fields}
      label={t('account.signIn.recover')}
      onSubmit={() => {
        if (name) recover.mutate({ name, recoveryKey, password }, { onSuccess: ({ id }) => onEntered(id) })
      }}
    >
      <p className="note">{t('account.signIn.forgotHint')}</p>
      {who}
      <TextInput
        label={t('account.signIn.recoveryKey')}
        description={t('account.signIn.recoveryKeyHint')}
        autoComplete="off"
        spellCheck={false}
        value={recoveryKey}
        error={problems.field('recoveryKey')}
        onChange={(event) => setRecoveryKey(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('account.signIn.newPassword')}
        description={t('account.establish.passwordHint', { count: leastPassword })}
        autoComplete="new-password"
        value={password}
        error={problems.field('password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <FormProblem>{problems.whole ?? problems.field('name')}</FormProblem>
      <Button
        type="submit"
        loading={recover.isPending}
        disabled={name === '' || recoveryKey.trim().length < 8 || password === ''}
      >
        {t('account.signIn.recoverAct')}
      </Button>
      <button type="button" className={styles.quiet} onClick={onSwitch}>
        {t('account.signIn.back')}
      </button>
    </Form>
  )
}
