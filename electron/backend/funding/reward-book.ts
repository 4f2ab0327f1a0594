import { type Among, awardsOf, paymentsOf, rewardedTitles, rulingsOf } from '../../../db/funding/reward.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { peopleWithSchool } from '../../../db/people/person-list.ts'
import { cardsGranted } from '../../../db/recognition/card.ts'
import type { View } from '../../../db/versioned.ts'
import type { RewardKind, RewardSource } from '../../../shared/domain/reward.ts'
import { countyTitleKinds, type Level, type TitleKind } from '../../../shared/domain/title.ts'
import { type Day, yearOf } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Track } from '../../../shared/policy/facts/codes.ts'
import type { Post } from '../../../shared/policy/facts/person.ts'
import type { OffsetRuling, Reward, RewardFacts } from '../../../shared/policy/facts/recognition.ts'
import { conductFacts } from '../ethics/conduct-facts.ts'
import { titleFacts } from '../people/person-facts.ts'
import { serviceFacts } from '../people/service-facts.ts'

type Rows<F extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<F>>

/** A title or an award that may be rewarded, with its payment. */
export interface RewardEntry {
  source: { kind: RewardSource; id: string }
  level: Level
  kind: TitleKind | RewardKind
  name: string | null
  track: Track | null
  grantedOn: Day
  /** As entered; titles and C cards are worth what the plan says. */
  amountFen: number | null
  receivedOn: Day | null
  documentNumber: string | null
  payment: Rows<typeof paymentsOf>[number] | null
}

/** Everything the desk knows about one person's rewards, oldest first. */
export interface RewardBook {
  person: { id: Id<'person'>; name: string; pinyin: string; initials: string; school: string | null }
  entries: readonly RewardEntry[]
  rulings: Rows<typeof rulingsOf>
  facts: Pick<RewardFacts, 'titles' | 'openBreaches' | 'tracks'>
}

type TitleRow = Rows<typeof rewardedTitles>[number]
const isCounty = (title: TitleRow): boolean =>
  title.level === 'county' && (countyTitleKinds as readonly string[]).includes(title.kind)

/** The books of everybody, or of these people, who have a county title or an award by the day; by pinyin. */
export async function rewardBooks(
  read: Reader | Writer,
  among: Among,
  view: View,
): Promise<Map<Id<'person'>, RewardBook>> {
  const titles = await rewardedTitles(read, among, view)
  const awards = await awardsOf(read, among, view)
  const cards = await cardsGranted(read, among ?? undefined, view)
  const payments = await paymentsOf(read, among, view)
  const rulings = await rulingsOf(read, among, view)
  const ids = [
    ...new Set([
      ...titles.filter(isCounty).map((t) => t.person_id),
      ...[...awards, ...cards].map((a) => a.person_id),
    ]),
  ]
  const service = await serviceFacts(read, ids, view)
  const conduct = await conductFacts(read, ids, view)
  const byPerson = {
    titles: Map.groupBy(titles, (t) => t.person_id),
    awards: Map.groupBy(awards, (a) => a.person_id),
    cards: Map.groupBy(cards, (c) => c.person_id),
    payments: Map.groupBy(payments, (p) => p.person_id),
    rulings: Map.groupBy(rulings, (r) => r.person_id),
  }
  const people = await peopleWithSchool(read, ids, view)
  return new Map(
    people.map((person): [Id<'person'>, RewardBook] => {
      const { id } = person
      const own = byPerson.titles.get(id) ?? []
      const paid = byPerson.payments.get(id) ?? []
      const payment = (kind: RewardSource, source: string) =>
        paid.find((p) => p.source_kind === kind && p.source_id === source) ?? null
      const entries = [
        ...own.filter(isCounty).map(
          (t): RewardEntry => ({
            source: { kind: 'title', id: t.id },
            level: t.level,
            kind: t.kind,
            name: null,
            track: null,
            grantedOn: t.from_on,
            amountFen: null,
            receivedOn: null,
            documentNumber: t.document_number,
            payment: payment('title', t.id),
          }),
        ),
        ...(byPerson.awards.get(id) ?? []).map(
          (a): RewardEntry => ({
            source: { kind: 'award', id: a.id },
            level: a.level,
            kind: 'honour',
            name: a.name,
            track: null,
            grantedOn: a.awarded_on,
            amountFen: a.amount_fen,
            receivedOn: a.received_on,
            documentNumber: a.document_number,
            payment: payment('award', a.id),
          }),
        ),
        ...(byPerson.cards.get(id) ?? []).map(
          (c): RewardEntry => ({
            source: { kind: 'card', id: c.id },
            level: 'city',
            kind: cardKinds[c.card],
            name: null,
            track: c.track,
            grantedOn: c.given_on,
            amountFen: c.amount_fen,
            receivedOn: c.received_on,
            documentNumber: c.document_number,
            payment: payment('card', c.id),
          }),
        ),
      ].sort((a, b) => (a.grantedOn < b.grantedOn ? -1 : a.grantedOn > b.grantedOn ? 1 : 0))
      const { openBreaches } = conduct(id)
      return [
        id,
        {
          person,
          entries,
          rulings: byPerson.rulings.get(id) ?? [],
          facts: {
            titles: titleFacts(own),
            tracks: tracksOf(service.get(id)?.posts ?? []),
            ...(openBreaches === undefined ? {} : { openBreaches }),
          },
        },
      ]
    }),
  )
}

