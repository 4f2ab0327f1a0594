import { paymentsOf } from '../../../db/funding/reward.ts'
import { currentCard, retractCard as retract } from '../../../db/recognition/card.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

export const retractCard = commands.recognition.retractCard.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const card = await currentCard(trx, input.cardId)
  if (!card) return refuse('NOT_FOUND', { kind: 'gardener_card', id: input.cardId })
  const view = { asOf: desk.clock.today(), knownAt: knownNow }
  const paid = (await paymentsOf(trx, [card.person_id], view)).find((p) => p.source_id === card.id)
  if (paid) return refuseField('cardId', 'already_paid', paid.paid_on)
  await retract(trx, card.row_id, stampOf(context))
  audit({
    subject: { kind: 'person', id: card.person_id },
    detail: { card: card.id, kind: card.card, reason: input.reason },
  })
  return {}
})
