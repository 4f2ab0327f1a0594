import { type Day, day, dayOf, yearOf } from '../../../../shared/kernel/day.ts'
import type { Track } from '../../../../shared/policy/facts/codes.ts'
import type {
  Batch,
  BatchFacts,
  BatchSeriesFacts,
  DirectRecognitionFacts,
  NominationFacts,
  RecommendationFacts,
  RewardFacts,
  UnitFacts,
} from '../../../../shared/policy/facts/recognition.ts'
import type { CaseBatch } from '../case.ts'
import { levels, payers, titleKind, word } from '../vocabulary.ts'
import { asDay, type Base, given, orNone, same } from './given.ts'
import { cardsOf, openBreaches, postsOf, titlesOf, usualPost } from './people.ts'

const full = { principal: { famous: 4, backbone: 6 }, teacher: { famous: 20, backbone: 80 } } as const

const toBatch = (batch: CaseBatch): Batch => {
  const track = given(batch.track, undefined, (t) => t as Track)
  return {
    track,
    on: given(batch.on, undefined, asDay),
    famous: given(batch.famous, full[track ?? 'teacher'].famous, same),
    backbone: given(batch.backbone, full[track ?? 'teacher'].backbone, same),
  }
}

const fullBatch = (track: Track, year: number): Batch => ({ track, on: dayOf(year, 9, 1), ...full[track] })

/** The batches a case names, earlier ones first. */
export const batchesOf = ({ facts }: Base): readonly Batch[] => [
  ...(facts.earlier_batches ?? []).map(toBatch),
  ...(facts.batch ? [toBatch(facts.batch)] : []),
]

export const batchFacts = (base: Base): BatchFacts => {
  const { facts } = base
  const batch = facts.batch ? toBatch(facts.batch) : fullBatch(base.track ?? 'teacher', 2022)
  const direct = (facts.cards ?? []).filter((card) => card.kind !== 'C')
  return { ...batch, directlyRecognised: direct.length }
}

/**
 * The series of batches. With `on` a case names all that were held; without, those before the first it names were
 * held as they should.
 */
export function batchSeriesFacts(base: Base): BatchSeriesFacts {
  const named = batchesOf(base)
  const track = base.facts.batch?.track ?? base.facts.earlier_batches?.[0]?.track ?? base.track ?? 'teacher'
  const first = named[0]?.on
  const unnamed: Batch[] = []
  if (!base.on && track === 'teacher' && first) {
    for (let year = 2022; year < yearOf(first); year++) unnamed.push(fullBatch('teacher', year))
  }
  return { track: track as Track, batches: [...unnamed, ...named] }
}

export const nominationFacts = ({ facts, track }: Base): NominationFacts => ({
  nominatedFor: (facts.nominated_for ?? ['教学名师']).map(titleKind),
  posts: postsOf(
    facts,
    facts.nominated_for?.some((kind) => kind.endsWith('校长')) ? 'head' : usualPost(track),
  ),
  retiredOn: orNone(facts.retired_on, null, asDay),
})

export const recommendationFacts = ({ facts, track }: Base): RecommendationFacts => ({
  level: facts.recommended_for ? word(levels, facts.recommended_for.level) : 'city',
  kind: titleKind(facts.recommended_for?.kind ?? (track === 'principal' ? '卓越校长' : '学科名师')),
  titles: titlesOf(facts.titles, [
    {
      level: 'county',
      kind: track === 'principal' ? 'famous_principal' : 'famous_teacher',
      from: day('2022-09-10'),
      revokedOn: null,
      basis: null,
    },
  ]),
  openBreaches: openBreaches(facts),
})

export const directRecognitionFacts = (base: Base): DirectRecognitionFacts => ({
  track: base.facts.track === undefined && base.facts.post !== undefined ? null : base.track,
  posts: postsOf(base.facts, usualPost(base.track)),
  cards: cardsOf(base.facts.cards),
  titles: titlesOf(base.facts.titles, []),
  batches: batchesOf(base),
})

export function rewardFacts({ facts, track }: Base): RewardFacts {
  const always = day('2000-01-01')
  return {
    tracks: given(facts.track_from, [{ from: always, track }], (list) =>
      list.map((t) => ({ from: asDay(t.from), track: given(t.track, undefined, (x) => x as Track) })),
    ),
    rewards: given(facts.rewards, [], (list) =>
      list.map((r) => ({
        level: word(levels, r.level),
        kind: titleKind(r.kind),
        amount: given(r.amount, undefined, same),
        on: given(r.on, undefined, asDay),
        payer: orNone(r.payer, null, (p) => word(payers, p)),
        paid: given(r.paid, false, same),
      })),
    ),
    titles: titlesOf(
      facts.titles,
      (facts.rewards ?? []).map((r) => ({
        level: word(levels, r.level),
        kind: titleKind(r.kind),
        from: given(r.on, undefined, asDay),
        revokedOn: null,
        basis: null,
      })),
    ),
    openBreaches: openBreaches(facts),
  }
}

export const unitFacts = ({ facts }: Base, on: Day): UnitFacts => ({
  year: given(facts.unit_year, yearOf(on), same),
  medicalExams: given(facts.medical_exams, 1, same),
  businessDiscounts: given(facts.business_discounts, 1, same),
  incentiveDocument: given(facts.unit_incentive_document, true, same),
})
