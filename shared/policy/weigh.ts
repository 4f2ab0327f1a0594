import type { Finding, Outcome } from './finding.ts'

/** From the gravest to the most ordinary: what several findings about one subject come to. */
const byWeight: readonly Outcome[] = [
  'invalid_input',
  'revoked',
  'exits',
  'exits_by_default_overridable',
  'in_rectification',
  'refused',
  'ineligible',
  'ineligible_overridable',
  'violation',
  'undetermined',
  'pending_decision',
  'review',
  'benefit_off',
  'notice',
  'amount',
  'benefit_on',
  'stays',
  'eligible',
  'compliant',
]

/** Larger is graver. */
export const weightOf = (outcome: Outcome): number => byWeight.length - byWeight.indexOf(outcome)

/** The finding that decides among several about the same matter; undefined of none. */
export function weightiest(findings: readonly Finding[]): Finding | undefined {
  return findings.reduce<Finding | undefined>(
    (worst, f) => (worst && weightOf(worst.outcome) >= weightOf(f.outcome) ? worst : f),
    undefined,
  )
}
