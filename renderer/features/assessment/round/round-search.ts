import type { AssessedKind } from '../../../../shared/domain/assessment.ts'

/** Who can be graded in a round. */
export const roundKinds = [
  'studio',
  'assistant',
  'member',
  'trainee',
] as const satisfies readonly AssessedKind[]
export type RoundKind = (typeof roundKinds)[number]

export const roundYears = [1, 2, 3] as const
export type RoundYear = (typeof roundYears)[number]

/** What a round grades: one year, or the whole cycle of studios. */
export type RoundTerm = RoundYear | 'cycle'

/** Only studios are graded for their cycle as well; what follows for their people is decided with it. */
export const roundTerms = (of: RoundKind): readonly RoundTerm[] =>
  of === 'studio' ? [...roundYears, 'cycle'] : roundYears

/** Which round: of whom, in which cohort or studio, of which year or the cycle. */
export interface RoundSearch {
  of?: RoundKind | undefined
  cohort?: string | undefined
  studio?: string | undefined
  year?: RoundTerm | undefined
}

export function readRoundSearch(search: Record<string, unknown>): RoundSearch {
  const of = roundKinds.find((kind) => kind === search.of)
  const year = roundTerms(of ?? 'member').find((one) => String(one) === String(search.year))
  return {
    ...(of ? { of } : {}),
    ...(typeof search.cohort === 'string' ? { cohort: search.cohort } : {}),
    ...(typeof search.studio === 'string' ? { studio: search.studio } : {}),
    ...(year ? { year } : {}),
  }
}
