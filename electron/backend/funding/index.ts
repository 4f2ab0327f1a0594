import { account } from './account.ts'
import { allocate } from './allocate.ts'
import { appropriate } from './appropriate.ts'
import { budget } from './budget.ts'
import { payRewards } from './pay-rewards.ts'
import { recordAward } from './record-award.ts'
import { retractAllocation } from './retract-allocation.ts'
import { retractAward } from './retract-award.ts'
import { retractAppropriation, retractTraining } from './retract-budget.ts'
import { retractPayment } from './retract-payment.ts'
import { retractRuling } from './retract-ruling.ts'
import { retractSpending } from './retract-spending.ts'
import { reward } from './reward.ts'
import { rewards } from './rewards.ts'
import { ruleReward } from './rule-reward.ts'
import { spend } from './spend.ts'
import { spendOnTraining } from './spend-on-training.ts'
import { studios } from './studios.ts'

export const funding = {
  account,
  allocate,
  appropriate,
  budget,
  payRewards,
  recordAward,
  retractAllocation,
  retractAppropriation,
  retractAward,
  retractPayment,
  retractRuling,
  retractSpending,
  retractTraining,
  reward,
  rewards,
  ruleReward,
  spend,
  spendOnTraining,
  studios,
}
