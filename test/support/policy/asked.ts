/**
 * The questions that the word `asks` names. Those of the second table are only asked by their word; the others also
 * answer a case that asks nothing and cites their rules.
 */
const alsoWithoutWord: Readonly<Record<string, readonly string[]>> = {
  direct_recognition: ['recognition.direct'],
  apply_tengfei: [
    'cohort.scope',
    'cohort.age',
    'cohort.research-plan',
    'cohort.appraisals',
    'cohort.ethics',
    'cohort.tengfei.pool',
    'cohort.tengfei.priority',
    'cohort.tengfei.chuying-priority',
  ],
  consequence: [
    'studio.annual-consequence',
    'studio.cycle-consequence',
    'studio.lead-consequence',
    'studio.member-consequence',
  ],
  exit: [
    'exit.cohort.fail',
    'exit.cohort.two-basic',
    'exit.cohort.leave-post',
    'cohort.ethics-after-admission',
  ],
  benefits: ['incentive.benefits'],
  studio_fate: ['studio.fate'],
  scope: ['incentive.scope.units', 'incentive.scope.in-post', 'incentive.scope.titles'],
}

const onlyByWord: Readonly<Record<string, readonly string[]>> = {
  total: ['reward.total', 'fund.total'],
  amount_allowed: ['reward.amount'],
  payer_allowed: ['reward.payer'],
  claim: ['reward.claim'],
  reward_amount: ['studio.excellent-reward'],
  instalment: ['fund.instalment'],
  recognition: ['cohort.graduate-recognition'],
  automatic_tengfei_place: ['cohort.automatic-place'],
  recommend_to_double_name: ['cohort.upward-recommendation'],
  recommend_to_city_studio: [
    'studio.recommendation',
    'studio.member-recommendation',
    'studio.members-recommendation',
  ],
  certificate: ['cohort.certificate'],
  apply_as_lead: ['studio.apply-as-lead'],
  appoint_as_lead: ['studio.appoint-as-lead'],
  rectification: ['studio.rectification-granted'],
  title: ['recognition.title-standing'],
  claim_career_priority: ['incentive.career-priority'],
}

const reserved = new Set(Object.values(onlyByWord).flat())

/** Whether a question belongs to what a case asks. */
export function isMeant(question: string, asks: string | undefined): boolean {
  if (asks === undefined || asks === 'override') return !reserved.has(question)
  const named = onlyByWord[asks] ?? alsoWithoutWord[asks]
  if (!named) throw new Error(`not a question of the vocabulary: ${asks}`)
  return named.includes(question)
}
