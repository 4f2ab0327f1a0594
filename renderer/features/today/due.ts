import type { Client } from '../../../shared/contract/index.ts'
import { addDays, addYears, type Day, daysBetween } from '../../../shared/kernel/day.ts'

type DecisionRow = Awaited<ReturnType<Client['decision']['list']>>['rows'][number]
type AssessmentRow = Awaited<ReturnType<Client['assessment']['list']>>['rows'][number]
type StudioRow = Awaited<ReturnType<Client['studio']['list']>>['rows'][number]
type CohortRow = Awaited<ReturnType<Client['cohort']['list']>>['rows'][number]

/** Something with a last day: a rectification, a management year, a programme year. */
export type Due = { id: string; on: Day; href: string } & (
  | { what: 'rectification'; name: string | null }
  | { what: 'managementYear'; year: number; studios: number; settled: number }
  | { what: 'programmeYear' | 'cycleEnd'; year: number; name: string; trainees: number }
)

/** How far ahead the page looks. */
export const horizon = 90

/** Rectifications decided and not yet assessed again, by their last day; those past it stay until somebody acts. */
export function rectificationsDue(decisions: readonly DecisionRow[], again: readonly AssessmentRow[]): Due[] {
  return decisions
    .filter((one) => one.kind === 'rectification' && one.verdict === 'confirm' && one.reversedById === null)
    .filter((one) => !again.some((a) => a.studioId === one.studio?.id && a.assessedOn >= one.effectiveOn))
    .flatMap((one) => {
      const on = one.effects[0]?.toOn
      if (!on) return []
      const name = one.studio?.lead ?? null
      return [{ id: one.id, on, what: 'rectification' as const, name, href: `#/decision/taken/${one.id}` }]
    })
}

/** A studio whose duties of the year leave nothing open. */
const isSettled = ({ duties }: Pick<StudioRow, 'duties'>): boolean =>
  duties.violation + duties.undetermined + duties.pending + duties.notice === 0

/** The last days of management years, with how many studios have done what the year asks. */
export function managementYearsDue(studios: readonly StudioRow[]): Due[] {
  const running = studios.filter((studio) => studio.managementYear !== null)
  const byEnd = Map.groupBy(
    running,
    (studio) => `${studio.managementYear?.to} ${studio.managementYear?.number}`,
  )
  return [...byEnd].flatMap(([id, of]) => {
    const year = of[0]?.managementYear
    if (!year) return []
    const settled = of.filter(isSettled).length
    return [
      {
        id,
        on: year.to,
        what: 'managementYear' as const,
        year: year.number,
        studios: of.length,
        settled,
        href: '#/studio',
      },
    ]
  })
}

/** The last days of programme years; the last of them ends the cycle. */
export function programmeYearsDue(cohorts: readonly CohortRow[]): Due[] {
  return cohorts.flatMap(({ id, name, fromOn, toOn, programmeYear, admitted, exited }) => {
    if (programmeYear === null) return []
    const end = addDays(addYears(fromOn, programmeYear), -1)
    const last = end >= toOn
    const trainees = admitted.teacher + admitted.principal - exited.teacher - exited.principal
    return [
      {
        id,
        on: last ? toOn : end,
        what: last ? ('cycleEnd' as const) : ('programmeYear' as const),
        year: programmeYear,
        name,
        trainees,
        href: `#/assessment/round?of=trainee&cohort=${id}`,
      },
    ]
  })
}

/** What is due within the horizon or past, the most urgent first. */
export const soonest = (due: readonly Due[], today: Day): readonly Due[] =>
  due.filter(({ on }) => daysBetween(today, on) <= horizon).toSorted((a, b) => (a.on < b.on ? -1 : 1))
