import { useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../../../shared/kernel/day.ts'
import { formatFen } from '../../../../shared/kernel/money.ts'
import { useApi } from '../../../app/api.ts'
import { useAsOf } from '../../../app/as-of.ts'
import { LookBadge, PlainBadge } from '../../../ui/finding/outcome-badge.tsx'
import type { Look } from '../../../ui/finding/outcome-look.ts'
import type { Column } from '../../../ui/list/column.ts'
import { Unknown } from '../../../ui/page/facts.tsx'
import type { StudioRow } from '../rows.ts'

type Standing = StudioRow['duties']

/** In the order of attention. */
const counts = [
  ['pending', 'pending'],
  ['violation', 'breach'],
  ['notice', 'due'],
  ['undetermined', 'undet'],
] as const satisfies readonly (readonly [keyof Standing, Look])[]

/** The gravest as a badge, the next beside it in words. */
function Standing({ standing, of }: { standing: Standing; of: 'composition' | 'due' }) {
  const { t } = useTranslation()
  const [first, second] = counts.filter(([count]) => standing[count] > 0)
  if (!first) return <LookBadge look="met" />
  const say = ([count]: (typeof counts)[number]) => t(`studio.${of}.${count}`, { count: standing[count] })
  return (
    <span className="row">
      <LookBadge look={first[1]}>{say(first)}</LookBadge>
      {second && <span className="note hide-s">{say(second)}</span>}
    </span>
  )
}

/** What can still be spent in the management year of the day. */
function MoneyLeft({ studio }: { studio: StudioRow }) {
  const { view } = useAsOf()
  const account = useQuery(
    useApi().funding.account.queryOptions({ input: { studioId: studio.id, ...view } }),
  ).data
  const year = account?.years.find((y) => y.number === account.managementYear)
  if (!account || !year) return null
  return <span className={account.frozen ? 'ink-3' : ''}>{formatFen(year.balanceFen)}</span>
}

export type StudioState = 'running' | 'before' | 'ended' | 'dissolved'

/** How a studio stands on a day. */
export function stateOf(studio: Pick<StudioRow, 'fromOn' | 'toOn' | 'dissolvedOn'>, on: Day): StudioState {
  if (studio.dissolvedOn !== null && studio.dissolvedOn <= on) return 'dissolved'
  if (on < studio.fromOn) return 'before'
  return on > studio.toOn ? 'ended' : 'running'
}

function State({ studio }: { studio: StudioRow }) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const state = stateOf(studio, asOf)
  if (state !== 'running') return <PlainBadge>{t(`studio.state.${state}`)}</PlainBadge>
  return <span className="ink-2">{t('studio.state.running')}</span>
}

/** The columns of the list: who, what is due, what money is left. */
export function studioColumns(
  t: TFunction,
  yearName: (year: number) => string,
): readonly Column<StudioRow>[] {
  return [
    {
      id: 'name',
      title: t('studio.column.name'),
      cell: (studio) => <span className="strong">{studio.name}</span>,
    },
    {
      id: 'subject',
      title: t('studio.column.subject'),
      width: 96,
      minor: true,
      cell: (studio) => studio.subject,
    },
    {
      id: 'school',
      title: t('studio.column.school'),
      cell: (studio) => studio.school?.name ?? <Unknown label={t('studio.column.school')} />,
    },
    {
      id: 'people',
      title: t('studio.column.people'),
      width: 72,
      align: 'end',
      cell: (studio) =>
        t('studio.full', { count: (studio.lead ? 1 : 0) + studio.assistants + studio.members }),
    },
    {
      id: 'composition',
      title: t('studio.column.composition'),
      width: 232,
      cell: (studio) => <Standing standing={studio.composition} of="composition" />,
    },
    {
      id: 'due',
      title: t('studio.column.due'),
      width: 232,
      cell: (studio) => <Standing standing={studio.duties} of="due" />,
    },
    {
      id: 'year',
      title: t('studio.column.year'),
      width: 92,
      minor: true,
      cell: (studio) => studio.managementYear && yearName(studio.managementYear.number),
    },
    {
      id: 'money',
      title: t('studio.column.money'),
      width: 104,
      align: 'end',
      cell: (studio) => <MoneyLeft studio={studio} />,
    },
    {
      id: 'state',
      title: t('studio.column.state'),
      width: 92,
      cell: (studio) => <State studio={studio} />,
    },
  ]
}
