import { hasAward, insertAward } from '../../../db/funding/reward.ts'
import { findPerson } from '../../../db/people/person.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { oddRewards } from './oddities.ts'

export const recordAward = commands.funding.recordAward.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { personId, level, name, awardedOn, amountFen, receivedOn, documentNumber } = input
  const today = desk.clock.today()
  if (!(await findPerson(trx, personId))) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  if (awardedOn > today) return refuseField('awardedOn', 'in_future', awardedOn, today)
  if (receivedOn !== null && receivedOn < awardedOn)
    return refuseField('receivedOn', 'before_grant', receivedOn, awardedOn)
  const facts = {
    id: desk.newId<'award'>(),
    person_id: personId,
    level,
    name,
    awarded_on: awardedOn,
    amount_fen: amountFen,
    received_on: receivedOn,
    document_number: documentNumber,
  }
  if (await hasAward(trx, facts)) return refuseField('awardedOn', 'already_recorded', awardedOn)
  await insertAward(trx, facts, stampOf(context))
  audit({
    subject: { kind: 'person', id: personId },
    detail: { award: facts.id, awardedOn, amountFen },
  })
  return { awardId: facts.id, findings: await oddRewards(trx, personId, today) }
})
