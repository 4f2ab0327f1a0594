import { findCohort } from '../../../db/cohort/cohort.ts'
import { defencesOf } from '../../../db/cohort/graduation.ts'
import { insertKept, replaceKept } from '../../../db/kept.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { keptFor } from './kept-for.ts'

export const openDefence = commands.cohort.openDefence.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { cohortId, heldOn, place, documentNumber, experts } = input
  const cohort = await findCohort(trx, cohortId)
  if (!cohort) return refuse('NOT_FOUND', { kind: 'cohort', id: cohortId })
  if (heldOn <= cohort.to_on) return refuseField('heldOn', 'before_cycle_end', heldOn, cohort.to_on)
  if (experts.length === 0) return refuseField('experts', 'missing')
  for (const [i, { name }] of experts.entries())
    if (experts.findIndex((e) => e.name === name) < i) refuseField(`experts.${i}.name`, 'twice', name)
  const chairs = experts.filter((e) => e.chair).length
  if (chairs !== 1) return refuseField('experts', 'one_chair', chairs, 1)
  const defenceId = newId<'defence'>()
  await insertKept(
    trx,
    'defence',
    {
      id: defenceId,
      cohort_id: cohortId,
      held_on: heldOn,
      place,
      document_number: documentNumber,
      experts: JSON.stringify(experts),
    },
    stampOf(context),
  )
  audit({
    subject: { kind: 'cohort', id: cohortId },
    detail: { defence: defenceId, heldOn, experts: experts.map((e) => e.name) },
  })
  return { defenceId }
})

export const retractDefence = commands.cohort.retractDefence.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { rowId, facts } = await keptFor(trx, 'defence', input.defenceId)
  const own = await defencesOf(trx, facts.cohort_id, { asOf: facts.held_on, knownAt: knownNow })
  const reviewed = own.find((d) => d.id === input.defenceId)?.reviewed ?? 0
  if (reviewed > 0) return refuseField('defenceId', 'in_use', reviewed)
  await replaceKept(trx, 'defence', rowId, null, stampOf(context))
  audit({ subject: { kind: 'cohort', id: facts.cohort_id }, detail: input })
  return {}
})
