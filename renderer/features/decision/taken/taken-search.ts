import {
  type DecisionKind,
  decisionKinds,
  type Verdict,
  verdicts,
} from '../../../../shared/domain/decision.ts'

/** What of the decisions taken is asked for. */
export interface TakenSearch {
  q?: string | undefined
  kind?: DecisionKind | undefined
  verdict?: Verdict | undefined
}

export function readTakenSearch(search: Record<string, unknown>): TakenSearch {
  const kind = decisionKinds.find((one) => one === search.kind)
  const verdict = verdicts.find((one) => one === search.verdict)
  return {
    ...(typeof search.q === 'string' && search.q !== '' ? { q: search.q } : {}),
    ...(kind ? { kind } : {}),
    ...(verdict ? { verdict } : {}),
  }
}
