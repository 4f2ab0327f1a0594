import type { Outcome } from '../../../shared/policy/finding.ts'

/** The six looks of an outcome. Icon, word and colour always come together. */
export const looks = ['met', 'due', 'breach', 'undet', 'pending', 'waived'] as const
export type Look = (typeof looks)[number]

/**
 * The look of what the engine answers. What an officer has still to decide (exits, revocation, review) looks
 * pending, never like a breach: nothing has happened yet. `waived` is a decision, so no outcome maps to it.
 */
const lookOf: Readonly<Record<Outcome, Look>> = {
  compliant: 'met',
  eligible: 'met',
  benefit_on: 'met',
  stays: 'met',
  amount: 'met',
  notice: 'due',
  in_rectification: 'due',
  violation: 'breach',
  ineligible: 'breach',
  ineligible_overridable: 'breach',
  refused: 'breach',
  benefit_off: 'breach',
  invalid_input: 'breach',
  undetermined: 'undet',
  pending_decision: 'pending',
  review: 'pending',
  exits: 'pending',
  exits_by_default_overridable: 'pending',
  revoked: 'pending',
}

export const outcomeLook = (outcome: Outcome): Look => lookOf[outcome]

/** Attention first: pending, breach, due, undetermined, waived, met. For sorting findings on a page. */
const attention: readonly Look[] = ['pending', 'breach', 'due', 'undet', 'waived', 'met']
export const byAttention = (a: Look, b: Look): number => attention.indexOf(a) - attention.indexOf(b)
