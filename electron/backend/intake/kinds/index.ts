import type { IntakeKind } from '../../../../shared/domain/intake-kinds.ts'
import { activities } from './activities.ts'
import { applicants } from './applicants.ts'
import { appraisals } from './appraisals.ts'
import { assessments } from './assessments.ts'
import { cards } from './cards.ts'
import { cohorts } from './cohorts.ts'
import type { ImportKind } from './kind.ts'
import { outputs } from './outputs.ts'
import { people } from './people.ts'
import { rewards } from './rewards.ts'
import { schools } from './schools.ts'
import { spendings } from './spendings.ts'
import { studios } from './studios.ts'
import { titles } from './titles.ts'

/** How each kind of list meets the store. A new kind is its columns in shared/domain and one more entry here. */
export const importKinds: Readonly<Record<IntakeKind, ImportKind>> = {
  schools,
  people,
  titles,
  cards,
  appraisals,
  cohorts,
  studios,
  activities,
  outputs,
  assessments,
  rewards,
  spendings,
  applicants,
}
