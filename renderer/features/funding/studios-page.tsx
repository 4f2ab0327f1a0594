import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatFen } from '../../../shared/kernel/money.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { useYearName } from '../../app/findings/use-year-name.ts'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { ListStatus } from '../../ui/list/list-status.tsx'
import { Unknown } from '../../ui/page/facts.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { FundingTabs } from './funding-tabs.tsx'
import type { StudioMoney } from './rows.ts'

/** What every studio has in its management year: given, spent, left. */
export function StudiosPage() {
  const { t } = useTranslation()
  const { view } = useAsOf()
  const navigate = useNavigate()
  const yearName = useYearName()
  const { data, error } = useQuery(useApi().funding.studios.queryOptions({ input: view }))
  const rows = data?.rows ?? []
  const columns = useMemo(
    (): readonly Column<StudioMoney>[] => [
      {
        id: 'studio',
        title: t('funding.studios.studio'),
        cell: (row) => <span className="strong">{row.studio.name}</span>,
      },
      { id: 'school', title: t('funding.column.school'), minor: true, cell: (row) => row.school },
      {
        id: 'year',
        title: t('funding.studios.year'),
        width: 96,
        cell: (row) => yearName(row.year.number),
      },
      {
        id: 'due',
        title: t('funding.studios.due'),
        width: 108,
        align: 'end',
        cell: ({ year }) =>
          year.dueFen === null ? <Unknown label={t('funding.studios.due')} /> : formatFen(year.dueFen),
      },
      {
        id: 'allotted',
        title: t('funding.studios.allotted'),
        width: 108,
        align: 'end',
        cell: ({ year }) => formatFen(year.allottedFen),
      },
      {
        id: 'spent',
        title: t('funding.studios.spent'),
        width: 108,
        align: 'end',
        cell: ({ year }) => formatFen(year.spentFen),
      },
      {
        id: 'balance',
        title: t('funding.studios.balance'),
        width: 108,
        align: 'end',
        cell: ({ year }) => formatFen(year.balanceFen),
      },
      { id: 'state', title: t('funding.studios.state'), width: 148, cell: (row) => <State row={row} /> },
    ],
    [t, yearName],
  )
  const sum = (of: (row: StudioMoney) => number) => formatFen(rows.reduce((all, row) => all + of(row), 0))
  return (
    <Page
      header={
        <>
          <PageHeader title={t('funding.title')} sub={t('funding.studios.sub')} />
          <FundingTabs current="studios" />
        </>
      }
      footer={
        <ListStatus
          count={[
            t('funding.studios.count', { count: rows.length, n: rows.length }),
            t('funding.studios.total', {
              allotted: sum((row) => row.year.allottedFen),
              spent: sum((row) => row.year.spentFen),
            }),
          ].join(t('terms.comma'))}
        />
      }
    >
      <DataList
        label={t('funding.tab.studios')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.studio.id}
        onOpen={(row) => void navigate({ to: '/studio/$studioId', params: { studioId: row.studio.id } })}
        empty={error ? t('funding.failed') : data && t('funding.studios.none')}
      />
    </Page>
  )
}

function State({ row: { frozen, year } }: { row: StudioMoney }) {
  const { t } = useTranslation()
  if (frozen) return <LookBadge look="pending">{t('funding.studios.frozen')}</LookBadge>
  const short = (year.dueFen ?? 0) - year.allottedFen
  return short > 0 ? (
    <LookBadge look="due">{t('funding.studios.open', { amount: formatFen(short) })}</LookBadge>
  ) : (
    <LookBadge look="met">{t('funding.studios.full')}</LookBadge>
  )
}
