import type { Day } from '../../../shared/kernel/day.ts'
import { type Finding, isWaivable } from '../../../shared/policy/finding.ts'

/** What an officer can do with a proposal, and with a decision once taken: reverse it. */
export type DecisionKind = 'confirm' | 'waive' | 'return' | 'reverse'

/** What every decision states. `note` is the reason when waiving, returning or reversing. */
export interface Decision {
  kind: DecisionKind
  on: Day | null
  documentNumber: string
  approver: string
  note: string
}

/** What a decision is about. */
export type Judged = Pick<Finding, 'force' | 'outcome'>

/** Only what *generally* holds or *may* be done yields to a reasoned waiver. */
export const canWaive = (judged: Judged): boolean => isWaivable(judged)

export type DecisionField = 'on' | 'documentNumber' | 'approver' | 'note'

/** What still has to be filled in. A note is optional only when confirming; sending back states nothing but its reason. */
export function unfilled({ kind, on, documentNumber, approver, note }: Decision): readonly DecisionField[] {
  if (kind === 'return') return note.trim() === '' ? ['note'] : []
  return [
    ...(on === null ? (['on'] as const) : []),
    ...(documentNumber.trim() === '' ? (['documentNumber'] as const) : []),
    ...(approver.trim() === '' ? (['approver'] as const) : []),
    ...(kind !== 'confirm' && note.trim() === '' ? (['note'] as const) : []),
  ]
}
