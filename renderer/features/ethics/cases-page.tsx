import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseState, caseStates } from '../../../shared/domain/ethics.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { FilterChip, ListBar } from '../../ui/list/list-bar.tsx'
import { Page, StatusBar } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import type { CasesSearch } from './ethics-search.ts'
import { EthicsTabs } from './ethics-tabs.tsx'
import { lookOf } from './look-of.ts'
import type { CaseRow } from './rows.ts'

const route = getRouteApi('/people/ethics')

/** Every complaint and what became of it; a row opens the case. */
export function CasesPage() {
  const { t } = useTranslation()
  const { asOf: _, knownOn: __, ...search } = route.useSearch()
  const { view } = useAsOf()
  const navigate = useNavigate()
  const { data, error } = useQuery(
    useApi().ethics.cases.queryOptions({
      input: { q: search.q ?? '', ...(search.state && { state: search.state }), ...view },
    }),
  )
  const columns = useMemo(
    (): readonly Column<CaseRow>[] => [
      {
        id: 'person',
        title: t('ethics.column.person'),
        width: 120,
        cell: (row) => <span className="strong">{row.person.name}</span>,
      },
      { id: 'school', title: t('ethics.column.school'), cell: (row) => row.school },
      { id: 'received', title: t('ethics.column.received'), width: 112, cell: (row) => row.receivedOn },
      {
        id: 'channel',
        title: t('ethics.column.channel'),
        width: 120,
        minor: true,
        cell: (row) => t(`ethics.channel.${row.channel}`),
      },
      { id: 'until', title: t('ethics.column.until'), width: 112, cell: (row) => row.sanctionTo },
      {
        id: 'state',
        title: t('ethics.column.state'),
        width: 168,
        cell: (row) =>
          row.waiting ? (
            <LookBadge look="pending">{t('ethics.waiting')}</LookBadge>
          ) : (
            <LookBadge look={lookOf[row.state]}>{t(`ethics.state.${row.state}`)}</LookBadge>
          ),
      },
    ],
    [t],
  )
  const ask = (next: CasesSearch) => void navigate({ to: '/people/ethics', search: next })
  const rows = data?.rows ?? []
  return (
    <Page
      header={
        <>
          <PageHeader
            crumb={<Link to="/people">{t('people.list.title')}</Link>}
            title={t('ethics.title')}
            sub={t('ethics.sub')}
            actions={<LinkButton to="/people/ethics/receive">{t('ethics.receive')}</LinkButton>}
          />
          <EthicsTabs current="cases" />
          <ListBar
            text={search.q ?? ''}
            onText={(q) => ask({ ...search, q: q || undefined })}
            placeholder={t('ethics.find')}
          >
            <FilterChip
              label={t('ethics.column.state')}
              value={search.state ?? null}
              options={caseStates.map((value) => ({ value, label: t(`ethics.state.${value}`) }))}
              onChange={(state) => ask({ ...search, state: (state ?? undefined) as CaseState | undefined })}
            />
          </ListBar>
        </>
      }
      footer={<StatusBar count={t('ethics.count', { count: rows.length, n: rows.length })} />}
    >
      <DataList
        label={t('ethics.title')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate({ to: '/people/ethics/case/$caseId', params: { caseId: row.id } })}
        empty={error ? t('ethics.failed') : data && t('ethics.none')}
      />
    </Page>
  )
}
