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

/** Which round: of whom, in which cohort or studio, of which year. */
export interface RoundSearch {
  of?: RoundKind | undefined
  cohort?: string | undefined
  studio?: string | undefined
  year?: RoundYear | undefined
}

export function readRoundSearch(search: Record<string, unknown>): RoundSearch {
  const of = roundKinds.find((kind) => kind === search.of)
  const year = roundYears.find((one) => one === Number(search.year))
  return {
    ...(of ? { of } : {}),
    ...(typeof search.cohort === 'string' ? { cohort: search.cohort } : {}),
    ...(typeof search.studio === 'string' ? { studio: search.studio } : {}),
    ...(year ? { year } : {}),
  }
}
