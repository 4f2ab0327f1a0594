import { candidatesOf, choicesOf } from '../../../db/formation/formation.ts'
import { insertKept, replaceKept } from '../../../db/kept.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { inScope } from '../admin/scope.ts'
import { commands, stampOf } from '../procedure.ts'
import { checkHappened, isFormed, standing } from './load.ts'
import { openApplication } from './settle.ts'
import { wishesOf } from './standing.ts'

export const choose = commands.formation.choose.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { studioId, choices } = input
  if (!inScope(context, studioId)) return refuse('OUT_OF_SCOPE', { kind: 'studio', id: studioId })
  const today = desk.clock.today()
  const byLead = context.actor.role === 'lead'
  const formed = await isFormed(trx, studioId)
  const stamp = stampOf(context)
  for (const [i, { applicationId, chosen, reason }] of choices.entries()) {
    const field = `choices.${i}.applicationId`
    // a lead learns of nobody who did not ask for the own studio
    if (
      byLead &&
      !wishesOf((await standing(trx, 'member_application', applicationId)).facts).includes(studioId)
    )
      return refuse('NOT_FOUND', { kind: 'member_application', id: applicationId })
    const { facts, name } = await openApplication(trx, applicationId, field)
    if (!formed) {
      const candidates = await candidatesOf(trx, facts.formation_id, { asOf: today, knownAt: knownNow })
      if (!candidates.some((c) => c.studio_id === studioId && c.outcome === 'chosen'))
        return refuseField('studioId', 'not_in_round', studioId)
    }
    if (!chosen && reason === null) return refuseField(`choices.${i}.reason`, 'reason_missing', name)
    const on = checkHappened(context, 'on', input.on ?? today, facts.applied_on)
    const before = (await choicesOf(trx, [applicationId], { knownAt: knownNow })).find(
      (c) => c.studio_id === studioId,
    )
    if (before) await replaceKept(trx, 'member_choice', before.row_id, null, stamp)
    await insertKept(
      trx,
      'member_choice',
      {
        id: desk.newId<'member_choice'>(),
        member_application_id: applicationId,
        studio_id: studioId,
        chosen: Number(chosen),
        chosen_on: on,
        reason,
        by_lead: Number(byLead),
      },
      stamp,
    )
  }
  audit({
    subject: { kind: 'studio', id: studioId },
    detail: {
      chosen: choices.filter((c) => c.chosen).map((c) => c.applicationId),
      declined: choices.filter((c) => !c.chosen).map((c) => c.applicationId),
    },
  })
  return {}
})
