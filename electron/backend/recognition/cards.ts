import { cardsGranted } from '../../../db/recognition/card.ts'
import { policyOn } from '../policy/context.ts'
import { queries, viewOf } from '../procedure.ts'
import { directFindings } from './card-finding.ts'

export const cards = queries.recognition.cards.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const found = await cardsGranted(read, input.personId && [input.personId], view)
  const direct = await directFindings(read, found, view, await policyOn(read, view))
  return {
    rows: found.map((card) => ({
      id: card.id,
      person: { id: card.person_id, name: card.name },
      kind: card.card,
      grantedOn: card.given_on,
      track: card.track,
      amountFen: card.amount_fen,
      receivedOn: card.received_on,
      documentNumber: card.document_number,
      note: card.note,
      direct: direct(card),
    })),
  }
})
