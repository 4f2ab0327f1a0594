import type { Finding, Outcome } from '../../../shared/policy/finding.ts'

/** What goes against its subject. A right that is not open to somebody is none of it. */
const adverse: ReadonlySet<Outcome> = new Set([
  'violation',
  'invalid_input',
  'in_rectification',
  'revoked',
  'exits',
  'exits_by_default_overridable',
  'benefit_off',
])
const pending: ReadonlySet<Outcome> = new Set(['pending_decision', 'review'])

/** Whether somebody is touched by a finding now: it goes against them or waits for a decision. */
export const isAdverse = ({ outcome }: Finding): boolean => adverse.has(outcome) || pending.has(outcome)

/** How the findings that answer a rule stand. */
export const standingUnder = (ruleId: string, findings: readonly Finding[]) => ({
  ruleId,
  asked: findings.length,
  adverse: findings.filter((f) => adverse.has(f.outcome)).length,
  pending: findings.filter((f) => pending.has(f.outcome)).length,
  undetermined: findings.filter((f) => f.outcome === 'undetermined').length,
})
