import type { stepsOf } from '../../../db/ethics/case.ts'
import type { CaseState } from '../../../shared/domain/ethics.ts'
import type { Day } from '../../../shared/kernel/day.ts'

export type StepRow = Awaited<ReturnType<typeof stepsOf>>[number]

/** How far a case has come by the day. */
export function stateOf(steps: readonly StepRow[], on: Day): CaseState {
  const finding = steps.find((s) => s.kind === 'finding')
  if (!finding) return steps.some((s) => s.kind === 'investigation') ? 'investigating' : 'received'
  if (finding.upheld !== 1) return 'dismissed'
  const sanctions = steps.filter((s) => s.kind === 'sanction')
  if (sanctions.length === 0) return 'upheld'
  return sanctions.some((s) => s.to_on === null || s.to_on >= on) ? 'sanctioned' : 'ended'
}

/** The last day a sanction of the case is in force; null without one, or where it has no last day. */
export function sanctionTo(steps: readonly StepRow[]): Day | null {
  const ends = steps.filter((s) => s.kind === 'sanction').map((s) => s.to_on)
  return ends.reduce<Day | null>(
    (last, end) => (end === null ? last : last === null || end > last ? end : last),
    null,
  )
}
