import type { Finding } from '../../../shared/policy/finding.ts'

/** What freezes a studio's money: that nobody leads it, until the bureau has decided (口径 A32). */
export const frozenBy = (composition: readonly Finding[]): Finding[] =>
  composition.filter((f) => f.question === 'studio.lead-count' && f.outcome === 'pending_decision')
