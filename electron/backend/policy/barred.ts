import { refuse } from '../../../shared/contract/errors.ts'
import type { Finding, Outcome } from '../../../shared/policy/finding.ts'

const failing: ReadonlySet<Outcome> = new Set(['violation', 'ineligible', 'refused', 'invalid_input'])

/** Whether a finding stands in the way of a decision: a binding rule fails. An unknown fact bars nothing, it is shown. */
export const bars = (finding: Finding): boolean => finding.force === 'must' && failing.has(finding.outcome)

/** @throws Refusal POLICY_REFUSED with the findings that stand in the way, if any do */
export function refuseIfBarred(findings: readonly Finding[]): void {
  const barring = findings.filter(bars)
  if (barring.length > 0) refuse('POLICY_REFUSED', { findings: barring })
}
