import { insertCase } from '../../../db/ethics/case.ts'
import { findPerson } from '../../../db/people/person.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

export const receive = commands.ethics.receive.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { personId, receivedOn, channel, allegation, documentNumber } = input
  const today = desk.clock.today()
  if (receivedOn > today) return refuseField('receivedOn', 'in_future', receivedOn, today)
  if (!(await findPerson(trx, personId))) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  const caseId = desk.newId<'ethics_case'>()
  await insertCase(
    trx,
    {
      id: caseId,
      person_id: personId,
      received_on: receivedOn,
      channel,
      allegation_sealed: desk.store.seal.seal(allegation),
      document_number: documentNumber,
    },
    stampOf(context),
  )
  audit({ subject: { kind: 'ethics_case', id: caseId }, detail: { receivedOn, channel } })
  return { caseId }
})
