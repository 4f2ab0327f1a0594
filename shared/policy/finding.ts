import type { Day } from '../kernel/day.ts'

/** How binding a rule is: `must` has no waiver, `generally` 一般 yields to a reasoned override, the others never breach. */
export type Force = 'must' | 'generally' | 'may' | 'encouraged'

/** Where a rule stands in the plan: document (附件2-1, 主文 …) and place in it (四（一）1). */
export interface Clause {
  document: string
  place: string
}

export type Outcome =
  | 'compliant'
  | 'violation'
  | 'notice'
  | 'eligible'
  | 'ineligible'
  | 'ineligible_overridable'
  | 'undetermined'
  | 'pending_decision'
  | 'refused'
  | 'amount'
  | 'benefit_on'
  | 'benefit_off'
  | 'stays'
  | 'exits'
  | 'exits_by_default_overridable'
  | 'in_rectification'
  | 'revoked'
  | 'invalid_input'
  | 'review'

/** A fact as the finding used it. `key` finds its words in the locales; `source` links to the record it came from. */
export interface FactUsed {
  key: string
  value: string | number | boolean | null | readonly string[]
  source?: { kind: string; id: string }
}

export interface ParameterUsed {
  id: string
  value: number | string
  unit: string
  clause: Clause
}

/** One answer of the policy about one subject on one day, with everything needed to explain it. */
export interface Finding {
  /** The question answered, e.g. `studio.teacher.annual.training-sessions`. */
  question: string
  subject: { kind: string; id: string }
  asOf: Day
  outcome: Outcome
  ruleIds: readonly string[]
  clauses: readonly Clause[]
  force: Force
  facts: readonly FactUsed[]
  /** Keys of facts that are unknown and could change the outcome. */
  missing: readonly string[]
  parameters: readonly ParameterUsed[]
  /** Readings 口径 the answer depends on, with the choice in force. */
  readings: readonly { id: string; choice: string }[]
  policyVersion: string
  /** Figures and dates that belong to the answer (last_day, amount, excess …). */
  figures: Readonly<Record<string, unknown>>
  /** The sentence to show: a locale key and its values; words live in the renderer. */
  message: { key: string; values: Readonly<Record<string, string | number>> }
}
