import type { Override } from './facts/person.ts'
import { type Finding, isOverridable } from './finding.ts'
import type { Answer } from './inquiry.ts'
import { missingInOverride } from './rules/standing.ts'
import { weightOf } from './weigh.ts'

/** What a waiver must carry; a blank field counts as missing. */
export const overrideFields = ['reason', 'approver', 'document', 'date'] as const

/**
 * Whether a recorded override is accepted against findings: each adverse one must rest on a *generally* rule, and the
 * override must be complete. One `must` among them refuses it whole.
 */
export function judgeOverride(findings: readonly Finding[], override: Override): Answer {
  const adverse = findings.filter((f) => weightOf(f.outcome) >= weightOf('violation'))
  const fixed = adverse.find((f) => !isOverridable(f.outcome))
  if (fixed) return { outcome: 'refused', reason: 'no_override_on_must', figures: { ruleIds: fixed.ruleIds } }
  if (adverse.length === 0) return { outcome: 'refused', reason: 'nothing_to_override' }
  const missing = missingInOverride(override)
  if (missing.length > 0) return { outcome: 'refused', reason: 'override_incomplete', figures: { missing } }
  return { outcome: 'compliant', reason: 'overridden' }
}
