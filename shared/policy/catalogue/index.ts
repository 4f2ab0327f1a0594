import { assessment } from './assessment.ts'
import { cohortChuying } from './cohort-chuying.ts'
import { cohortTengfei } from './cohort-tengfei.ts'
import { ethics } from './ethics.ts'
import { exit } from './exit.ts'
import { fund } from './fund.ts'
import { incentive } from './incentive.ts'
import { process } from './process.ts'
import { recognition } from './recognition.ts'
import { reward } from './reward.ts'
import type { Rule } from './rule.ts'
import { studioPrincipal } from './studio-principal.ts'
import { studioTeacher } from './studio-teacher.ts'
import { target } from './target.ts'

/** Every rule of the plan by its id, area after area in the order of the desk's rooms. */
export const catalogue = {
  ...target,
  ...process,
  ...ethics,
  ...recognition,
  ...incentive,
  ...reward,
  ...cohortTengfei,
  ...cohortChuying,
  ...studioPrincipal,
  ...studioTeacher,
  ...assessment,
  ...exit,
  ...fund,
} as const

export type RuleId = keyof typeof catalogue

export const rules: readonly Rule[] = Object.values(catalogue)

export const isRuleId = (id: string): id is RuleId => Object.hasOwn(catalogue, id)
