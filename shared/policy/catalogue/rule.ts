import { type ClauseRef, clauseOf } from '../clause.ts'
import type { Clause, Force } from '../finding.ts'

export type Area =
  | 'process'
  | 'cohort.tengfei'
  | 'cohort.chuying'
  | 'studio.principal'
  | 'studio.teacher'
  | 'incentive'
  | 'assessment'
  | 'target'
  | 'recognition'
  | 'exit'
  | 'fund'
  | 'reward'
  | 'ethics'

export type RuleKind =
  | 'workflow'
  | 'duty-annual'
  | 'duty-cycle'
  | 'document'
  | 'eligibility'
  | 'right/benefit'
  | 'period'
  | 'precedence'
  | 'money'
  | 'target'
  | 'consequence'
  | 'quota'
  | 'composition'
  | 'assessment-grade'

/** The same words in both languages of the desk. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** One rule of the plan, said in our own plain words beside the place it comes from. */
export interface Rule extends Words {
  readonly id: string
  readonly area: Area
  readonly kind: RuleKind
  readonly force: Force
  readonly clause: Clause
  readonly inScope: boolean
  /** Why the desk leaves the rule alone; only on rules out of scope. */
  readonly reason?: Words
  /** Readings 口径 the rule depends on: `A24`, … */
  readonly readings: readonly string[]
  /** `qualitative`: an aim no count can settle; a person attests it. */
  readonly checkable: 'yes' | 'qualitative'
  /** Follows by arithmetic from the clause and is no sentence of its own. */
  readonly derived: boolean
}

/** A rule as an area's file writes it: what is usual is left out. */
export interface RuleEntry extends Words {
  clause: ClauseRef
  kind: RuleKind
  force: Force
  readings?: readonly string[]
  checkable?: 'qualitative'
  derived?: true
  outOfScope?: Words
}

/** Completes the entries of one area; the keys stay literal, so that every rule id is known to the compiler. */
export function defineArea<const Id extends string>(
  area: Area,
  entries: Readonly<Record<Id, RuleEntry>>,
): Readonly<Record<Id, Rule>> {
  const rules = {} as Record<Id, Rule>
  for (const [id, entry] of Object.entries<RuleEntry>(entries)) {
    rules[id as Id] = {
      id,
      area,
      kind: entry.kind,
      force: entry.force,
      clause: clauseOf(entry.clause),
      zh: entry.zh,
      en: entry.en,
      inScope: entry.outOfScope === undefined,
      ...(entry.outOfScope && { reason: entry.outOfScope }),
      readings: entry.readings ?? [],
      checkable: entry.checkable ?? 'yes',
      derived: entry.derived ?? false,
    }
  }
  return rules
}
