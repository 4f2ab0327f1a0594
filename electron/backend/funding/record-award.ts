import { hasAward, insertAward } from '../../../db/funding/reward.ts'
import { findPerson } from '../../../db/people/person.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { policyOn } from '../policy/context.ts'
import { commands, stampOf } from '../procedure.ts'
import { rewardBooks } from './reward-book.ts'
import { rewardFindings } from './reward-year.ts'

export const recordAward = commands.funding.recordAward.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { personId, kind, track, name, awardedOn, amountFen, receivedOn, documentNumber } = input
  const today = desk.clock.today()
  if (!(await findPerson(trx, personId))) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  if (awardedOn > today) return refuseField('awardedOn', 'in_future', awardedOn, today)
  if (receivedOn !== null && receivedOn < awardedOn)
    return refuseField('receivedOn', 'before_grant', receivedOn, awardedOn)
  const isCard = kind !== 'honour'
  if (!isCard && name === null) return refuseField('name', 'missing')
  const facts = {
    id: desk.newId<'award'>(),
    person_id: personId,
    kind,
    level: isCard ? ('city' as const) : input.level,
    track: isCard ? track : null,
    name: isCard ? null : name,
    awarded_on: awardedOn,
    amount_fen: amountFen,
    received_on: receivedOn,
    document_number: documentNumber,
  }
  if (await hasAward(trx, facts)) return refuseField('awardedOn', 'already_recorded', awardedOn)
  await insertAward(trx, facts, stampOf(context))
  audit({
    subject: { kind: 'person', id: personId },
    detail: { award: facts.id, kind, awardedOn, amountFen },
  })
  const book = (await rewardBooks(trx, [personId], { asOf: today, knownAt: knownNow })).get(personId)
  const policy = await policyOn(trx, { asOf: today })
  const odd = ['reward.amount', 'reward.payer']
  return {
    awardId: facts.id,
    findings: book
      ? rewardFindings(book, policy).filter((f) => odd.includes(f.question) && f.outcome !== 'compliant')
      : [],
  }
})
