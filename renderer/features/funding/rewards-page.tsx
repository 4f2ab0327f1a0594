import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type RewardStanding, rewardStandings } from '../../../shared/domain/reward.ts'
import { yearOf } from '../../../shared/kernel/day.ts'
import { formatFen } from '../../../shared/kernel/money.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { ChoiceChip } from '../../ui/list/choice-chip.tsx'
import type { Column } from '../../ui/list/column.ts'
import { DataList } from '../../ui/list/data-list.tsx'
import { FilterChip, ListBar } from '../../ui/list/list-bar.tsx'
import { ListStatus } from '../../ui/list/list-status.tsx'
import { EmptyPage } from '../../ui/page/empty-page.tsx'
import { Unknown } from '../../ui/page/facts.tsx'
import { Page } from '../../ui/page/page.tsx'
import { PageHeader } from '../../ui/page/page-header.tsx'
import { Split, SplitMain } from '../../ui/page/split.tsx'
import type { RewardsSearch } from './funding-search.ts'
import { FundingTabs } from './funding-tabs.tsx'
import { PayPanel } from './pay-panel.tsx'
import type { RewardRow } from './rows.ts'
import { lookOf, sayReward } from './said.ts'

const route = getRouteApi('/funding')

function rewardColumns(t: TFunction): readonly Column<RewardRow>[] {
  const money = (fen: number) => (fen === 0 ? '' : formatFen(fen))
  return [
    {
      id: 'person',
      title: t('funding.column.person'),
      width: 96,
      cell: (row) => <span className="strong">{row.person.name}</span>,
    },
    {
      id: 'school',
      title: t('funding.column.school'),
      minor: true,
      cell: (row) => row.school ?? <Unknown label={t('funding.column.school')} />,
    },
    { id: 'rewards', title: t('funding.column.rewards'), cell: (row) => <Rewards row={row} /> },
    {
      id: 'due',
      title: t('funding.column.due'),
      width: 104,
      align: 'end',
      cell: (row) =>
        row.standing === 'pending' || row.standing === 'undetermined' ? (
          <Unknown label={t(`funding.standing.${row.standing}`)} />
        ) : (
          money(row.sums.owedFen)
        ),
    },
    {
      id: 'paid',
      title: t('funding.column.paid'),
      width: 104,
      align: 'end',
      cell: (row) => money(row.sums.paidFen),
    },
    {
      id: 'state',
      title: t('funding.column.state'),
      width: 124,
      cell: (row) => (
        <LookBadge look={lookOf[row.standing]}>{t(`funding.standing.${row.standing}`)}</LookBadge>
      ),
    },
  ]
}

/** Every reward of the year, those that are netted in grey. */
function Rewards({ row }: { row: RewardRow }) {
  const { t } = useTranslation()
  return (
    <span className="ellipsis">
      {row.lines.map((line, i) => (
        <span key={line.source.id} className={line.standing === 'netted' ? 'ink-3' : ''}>
          {i > 0 && ' · '}
          {sayReward(t, line)}
          {line.standing === 'netted' && ` (${t('funding.list.netted')})`}
        </span>
      ))}
    </span>
  )
}

