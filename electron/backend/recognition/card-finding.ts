import type { Reader, Writer } from '../../../db/open.ts'
import { titlesGranted } from '../../../db/policy/title.ts'
import type { cardsGranted } from '../../../db/recognition/card.ts'
import { personRecords } from '../../../db/studio/records.ts'
import type { View } from '../../../db/versioned.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { findingsAbout } from '../../../shared/policy/questions.ts'
import { titleFacts } from '../people/person-facts.ts'
import { serviceFacts } from '../people/service-facts.ts'
import { batchesOf } from '../policy/dossier/batches.ts'

type Card = Pick<
  Awaited<ReturnType<typeof cardsGranted>>[number],
  'id' | 'person_id' | 'card' | 'given_on' | 'track'
>

/** Whether each A or B card makes its holder a county title holder on the day, for many cards at once. */
export async function directFindings(
  read: Reader | Writer,
  cards: readonly Card[],
  view: View,
  context: Context,
): Promise<(card: Card) => Finding | null> {
  const ids = [...new Set(cards.map((c) => c.person_id))]
  const service = await serviceFacts(read, ids, view)
  const records = await personRecords(read, view, ids)
  const granted = await titlesGranted(read, view)
  const batches = (['principal', 'teacher'] as const).flatMap((track) => batchesOf(granted, track))
  return ({ id, person_id, card, given_on, track }) => {
    if (card === 'C') return null
    const facts = {
      track,
      posts: service.get(person_id)?.posts,
      cards: [{ kind: card, on: given_on }],
      titles: titleFacts(records(person_id).titles),
      batches: track === null ? batches : batches.filter((b) => b.track === track),
    }
    return findingsAbout('directRecognition', facts, { kind: 'card', id }, context)[0] ?? null
  }
}
