import { PasswordInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { FormPage } from '../../ui/form/form-page.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './account.module.css'
import { agrees, NewPassword, noPassword } from './new-password.tsx'

/** Changes one's own password. */
export function PasswordPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const change = useCommand(useClient().account.changePassword)
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState(noPassword)
  const [tried, setTried] = useState(false)
  const problems = useProblems(change.error)
  const leave = () => void navigate({ to: '/' })
  return (
    <FormPage
      title={t('account.own.title')}
      sub={t('account.own.sub')}
      submit={t('account.own.act')}
      pending={change.isPending}
      onCancel={leave}
      onSubmit={() => {
        setTried(true)
        if (!agrees(password)) return
        change.mutate(
          { current, password: password.password },
          {
            onSuccess: () => {
              showDone(t('account.own.changed'))
              leave()
            },
          },
        )
      }}
      problem={problems.whole ?? problems.elsewhere(['current', 'password'])[0]}
    >
      <div className={styles.fields}>
        <PasswordInput
          label={t('account.own.current')}
          autoComplete="off"
          value={current}
          error={problems.field('current')}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
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
