import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../shared/contract/index.ts'
import { useApi } from '../../app/api.ts'
import { useSession } from '../../app/session.ts'
import { LookBadge, PlainBadge } from '../../ui/finding/outcome-badge.tsx'
import { FormProblem } from '../../ui/form/form-problem.tsx'
import { useProblems } from '../../ui/form/use-problems.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { sayMoment } from '../../ui/moment.ts'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import styles from './account.module.css'
import { RulesSection } from './rules-section.tsx'

type Account = Awaited<ReturnType<Client['account']['list']>>['rows'][number]

function State({ account, unprotected }: { account: Account; unprotected: boolean }) {
  const { t } = useTranslation()
  if (account.disabledAt !== null) return <PlainBadge>{t('account.list.disabled')}</PlainBadge>
  if (account.lockedUntil !== null && Date.parse(account.lockedUntil) > Date.now())
    return <LookBadge look="breach">{t('account.list.locked')}</LookBadge>
  if (!account.password && !unprotected)
    return <LookBadge look="due">{t('account.list.noPassword')}</LookBadge>
  return <span className="ink-2">{t('account.list.active')}</span>
}

const columnsOf = (t: TFunction, unprotected: boolean): readonly Column<Account>[] => [
  {
    id: 'displayName',
    title: t('account.list.displayName'),
    cell: (account) => <span className="strong">{account.displayName}</span>,
  },
  { id: 'name', title: t('account.list.name'), width: 160, cell: (account) => account.name },
  {
    id: 'role',
    title: t('account.list.role'),
    width: 120,
    cell: (account) => t(`shell.role.${account.role}`),
  },
  {
    id: 'scope',
    title: t('account.list.scope'),
    cell: (account) =>
      account.studios.length === 0
        ? t('account.list.county')
        : account.studios
            .map((s) => t('account.list.studio', { lead: s.lead ?? '' }))
            .join(t('findings.list')),
  },
  {
    id: 'signedIn',
    title: t('account.list.signedIn'),
    width: 160,
    cell: (account) => (
      <span className="ink-2">
        {account.signedInAt ? sayMoment(account.signedInAt) : t('account.list.never')}
      </span>
    ),
  },
  {
    id: 'state',
    title: t('account.list.state'),
    width: 120,
    cell: (account) => <State account={account} unprotected={unprotected} />,
  },
]

/** Every account, and the rules of signing in. */
export function AccountListPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { unprotected, demonstration } = useSession()
  const { data, error } = useQuery(useApi().account.list.queryOptions({ retry: false }))
  const { whole } = useProblems(error)
  const rows = data?.rows ?? []
  return (
    <Page
      header={
        <PageHeader
          crumb={<Link to="/admin">{t('admin.title')}</Link>}
          title={t('account.list.title')}
          sub={t('account.list.sub')}
          actions={
            unprotected && !demonstration ? (
              <LinkButton to="/admin/account/establish">{t('account.establish.title')}</LinkButton>
            ) : (
              <LinkButton to="/admin/account/add">{t('account.list.add')}</LinkButton>
            )
          }
        />
      }
      footer={<StatusBar count={data && t('account.list.count', { count: rows.length })} keys={[]} />}
    >
      <FormProblem>{whole}</FormProblem>
      <DataList
        label={t('account.list.title')}
        columns={columnsOf(t, unprotected)}
        rows={rows}
        rowKey={(row) => row.id}
        height="list"
        onOpen={(row) => void navigate({ to: '/admin/account/$accountId', params: { accountId: row.id } })}
      />
      <div className={styles.page}>
        <RulesSection />
      </div>
    </Page>
  )
}
