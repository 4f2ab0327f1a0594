import { TextInput } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './account.module.css'
import { type AccountDraft, AccountFields, boundOf } from './account-fields.tsx'
import { NewPassword, noPassword } from './new-password.tsx'

const nobody: AccountDraft = { displayName: '', role: 'officer', studioIds: [] }
const fields = ['name', 'displayName', 'role', 'studioIds', 'password']

/** A new account with the rights of its role. */
export function AddAccountPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const add = useCommand(useClient().account.add)
  const [name, setName] = useState('')
  const [draft, setDraft] = useState(nobody)
  const [password, setPassword] = useState(noPassword)
  const [tried, setTried] = useState(false)
  const problems = useProblems(add.error)
  const leave = () => void navigate({ to: '/admin/account' })
  const error = (field: string) => {
    const empty =
      (field === 'name' && name.trim() === '') || (field === 'displayName' && draft.displayName.trim() === '')
    return tried && empty ? t('errors.field.required') : problems.field(field)
  }
  return (
    <FormPage
      crumb={<Link to="/admin/account">{t('account.list.title')}</Link>}
      title={t('account.form.addTitle')}
      sub={t('account.form.sub')}
      submit={t('account.form.add')}
      pending={add.isPending}
      onCancel={leave}
      onSubmit={() => {
        setTried(true)
        if (name.trim() === '' || draft.displayName.trim() === '' || password.password !== password.again)
          return
        add.mutate(
          { name: name.trim(), ...boundOf(draft), password: password.password || null },
          {
            onSuccess: () => {
              showDone(t('account.form.added', { name: name.trim() }))
              leave()
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(fields)[0]}
    >
      <div className={styles.fields}>
        <TextInput
          label={t('account.list.name')}
          description={t('account.establish.nameHint')}
          required
          autoComplete="off"
          value={name}
          error={error('name')}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <AccountFields
          draft={draft}
          onChange={(part) => setDraft((old) => ({ ...old, ...part }))}
          error={error}
        />
        <p className="note">{t('account.form.passwordLater')}</p>
        <NewPassword
          value={password}
          onChange={setPassword}
          tried={tried}
          error={problems.field('password')}
        />
      </div>
    </FormPage>
  )
}
