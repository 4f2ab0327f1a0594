import type { PolicyVersion } from '../version.ts'
import { assessmentParameters } from './assessment.ts'
import { cohortParameters } from './cohort.ts'
import { fundParameters } from './fund.ts'
import { incentiveParameters } from './incentive.ts'
import { recognitionParameters } from './recognition.ts'
import { rewardParameters } from './reward.ts'
import { studioParameters } from './studio.ts'
import { targetParameters } from './target.ts'

const parameters = [
  ...recognitionParameters,
  ...rewardParameters,
  ...incentiveParameters,
  ...studioParameters,
  ...assessmentParameters,
  ...cohortParameters,
  ...fundParameters,
  ...targetParameters,
]

export type ParameterId = (typeof parameters)[number]['id']

/** The plan as it was put out for public notice: a draft until the bureau enters its day of issue. */
export const shippedPolicy: PolicyVersion = {
  id: '2022-draft',
  status: 'draft',
  effectiveOn: null,
  basedOn: null,
  parameters,
  changes: [],
}
