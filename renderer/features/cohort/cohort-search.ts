/** Which step of the programme the page of a cohort shows; the one it stands at where nothing is said. */
export interface CohortSearch {
  step?: string | undefined
}

export const readCohortSearch = (search: Record<string, unknown>): CohortSearch =>
  typeof search.step === 'string' ? { step: search.step } : {}

/** Which problem is carried on; a new one where none is named. */
export const readProblemSearch = (search: Record<string, unknown>): { problem?: string | undefined } =>
  typeof search.problem === 'string' ? { problem: search.problem } : {}
