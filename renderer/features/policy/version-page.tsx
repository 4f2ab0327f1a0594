import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { bureau } from '../../../shared/domain/role.ts'
import { has } from '../../../shared/policy/say/speech.ts'
import { findings } from '../../../shared/policy/words/findings.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useLanguage } from '../../app/findings/finding-words.ts'
import { useSession } from '../../app/session.ts'
import { ClauseChip } from '../../ui/finding/clause-chip.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { EnterIntoForce } from './enter-into-force.tsx'
import styles from './policy.module.css'
import type { VersionRow } from './rows.ts'

const route = getRouteApi('/policy/version')

/** Two versions side by side: every number in which they differ on the day. */
export function VersionPage() {
  const { view } = useAsOf()
  const api = useApi()
  const { data } = useQuery(api.policy.versions.queryOptions({ input: view }))
  if (!data) return null
  return <Versions rows={data.rows} current={data.current} key={data.rows.map((v) => v.id).join()} />
}

function Versions({ rows, current }: { rows: readonly VersionRow[]; current: string }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { asOf } = useAsOf()
  const search = route.useSearch()
  const navigate = useNavigate()
  const from = search.from ?? current
  const to = search.to ?? rows.find((v) => v.id !== from)?.id ?? current
  const { data } = useQuery(useApi().policy.compare.queryOptions({ input: { from, to, on: asOf } }))
  const may = bureau.includes(useSession().account.role)
  const drafted = rows.find((v) => v.id === to)?.status === 'draft'
  type Row = NonNullable<typeof data>['rows'][number]
  const names = findings[language].parameter
  const value = (of: Row['from']) => (Array.isArray(of) ? of.length : (of ?? '—')).toLocaleString()
  const columns: Column<Row>[] = [
    {
      id: 'parameter',
      title: t('policy.versions.parameter'),
      cell: ({ parameter }) => (has(names, parameter) ? names[parameter] : parameter),
    },
    { id: 'from', title: from, width: 160, align: 'end', cell: (row) => value(row.from) },
    { id: 'to', title: to, width: 160, align: 'end', cell: (row) => value(row.to) },
    {
      id: 'clause',
      title: t('policy.versions.clause'),
      width: 240,
      cell: (row) => <ClauseChip clause={row.clause} />,
    },
  ]
  const pick = (side: 'from' | 'to', chosen: string) => (
    <Select
      label={t(`policy.versions.${side}`)}
      data={rows.map((v) => ({
        value: v.id,
        label: `${v.id} · ${t(`policy.versions.${v.status}`)}`,
      }))}
      value={chosen}
      allowDeselect={false}
      onChange={(id) =>
        void navigate({ to: '/policy/version', search: { from, to, [side]: id ?? undefined } })
      }
    />
  )
  return (
    <Page
      header={
        <>
          <PageHeader
            crumb={<Link to="/policy">{t('policy.title')}</Link>}
            title={t('policy.versions.title')}
            sub={t('policy.versions.sub', { on: asOf })}
            actions={may && <LinkButton to="/policy/version/draft">{t('policy.draft.title')}</LinkButton>}
          />
          <div className={styles.sides}>
            {pick('from', from)}
            {pick('to', to)}
            {may && drafted && <EnterIntoForce key={to} versionId={to} />}
          </div>
        </>
      }
      footer={<StatusBar count={t('policy.versions.differences', { count: data?.rows.length ?? 0 })} />}
    >
      <DataList
        label={t('policy.versions.title')}
        columns={columns}
        rows={data?.rows ?? []}
        rowKey={(row) => row.parameter}
        empty={data && t('policy.versions.same')}
      />
    </Page>
  )
}
