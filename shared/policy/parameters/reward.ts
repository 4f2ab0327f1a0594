import { defineParameters } from './define.ts'

/** 奖励: amounts in yuan per person and grant. */
export const rewardParameters = defineParameters({
  'reward.card.ab.least': [10_000, 'yuan', '附件2 三 第2段'],
  'reward.card.ab.most': [100_000, 'yuan', '附件2 三 第2段'],
  'reward.card.c.principal': [3_000, 'yuan', '附件2 三 第2段'],
  'reward.card.c.teacher': [1_000, 'yuan', '附件2 三 第2段'],
  'reward.title.principal': [1_000, 'yuan', '附件2 三 第3段'],
  'reward.title.teacher': [500, 'yuan', '附件2 三 第3段'],
  /** 骨干 titles: the school's own system, nothing from the county. */
  'reward.backbone.county': [0, 'yuan', '附件2 三 第3段'],
  'reward.window': [12, 'month', '附件2 三 第3段'],
})
