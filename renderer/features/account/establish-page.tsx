import { TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import styles from './account.module.css'
import { agrees, NewPassword, noPassword } from './new-password.tsx'
import { RecoveryKey } from './recovery-key.tsx'

const fields = ['name', 'displayName', 'password']

/** Makes the first administrator, then hands over the recovery key. */
export function EstablishPage() {
  const { t } = useTranslation()
  const client = useClient()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const establish = useCommand(client.account.establish)
  const [who, setWho] = useState({ name: '', displayName: '' })
  const [password, setPassword] = useState(noPassword)
  const [tried, setTried] = useState(false)
  const problems = useProblems(establish.error)
  const missing = (value: string) => (tried && value.trim() === '' ? t('errors.field.required') : undefined)
  const leave = () => void navigate({ to: '/' })
  if (establish.data)
    return (
      <Page header={<PageHeader title={t('account.establish.title')} sub={t('account.establish.sub')} />}>
        <div className={styles.page}>
          <RecoveryKey
            recoveryKey={establish.data.recoveryKey}
            onDone={() => void queries.invalidateQueries().then(leave)}
          />
        </div>
      </Page>
    )
  return (
    <FormPage
      crumb={<Link to="/admin">{t('admin.title')}</Link>}
      title={t('account.establish.title')}
      sub={t('account.establish.sub')}
      submit={t('account.establish.act')}
      pending={establish.isPending}
      onCancel={leave}
      onSubmit={() => {
        setTried(true)
        if (who.name.trim() === '' || who.displayName.trim() === '' || !agrees(password)) return
        establish.mutate({ ...who, password: password.password })
      }}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
    >
      <div className={styles.fields}>
        <TextInput
          label={t('account.establish.name')}
          description={t('account.establish.nameHint')}
          required
          autoComplete="off"
          value={who.name}
          error={missing(who.name) ?? problems.field('name')}
          onChange={(event) => setWho({ ...who, name: event.currentTarget.value })}
        />
        <TextInput
          label={t('account.establish.displayName')}
          description={t('account.establish.displayNameHint')}
          required
          autoComplete="off"
          value={who.displayName}
          error={missing(who.displayName) ?? problems.field('displayName')}
          onChange={(event) => setWho({ ...who, displayName: event.currentTarget.value })}
        />
        <NewPassword
          value={password}
          onChange={setPassword}
          tried={tried}
          error={missing(password.password) ?? problems.field('password')}
        />
      </div>
    </FormPage>
  )
}
