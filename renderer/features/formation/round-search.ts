import { type FormationStep, formationSteps } from '../../../shared/domain/formation.ts'

/** Which step of a round is looked at, and at which studio of it. */
export interface RoundSearch {
  step?: FormationStep | undefined
  studio?: string | undefined
}

export function readRoundSearch(search: Record<string, unknown>): RoundSearch {
  const step = formationSteps.find((one) => one === search.step)
  return { ...(step && { step }), ...(typeof search.studio === 'string' && { studio: search.studio }) }
}
