import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Day, yearOf } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi } from '../../../app/api.ts'
import { useSession } from '../../../app/session.ts'
import { EmptyPage } from '../../../ui/page/empty-page.tsx'
import { Page } from '../../../ui/page/page.tsx'
import { PageHeader } from '../../../ui/page/page-header.tsx'
import { Tabs } from '../../../ui/page/tabs.tsx'
import { useMayDecide } from '../../decision/may-decide.ts'
import type { RoundRow } from '../rows.ts'
import { gradeIn } from './fill.ts'
import { FillRound } from './fill-round.tsx'
import { type RoundKind, type RoundSearch, roundKinds, roundTerms } from './round-search.ts'

const route = getRouteApi('/assessment/round')

/** Whom a lead has a word on. */
const leadKinds = ['member', 'assistant'] as const

/** Whoever had a title by the end of that year is assessed for it; everybody else is there for all their years. */
const inYear = (rows: readonly RoundRow[], year: number) =>
  rows.filter(({ since }) => since === undefined || yearOf(since) <= year)

/**
 * The year most have no result for; else the last one somebody lacks. A newcomer's empty first year is no round. Talent
 * is assessed for the year that has ended, once that is done for the one that runs.
 */
function yearToFill(of: RoundKind, rows: readonly RoundRow[], today: Day): number {
  const years = roundTerms(of, today).filter((one) => one !== 'cycle')
  const open = (year: number) => inYear(rows, year).filter((row) => gradeIn(row, year) === undefined).length
  if (of === 'talent') return open(yearOf(today) - 1) > 0 ? yearOf(today) - 1 : yearOf(today)
  return years.find((year) => open(year) * 2 > rows.length) ?? years.findLast((year) => open(year) > 0) ?? 3
}

/** Everybody to be graded in one round, as people are today: a round is recorded, never asked about another day. */
export function RoundPage() {
  const { t } = useTranslation()
  const search = route.useSearch()
  const navigate = useNavigate()
  const kinds = useMayDecide() ? roundKinds : leadKinds
  const { of = kinds[0], studio } = search
  const { today } = useSession()
  const api = useApi()
  const cohorts = useQuery({ ...api.cohort.list.queryOptions({ input: {} }), enabled: of === 'trainee' })
  const cohort = cohorts.data?.rows.find((row) => row.id === search.cohort) ?? cohorts.data?.rows[0]
  const round = useQuery({
    ...api.assessment.round.queryOptions({
      input: { subjectKind: of, ...(cohort ? { cohortId: cohort.id } : {}) },
    }),
    enabled: of !== 'trainee' || cohorts.isSuccess,
  })
  const ask = (next: RoundSearch) => void navigate({ to: '/assessment/round', search: next, replace: true })
  const all = (round.data?.rows ?? []).filter((row) => of === 'studio' || !studio || row.studioId === studio)
  const term = roundTerms(of, today).find((one) => one === search.year) ?? yearToFill(of, all, today)
  const rows = term === 'cycle' ? all : inYear(all, term)
  const tabs = (
    <Tabs
      label={t('assessment.round.of')}
      tabs={kinds.map((kind) => ({ id: kind, label: t(`assessment.round.kind.${kind}`) }))}
      current={of}
      onChange={(kind) => ask({ of: kind as RoundKind })}
    />
  )
  if (!round.data) return null
  if (rows.length === 0)
    return (
      <Page
        header={
          <>
            <PageHeader
              crumb={<Link to="/assessment">{t('assessment.list.title')}</Link>}
              title={t('assessment.round.title')}
            />
            {tabs}
          </>
        }
      >
        <EmptyPage title={t('assessment.round.nobody')}>{t(`assessment.round.nobodyOf.${of}`)}</EmptyPage>
      </Page>
    )
  return (
    <FillRound
      key={`${of} ${cohort?.id ?? ''} ${studio ?? ''} ${term}`}
      of={of}
      term={term}
      rows={rows}
      draftKey={`round.${of}.${cohort?.id ?? studio ?? 'all'}.${term}`}
      tabs={tabs}
      choice={{
        term,
        onTerm: (next) => ask({ ...search, year: next }),
        scopes:
          of === 'trainee'
            ? (cohorts.data?.rows ?? []).map(({ id, name }) => ({ value: id as string, label: name }))
            : studiosOf(of, round.data.rows),
        scope: (of === 'trainee' ? cohort?.id : (studio as Id<'studio'> | undefined)) ?? null,
        onScope: (id) =>
          ask(
            of === 'trainee'
              ? { ...search, cohort: id ?? undefined }
              : { ...search, studio: id ?? undefined },
          ),
      }}
    />
  )
}

/** The studios the people of a round are in, by their leads. */
const studiosOf = (of: RoundKind, rows: readonly RoundRow[]) =>
  of === 'studio' || of === 'talent'
    ? []
    : [...new Map(rows.map((row) => [row.studioId ?? '', row.hint ?? ''])).entries()].map(
        ([value, label]) => ({ value, label }),
      )
