import type { KnownCohort, KnownStudio } from '../../../db/intake/records.ts'
import type { Programme } from '../../../shared/domain/cohort.ts'
import { studioLife, studioName, type Track } from '../../../shared/domain/studio.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import { bareText } from '../../../shared/kernel/text.ts'

/** One of those on record, several that fit, or none. */
export type Meant<T> = { kind: 'match'; is: T } | { kind: 'ask'; candidates: readonly T[] } | { kind: 'none' }

const among = <T>(candidates: readonly T[]): Meant<T> => {
  const [one, ...more] = candidates
  if (!one) return { kind: 'none' }
  return more.length === 0 ? { kind: 'match', is: one } : { kind: 'ask', candidates }
}

/** Whose studio a text names: 张三名师工作室 and 张三工作室（8人） are 张三's. */
export const leadIn = (text: string): string =>
  bareText(text)
    .replace(/\([^)]*\)/g, '')
    .replace(/(名校长|名师)?工作室.*$/, '')

export interface StudioNamed {
  studio: string | undefined
  lead: string | undefined
  track: Track | undefined
  on: Day | undefined
  answer: string | undefined
}

/** Finds studios by their own name or their lead's. */
export function studioFinder(studios: readonly KnownStudio[]): (named: StudioNamed) => Meant<KnownStudio> {
  const byId = new Map(studios.map((s) => [s.id as string, s]))
  const leads = (s: KnownStudio): string[] => s.members.filter((m) => m.role === 'lead').map((m) => m.name)
  const names = (s: KnownStudio): string[] =>
    [s.name ?? '', ...leads(s).map((lead) => studioName(s.track, lead))].map(bareText)
  return ({ studio, lead, track, on, answer }) => {
    const chosen = answer === undefined ? undefined : byId.get(answer)
    if (chosen) return { kind: 'match', is: chosen }
    const bare = studio === undefined ? undefined : bareText(studio).replace(/\([^)]*\)/g, '')
    const exact = studios.filter((s) => bare !== undefined && names(s).includes(bare))
    const who = lead ?? (studio === undefined ? undefined : leadIn(studio))
    const found =
      exact.length > 0 ? exact : studios.filter((s) => who !== undefined && leads(s).includes(who))
    const sided = found.filter((s) => track === undefined || s.track === track)
    const alive = sided.filter((s) => on === undefined || livesOn(s, on))
    return among(alive.length > 0 ? alive : sided)
  }
}

export function livesOn(studio: KnownStudio, on: Day): boolean {
  const life = studioLife({ fromOn: studio.from_on, toOn: studio.to_on, dissolvedOn: studio.dissolved_on })
  return life.from <= on && on <= life.to
}

export interface CohortNamed {
  programme: Programme | undefined
  cohort: string | undefined
  on: Day
  answer: string | undefined
}

/** Finds the cycle of a programme by its name, else by the day. */
export function cohortFinder(cohorts: readonly KnownCohort[]): (named: CohortNamed) => Meant<KnownCohort> {
  const byId = new Map(cohorts.map((c) => [c.id as string, c]))
  return ({ programme, cohort, on, answer }) => {
    const chosen = answer === undefined ? undefined : byId.get(answer)
    if (chosen) return { kind: 'match', is: chosen }
    const all = cohorts.filter((c) => programme === undefined || c.programme === programme)
    const bare = cohort === undefined ? '' : bareText(cohort)
    const named = bare === '' ? [] : all.filter((c) => bareText(c.name).includes(bare))
    if (named.length > 0) return among(named)
    if (all.length < 2) return among(all)
    const running = all.filter((c) => c.from_on <= on && on <= c.to_on)
    return among(running.length > 0 ? running : all)
  }
}
