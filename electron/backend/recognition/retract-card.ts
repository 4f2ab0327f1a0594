import { currentCard, retractCard as retract } from '../../../db/recognition/card.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

export const retractCard = commands.recognition.retractCard.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const card = await currentCard(trx, input.cardId)
  if (!card) return refuse('NOT_FOUND', { kind: 'gardener_card', id: input.cardId })
  await retract(trx, card.row_id, stampOf(context))
  audit({
    subject: { kind: 'person', id: card.person_id },
    detail: { card: card.id, kind: card.card, reason: input.reason },
  })
  return {}
})
