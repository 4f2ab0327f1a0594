import { findPerson } from '../../../db/people/person.ts'
import { cardsGranted, insertCard } from '../../../db/recognition/card.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { oddRewards } from '../funding/oddities.ts'
import { commands, stampOf } from '../procedure.ts'

export const recordCard = commands.recognition.recordCard.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { personId, kind, grantedOn, track, amountFen, receivedOn, documentNumber } = input
  if (!(await findPerson(trx, personId))) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  const today = desk.clock.today()
  if (grantedOn > today) return refuseField('grantedOn', 'in_future', grantedOn, today)
  if (receivedOn !== null && receivedOn < grantedOn)
    return refuseField('receivedOn', 'before_grant', receivedOn, grantedOn)
  const same = (await cardsGranted(trx, [personId], { asOf: today, knownAt: knownNow })).find(
    (c) => c.card === kind && c.given_on === grantedOn,
  )
  if (same) return refuseField('grantedOn', 'card_held', same.name, same.given_on)
  const cardId = desk.newId<'gardener_card'>()
  await insertCard(
    trx,
    {
      id: cardId,
      person_id: personId,
      card: kind,
      given_on: grantedOn,
      track,
      amount_fen: amountFen,
      received_on: receivedOn,
      document_number: documentNumber,
      note: input.note,
    },
    stampOf(context),
  )
  audit({ subject: { kind: 'person', id: personId }, detail: { card: cardId, kind, grantedOn, amountFen } })
  return { cardId, findings: await oddRewards(trx, personId, today) }
})
