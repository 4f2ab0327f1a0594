import { type Adjustment, type Effect, plannedEffects } from '../../../db/decision/effect.ts'
import type { findProposal } from '../../../db/decision/proposal.ts'
import { insertMembership } from '../../../db/studio/membership.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import { type Id, newId } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { type CommandContext, stampOf } from '../procedure.ts'
import { standingOn } from '../studio/standing.ts'

type Proposal = NonNullable<Awaited<ReturnType<typeof findProposal>>>

/**
 * Gives a studio that waits for a lead somebody who holds the title, or ends it. Who takes over enters by the decision's
 * document; the studio bears the new lead's name from that day.
 * @throws Refusal FIELD_INVALID without a choice, POLICY_REFUSED where the successor may not lead
 */
export async function adjust(
  context: Call & CommandContext,
  proposal: Proposal,
  { effectiveOn, documentNumber }: { effectiveOn: Day; documentNumber: string },
  adjustment: Adjustment | undefined,
): Promise<Effect[]> {
  const { trx } = context
  if (!adjustment) return refuseField('adjustment', 'missing')
  const effects = await plannedEffects(trx, proposal, effectiveOn, adjustment)
  if (adjustment.kind === 'dissolution') return effects
  const studioId = proposal.subject_id as Id<'studio'>
  const membershipId = newId<'studio_membership'>()
  await insertMembership(
    trx,
    {
      id: membershipId,
      studio_id: studioId,
      person_id: adjustment.personId,
      role: 'lead',
      from_on: effectiveOn,
      to_on: null,
      reason: null,
      end_reason: null,
      document_number: documentNumber,
      attested: null,
      recommended_on: null,
      filed_on: null,
      assigned_on: null,
      exit_decision_id: null,
    },
    stampOf(context),
  )
  const barred = (await standingOn(trx, studioId, effectiveOn)).filter(
    (f) => f.question === 'studio.lead-title' && f.outcome !== 'compliant',
  )
  if (barred.length > 0) return refuse('POLICY_REFUSED', { findings: barred })
  return effects.map((effect) => (effect.created ? { ...effect, id: membershipId } : effect))
}
