/** 奖励: what somebody was given beside county titles, and what is decided where rewards meet. */

/** What is rewarded beside a title: 园丁 A/B/C cards; any other honour that carries money bears its own name. */
export const rewardKinds = ['card_a', 'card_b', 'card_c', 'honour'] as const
export type RewardKind = (typeof rewardKinds)[number]

/** A reward follows from a title of the county, a 园丁 card, or an honour recorded with its money. */
export const rewardSources = ['title', 'card', 'award'] as const
export type RewardSource = (typeof rewardSources)[number]

/** How a reward, or somebody's rewards of a year, stand: what an officer must look at first comes first. */
export const rewardStandings = [
  'pending', // 待决定
  'undetermined', // 无法判定
  'due', // 待发放
  'paid', // 已发放
  'city', // 市级、省级发放
  'netted', // 就高不重复
  'school', // 所在学校激励
] as const
export type RewardStanding = (typeof rewardStandings)[number]

/** What waits for a person: a lower reward paid before the higher one came; a title given again while its period runs. */
export const rulingMatters = ['offset', 'second_grant'] as const
export type RulingMatter = (typeof rulingMatters)[number]

/** Deduct, claim back, leave; pay again or not. */
export const rulingChoices = ['deduct', 'reclaim', 'keep', 'pay', 'withhold'] as const
export type RulingChoice = (typeof rulingChoices)[number]
export const choicesAbout: Readonly<Record<RulingMatter, readonly RulingChoice[]>> = {
  offset: ['deduct', 'reclaim', 'keep'],
  second_grant: ['pay', 'withhold'],
}

/** What the county's budget of a year names apart: training, the studios, rewards. */
export const budgetPurposes = ['training', 'studio', 'reward'] as const
export type BudgetPurpose = (typeof budgetPurposes)[number]

/** What a unit does for its talent in a year. */
export const guaranteeKinds = ['medical_exam', 'incentive_document', 'discount'] as const
export type GuaranteeKind = (typeof guaranteeKinds)[number]
