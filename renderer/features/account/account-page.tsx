import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../shared/contract/index.ts'
import { useApi, useClient } from '../../app/api.ts'
import { useCommand } from '../../app/command.ts'
import { Form } from '../../ui/form/form.tsx'
import { FormPage } from '../../ui/form/form-page.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { EmptyPage } from '../../ui/page/empty-page.tsx'
import { Section } from '../../ui/page/section.tsx'
import { showDone } from '../../ui/undo-toast.tsx'
import styles from './account.module.css'
import { type AccountDraft, AccountFields, boundOf } from './account-fields.tsx'
import { agrees, NewPassword, noPassword } from './new-password.tsx'

type Account = Awaited<ReturnType<Client['account']['list']>>['rows'][number]

const route = getRouteApi('/admin/account/$accountId')

/** One account: its role, a new password, and whether it may come in. */
export function AccountPage() {
  const { t } = useTranslation()
  const { accountId } = route.useParams()
  const { data } = useQuery(useApi().account.list.queryOptions())
  const account = data?.rows.find((row) => row.id === accountId)
  if (!data) return null
  return account ? (
    <Amend key={account.id} account={account} />
  ) : (
    <EmptyPage title={t('account.list.title')}>{t('errors.code.NOT_FOUND')}</EmptyPage>
  )
}

function Amend({ account }: { account: Account }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const amend = useCommand(useClient().account.amend)
  const [draft, setDraft] = useState<AccountDraft>({
    displayName: account.displayName,
    role: account.role,
    studioIds: account.studios.map((s) => s.id),
  })
  const problems = useProblems(amend.error)
  const leave = () => void navigate({ to: '/admin/account' })
  const { name } = account
  return (
    <FormPage
      crumb={<Link to="/admin/account">{t('account.list.title')}</Link>}
      title={t('account.form.amendTitle', { name })}
      sub={t('account.form.sub')}
      submit={t('account.form.save')}
      pending={amend.isPending}
      onCancel={leave}
      onSubmit={() =>
        amend.mutate(
          { accountId: account.id, ...boundOf(draft) },
          {
            onSuccess: () => {
              showDone(t('account.form.saved', { name }))
              leave()
            },
          },
        )
      }
      problem={problems.whole ?? problems.elsewhere(['displayName', 'role', 'studioIds'])[0]}
      aside={<Access account={account} />}
    >
      <div className={styles.fields}>
        <AccountFields
          draft={draft}
          onChange={(part) => setDraft((old) => ({ ...old, ...part }))}
          error={problems.field}
        />
      </div>
    </FormPage>
  )
}

/** A new password, and whether the account may come in at all. */
function Access({ account }: { account: Account }) {
  const { t } = useTranslation()
  const client = useClient()
  const set = useCommand(client.account.setPassword)
  const amend = useCommand(client.account.amend)
  const [password, setPassword] = useState(noPassword)
  const [tried, setTried] = useState(false)
  const problems = useProblems(set.error)
  const refused = useProblems(amend.error)
  const disabled = account.disabledAt !== null
  const toggle = () =>
    amend.mutate(
      { accountId: account.id, disabled: !disabled },
      {
        onSuccess: () =>
          showDone(
            t(disabled ? 'account.form.wasEnabled' : 'account.form.wasDisabled', { name: account.name }),
          ),
      },
    )
  return (
    <div className={styles.fields}>
      {!disabled && (
        <Section title={t('account.form.setPassword')}>
          <Form
            className={styles.fields}
            label={t('account.form.setPassword')}
            onSubmit={() => {
              setTried(true)
              if (!agrees(password)) return
              set.mutate(
                { accountId: account.id, password: password.password },
                {
                  onSuccess: () => {
                    setPassword(noPassword)
                    setTried(false)
                    showDone(t('account.form.passwordSet'))
                  },
                },
              )
            }}
          >
            <p className="note">{t('account.form.setPasswordHint')}</p>
            <NewPassword
              value={password}
              onChange={setPassword}
              tried={tried}
              error={problems.field('password')}
            />
            <FormProblem>{problems.whole ?? problems.field('accountId')}</FormProblem>
            <Button
              type="submit"
              variant="default"
              loading={set.isPending}
              disabled={password.password === ''}
            >
              {t('account.form.setPassword')}
            </Button>
          </Form>
        </Section>
      )}
      <Section title={t(disabled ? 'account.form.enable' : 'account.form.disable')}>
        <div className={styles.fields}>
          <p className="note">{t('account.form.disableHint')}</p>
          <FormProblem>{refused.field('disabled') ?? refused.whole}</FormProblem>
          <Button variant="default" loading={amend.isPending} onClick={toggle}>
            {t(disabled ? 'account.form.enable' : 'account.form.disable')}
          </Button>
        </div>
      </Section>
    </div>
  )
}