/** Rewards of a calendar year: who is owed what; ticked or pasted, many are paid at once. */
export function RewardsPage() {
  const { t, i18n } = useTranslation()
  const { asOf: _, knownOn: __, ...search } = route.useSearch()
  const { view, asOf, isToday } = useAsOf()
  const navigate = useNavigate()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const year = search.year ?? yearOf(asOf)
  const found = useQuery(
    useApi().funding.rewards.queryOptions({
      input: { year, q: search.q ?? '', ...(search.standing && { standing: search.standing }), ...view },
      placeholderData: keepPreviousData,
    }),
  )
  const columns = useMemo(() => rewardColumns(t), [t])
  const ask = (next: RewardsSearch) => void navigate({ to: '/funding', search: next })
  const { data } = found
  const rows = data?.rows ?? []
  const anybody = data !== undefined && Object.values(data.counts).some((n) => n > 0)
  const years = [...new Set([year, yearOf(asOf), ...(data?.years ?? [])])].sort((a, b) => b - a)
  const narrowed = search.q !== undefined || search.standing !== undefined
  return (
    <Page
      header={
        <>
          <PageHeader
            title={t('funding.title')}
            sub={t('funding.list.sub')}
            {...(data && anybody
              ? {
                  facts: [
                    [t('funding.list.owed'), formatFen(data.sums.owedFen)],
                    [t('funding.list.paid'), formatFen(data.sums.paidFen)],
                    [t('funding.list.unpaid'), formatFen(data.sums.unpaidFen)],
                    [t('funding.list.city'), formatFen(data.sums.cityFen)],
                  ] as const,
                }
              : {})}
            actions={
              <>
                <LinkButton to="/roster" search={{ form: 'reward-payment', year }} variant="default">
                  {t('funding.list.form')}
                </LinkButton>
                <LinkButton to="/funding/award" variant="default">
                  {t('funding.list.record')}
                </LinkButton>
              </>
            }
          />
          <FundingTabs current="rewards" />
          <ListBar
            text={search.q ?? ''}
            onText={(q) => ask({ ...search, q: q || undefined })}
            placeholder={t('funding.list.find')}
          >
            <ChoiceChip
              label={t('funding.year')}
              value={String(year)}
              options={years.map((one) => ({ value: String(one), label: String(one) }))}
              onChange={(one) => {
                setSelected(new Set())
                ask({ ...search, year: Number(one) })
              }}
            />
            <FilterChip
              label={t('funding.list.standing')}
              value={search.standing ?? null}
              options={rewardStandings
                .filter((one) => (data?.counts[one] ?? 0) > 0)
                .map((value) => ({
                  value,
                  label: `${t(`funding.standing.${value}`)} ${data?.counts[value] ?? 0}`,
                }))}
              onChange={(standing) =>
                ask({ ...search, standing: (standing ?? undefined) as RewardStanding | undefined })
              }
            />
          </ListBar>
        </>
      }
      footer={
        <ListStatus
          count={
            data === undefined
              ? t('shell.loading')
              : [
                  t('funding.list.count', {
                    count: rows.length,
                    n: rows.length.toLocaleString(i18n.language),
                  }),
                  ...(data.bySchool > 0 ? [t('funding.list.bySchool', { n: data.bySchool })] : []),
                ].join(t('terms.comma'))
          }
          find
        />
      }
    >
      {data && !anybody && !narrowed ? (
        <NoRewards year={year} />
      ) : (
        <Split>
          <SplitMain>
            <DataList
              label={t('funding.title')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.person.id}
              selected={selected}
              onSelect={setSelected}
              onOpen={(row) =>
                void navigate({ to: '/funding/people/$personId', params: { personId: row.person.id } })
              }
              empty={found.error ? t('funding.failed') : data && t('ui.list.noMatch')}
            />
          </SplitMain>
          <PayPanel
            year={year}
            rows={rows}
            selected={selected}
            onSelect={setSelected}
            // a payment is recorded in the present, never on a page that shows another day
            disabled={!isToday}
          />
        </Split>
      )}
    </Page>
  )
}

function NoRewards({ year }: { year: number }) {
  const { t } = useTranslation()
  return (
    <EmptyPage
      title={t('funding.empty.title', { year })}
      acts={[
        {
          title: t('funding.empty.grant'),
          detail: t('funding.empty.grantDetail'),
          action: <LinkButton to="/recognition/grant">{t('funding.empty.grant')}</LinkButton>,
        },
        {
          title: t('funding.empty.cards'),
          detail: t('funding.empty.cardsDetail'),
          action: (
            <LinkButton to="/recognition/cards" variant="default">
              {t('funding.empty.cards')}
            </LinkButton>
          ),
        },
        {
          title: t('funding.empty.record'),
          detail: t('funding.empty.recordDetail'),
          action: (
            <LinkButton to="/funding/award" variant="default">
              {t('funding.empty.record')}
            </LinkButton>
          ),
        },
      ]}
    >
      {t('funding.empty.body')}
    </EmptyPage>
  )
}
