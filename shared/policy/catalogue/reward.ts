import { defineArea } from './rule.ts'

/** 奖励: who pays how much for which card or title, and the rule against stacking. */
export const reward = defineArea('reward', {
  'main13.reward.payer.ab': {
    clause: '主文 二（四）13',
    kind: 'money',
    force: 'must',
    zh: '园丁A卡、B卡的奖金由市里发，县里不发。',
    en: 'The city, not the county, pays the reward for Gardener A and B cards.',
  },
  'main13.reward.payer.county': {
    clause: '主文 二（四）13',
    kind: 'money',
    force: 'must',
    zh: '园丁C卡和县级名师、名校长的奖金由县里发。',
    en: 'The county pays the reward for Gardener C cards and for its own named teachers and principals.',
  },
  'reward.card.ab': {
    clause: '附件2 三 第2段',
    kind: 'money',
    force: 'must',
    zh: '园丁A卡、B卡由市教育局奖一万到十万元。',
    en: 'For a Gardener A or B card the city’s bureau pays 10,000 to 100,000 yuan.',
  },
  'reward.card.c.principal': {
    clause: '附件2 三 第2段',
    kind: 'money',
    force: 'must',
    zh: '校长拿到园丁C卡，县里奖三千元。',
    en: 'A head who earns a Gardener C card gets 3,000 yuan from the county.',
    readings: ['A08', 'A10'],
  },
  'reward.card.c.teacher': {
    clause: '附件2 三 第2段',
    kind: 'money',
    force: 'must',
    zh: '教师拿到园丁C卡，县里奖一千元。',
    en: 'A teacher who earns a Gardener C card gets 1,000 yuan from the county.',
    readings: ['A08', 'A10'],
  },
  'reward.title.teacher': {
    clause: '附件2 三 第3段',
    kind: 'money',
    force: 'must',
    zh: '评为县级名师，奖五百元。',
    en: 'A new county named teacher gets 500 yuan.',
    readings: ['A10'],
  },
  'reward.title.principal': {
    clause: '附件2 三 第3段',
    kind: 'money',
    force: 'must',
    zh: '评为县级名校长，奖一千元。',
    en: 'A new county named principal gets 1,000 yuan.',
    readings: ['A10'],
  },
  'reward.no-stacking': {
    clause: '附件2 三 第3段',
    kind: 'precedence',
    force: 'must',
    zh: '一年里有省、市、县几份奖励的，只领层次高的那一份。',
    en: 'Whoever earns provincial, city and county rewards in one year keeps only the higher one.',
    readings: ['A09'],
  },
  'reward.backbone.school': {
    clause: '附件2 三 第3段',
    kind: 'document',
    force: 'must',
    zh: '县级骨干教师、骨干校长怎么奖，由所在学校自己定制度，县里不定数额。',
    en: 'How county backbone teachers and principals are rewarded is set by their own school; the county names no sum.',
  },
})
