import { findPerson } from '../../../db/people/person.ts'
import { insertDeparture, insertLeave } from '../../../db/people/service.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { storeProposals } from '../decision/propose.ts'
import { shownChanges } from '../decision/shown.ts'
import type { Call } from '../desk.ts'
import { type CommandContext, commands, stampOf } from '../procedure.ts'
import { weighService } from './leaving.ts'
import { serviceFacts } from './service-facts.ts'

export const recordDeparture = commands.people.recordDeparture.handler(async ({ context, input }) => {
  const { personId, kind, leftOn, documentNumber } = input
  const facts = {
    id: context.desk.newId<'departure'>(),
    person_id: personId,
    kind,
    left_on: leftOn,
    document_number: documentNumber,
  }
  return changeService(context, personId, leftOn, () => insertDeparture(context.trx, facts, stampOf(context)))
})

export const recordLeave = commands.people.recordLeave.handler(async ({ context, input }) => {
  const { personId, kind, fromOn, toOn } = input
  if (toOn !== null && toOn < fromOn) return refuseField('toOn', 'before_start', toOn, fromOn)
  const facts = { id: context.desk.newId<'leave'>(), person_id: personId, kind, from_on: fromOn, to_on: toOn }
  return changeService(context, personId, fromOn, () => insertLeave(context.trx, facts, stampOf(context)))
})

/** Records a change of service and proposes what it leads to. */
async function changeService(
  context: Call & CommandContext,
  personId: Id<'person'>,
  changedOn: Day,
  insert: () => Promise<void>,
) {
  const { trx, audit, desk } = context
  if (!(await findPerson(trx, personId))) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  await insert()
  const view = { asOf: desk.clock.today(), knownAt: knownNow }
  const service = (await serviceFacts(trx, [personId], view)).get(personId)
  const changes = service ? await weighService(trx, context, personId, service, changedOn) : []
  for (const change of changes) await storeProposals(trx, change, stampOf(context).at, desk.newId)
  audit({ subject: { kind: 'person', id: personId }, detail: { changedOn } })
  return shownChanges(trx, changes)
}
