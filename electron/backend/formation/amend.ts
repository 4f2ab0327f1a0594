import { candidatesOf } from '../../../db/formation/formation.ts'
import { replaceKept } from '../../../db/kept.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { standing } from './load.ts'

export const amend = commands.formation.amend.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { formationId, reason, ...changes } = input
  const { rowId, facts } = await standing(trx, 'formation', formationId)
  const next = {
    ...facts,
    name: changes.name ?? facts.name,
    start_on: changes.startOn ?? facts.start_on,
    closes_on: changes.closesOn === undefined ? facts.closes_on : changes.closesOn,
    places: changes.places === undefined ? facts.places : changes.places,
    document_number: changes.documentNumber === undefined ? facts.document_number : changes.documentNumber,
  }
  if (next.start_on < next.opened_on)
    return refuseField('startOn', 'before_start', next.start_on, next.opened_on)
  if (next.closes_on !== null && next.closes_on < next.opened_on)
    return refuseField('closesOn', 'before_start', next.closes_on, next.opened_on)
  if (next.start_on !== facts.start_on) {
    const people = await candidatesOf(trx, formationId, { asOf: desk.clock.today(), knownAt: knownNow })
    // those decided were weighed on that day
    if (people.some((c) => c.outcome !== null)) return refuseField('startOn', 'decided_on_it', facts.start_on)
  }
  await replaceKept(trx, 'formation', rowId, next, stampOf(context))
  audit({ subject: { kind: 'formation', id: formationId }, detail: { ...changes, reason } })
  return {}
})
