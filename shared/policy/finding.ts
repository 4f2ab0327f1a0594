import type { Day } from '../kernel/day.ts'
import type { Reason } from './reasons.ts'

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

/** Plain data: what facts and figures consist of, so that a finding can be stored and compared for ever. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/**
 * A fact as the finding used it. `key` is its path in the facts of the subject (`members.2.titles`); its last word
 * finds its name in the locales, its first the record it came from.
 */
export interface FactUsed {
  key: string
  value: Json
}

export interface ParameterUsed {
  id: string
  value: Json
  unit: string
  clause: Clause
  /** The day whose version decided the value. */
  on: Day
}

/** Who is in breach where it is not the subject itself. */
export type Party = 'bureau' | 'office' | 'unit' | 'county_finance'

/** What a finding can be about. */
export interface SubjectRef {
  kind: string
  id: string
}

/** One answer of the policy about one subject on one day, with everything needed to explain it. */
export interface Finding {
  /** The question answered, e.g. `studio.training-sessions`. */
  question: string
  subject: SubjectRef
  asOf: Day
  outcome: Outcome
  ruleIds: readonly string[]
  clauses: readonly Clause[]
  force: Force
  facts: readonly FactUsed[]
  /** Keys of facts that are unknown and could change the outcome; `parameter:ID` where no version covers the day. */
  missing: readonly string[]
  parameters: readonly ParameterUsed[]
  /** Readings 口径 the answer depends on, with the choice in force. */
  readings: readonly { id: string; choice: string }[]
  policyVersion: string
  /** Figures and dates that belong to the answer (`lastDay`, `amount`, `excess` …). */
  figures: Readonly<Record<string, Json>>
  /** Outcomes for others touched by the same facts: `studio`, `lead`, `cohort`, `bureau` … */
  also: Readonly<Record<string, Outcome>>
  party: Party | null
  /** The sentence to show: a locale key and its values; words live in the renderer. */
  message: { key: Reason; values: Readonly<Record<string, Json>> }
}

const overridable: ReadonlySet<Outcome> = new Set(['ineligible_overridable', 'exits_by_default_overridable'])

/** Whether a reasoned override may set the outcome aside. */
export const isOverridable = (outcome: Outcome): boolean => overridable.has(outcome)

/** Whether a proposal resting on the finding may be set aside with a reason: what only *generally* holds, or *may* be done. */
export const isWaivable = ({ outcome, force }: Pick<Finding, 'outcome' | 'force'>): boolean =>
  isOverridable(outcome) || force === 'may'