const cardKinds = { A: 'card_a', B: 'card_b', C: 'card_c' } as const

/** The track each post puts somebody on: heads of schools are principals; vice-heads are classified by hand (口径 A08). */
const tracksOf = (posts: readonly Post[]): RewardFacts['tracks'] =>
  posts.map((post) => ({ from: post.from, track: trackOf(post) }))

function trackOf({ kind, unitKind }: Post): Track | undefined {
  if (kind === undefined || kind === 'vice_head') return undefined
  if (kind !== 'head') return 'teacher'
  return unitKind === 'school' || unitKind === 'vocational' || unitKind === 'kindergarten'
    ? 'principal'
    : undefined
}

export const isPaid = (entry: RewardEntry): boolean => entry.payment !== null || entry.receivedOn !== null

const cityPays: readonly string[] = ['card_a', 'card_b']

/** What was entered for a reward, in yuan: the payment with what it was netted against, else the award's own sum. */
const enteredYuan = ({ payment, amountFen }: RewardEntry): number | null => {
  const fen = payment ? payment.amount_fen + payment.offset_fen : amountFen
  return fen === null ? null : fen / 100
}

function rewardOf(book: RewardBook, entry: RewardEntry): Reward {
  const ruling = book.rulings.find((r) => r.about === 'second_grant' && r.year === yearOf(entry.grantedOn))
  return {
    level: entry.level,
    kind: entry.kind === 'honour' ? (entry.name ?? entry.kind) : entry.kind,
    amount: enteredYuan(entry),
    on: entry.grantedOn,
    payer: entry.payment ? 'county' : cityPays.includes(entry.kind) ? 'city' : null,
    paid: isPaid(entry),
    ...(entry.track && { track: entry.track }),
    secondGrant: (ruling?.choice as Reward['secondGrant']) ?? null,
  }
}

/**
 * A person's rewards as the policy reads them: of one calendar year where it is named; with the one claimed last in the
 * list, and as the only one unpaid, where one is claimed.
 */
export function rewardFacts(
  book: RewardBook,
  asked: { year?: number; claim?: RewardEntry } = {},
): RewardFacts {
  const { year, claim } = asked
  const others = book.entries.filter((e) => e !== claim)
  const ruled = book.rulings.find(
    (r) => r.about === 'offset' && r.year === (year ?? (claim && yearOf(claim.grantedOn))),
  )
  return {
    ...book.facts,
    rewards: [...others, ...(claim ? [claim] : [])].map((e) => rewardOf(book, e)),
    ...(year === undefined ? {} : { year }),
    offsetRuling: (ruled?.choice as OffsetRuling | undefined) ?? null,
  }
}
