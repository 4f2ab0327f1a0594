import type { Day } from '../../kernel/day.ts'
import type { Facts } from '../inquiry.ts'
import type { Level, Track } from './codes.ts'
import type { Card, Post, Title } from './person.ts'

/** One recognition batch: how many it made 名校长 / 教学名师 (famous) and 骨干 (backbone). */
export type Batch = Facts<{ track: Track; on: Day; famous: number; backbone: number }>

/** One batch with the card holders recognised directly since the batch before. */
export type BatchFacts = Batch & Facts<{ directlyRecognised: number }>

/** The batches of one track, all that were held up to the day asked. */
export type BatchSeriesFacts = Facts<{ track: Track; batches: readonly Batch[] }>

/** A person put forward for county titles in one batch. */
export type NominationFacts = Facts<{
  nominatedFor: readonly string[]
  posts: readonly Post[]
  retiredOn: Day | null
}>

/** A person put forward for a title outside the county. */
export type RecommendationFacts = Facts<{
  level: Level
  kind: string
  titles: readonly Title[]
  openBreaches: number
}>

/** A 园丁 card holder. */
export type DirectRecognitionFacts = Facts<{
  /** The track the card states; null where it states none and the post decides. */
  track: Track | null
  posts: readonly Post[]
  cards: readonly Card[]
  titles: readonly Title[]
  batches: readonly Batch[]
}>

/** A reward entered for a person. `amount` null: not entered yet; `payer` null: not said. */
export type Reward = Facts<{
  level: Level
  kind: string
  amount: number | null
  on: Day
  payer: 'county' | 'city' | null
  paid: boolean
  /** The track its card states; left out where it states none and the post decides. */
  track: Track
  /** What was decided about a second grant inside a running period; null while it waits. */
  secondGrant: 'pay' | 'withhold' | null
}>

export type RewardFacts = Facts<{
  /** The person's track by date; one entry where it never changed. */
  tracks: readonly Facts<{ from: Day; track: Track }>[]
  rewards: readonly Reward[]
  titles: readonly Title[]
  openBreaches: number
  /** The calendar year asked about; left out, the whole record is. */
  year: number
  /** What was decided about a lower reward paid before the higher one came; null while it waits. */
  offsetRuling: OffsetRuling | null
}>

/** The lower amount is deducted, claimed back beside the payment, or left with the person. */
export type OffsetRuling = 'deduct' | 'reclaim' | 'keep'

/** What a unit owes the talent in it. */
export type UnitFacts = Facts<{
  year: number
  medicalExams: number
  businessDiscounts: number
  incentiveDocument: boolean
}>
