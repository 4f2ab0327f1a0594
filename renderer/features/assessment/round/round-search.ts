import type { AssessedKind } from '../../../../shared/domain/assessment.ts'
import { type Day, yearOf } from '../../../../shared/kernel/day.ts'

/** Who can be graded in a round. */
export const roundKinds = [
  'studio',
  'assistant',
  'member',
  'trainee',
  'talent',
] as const satisfies readonly AssessedKind[]
export type RoundKind = (typeof roundKinds)[number]

/** What a round grades: one year, or the whole cycle of studios. */
export type RoundTerm = number | 'cycle'

/**
 * The years of a cycle; for talent the last calendar years and the one that runs. Only studios are graded for their
 * cycle as well; what follows for their people is decided with it.
 */
export function roundTerms(of: RoundKind, today: Day): readonly RoundTerm[] {
  if (of === 'talent') return [yearOf(today) - 2, yearOf(today) - 1, yearOf(today)]
  return of === 'studio' ? [1, 2, 3, 'cycle'] : [1, 2, 3]
}

/** Which round: of whom, in which cohort or studio, of which year or the cycle. */
export interface RoundSearch {
  of?: RoundKind | undefined
  cohort?: string | undefined
  studio?: string | undefined
  year?: RoundTerm | undefined
}

export function readRoundSearch(search: Record<string, unknown>): RoundSearch {
  const of = roundKinds.find((kind) => kind === search.of)
  const asked = Number(search.year)
  const year = search.year === 'cycle' ? 'cycle' : Number.isInteger(asked) && asked > 0 ? asked : undefined
  return {
    ...(of ? { of } : {}),
    ...(typeof search.cohort === 'string' ? { cohort: search.cohort } : {}),
    ...(typeof search.studio === 'string' ? { studio: search.studio } : {}),
    ...(year ? { year } : {}),
  }
}
