import type { Field, KindDefinition } from './intake.ts'
import { activities } from './intake-kinds/activities.ts'
import { applicants } from './intake-kinds/applicants.ts'
import { appraisals } from './intake-kinds/appraisals.ts'
import { assessments } from './intake-kinds/assessments.ts'
import { cards } from './intake-kinds/cards.ts'
import { cohorts } from './intake-kinds/cohorts.ts'
import { outputs } from './intake-kinds/outputs.ts'
import { people } from './intake-kinds/people.ts'
import { rewards } from './intake-kinds/rewards.ts'
import { schools } from './intake-kinds/schools.ts'
import { spendings } from './intake-kinds/spendings.ts'
import { studios } from './intake-kinds/studios.ts'
import { titles } from './intake-kinds/titles.ts'

/**
 * The lists that can come in, in the order an office brings them. A new kind is one more entry of this table (its
 * fields, how offices label them, what makes two rows the same) and one more in electron/backend/intake/kinds.
 */
export const intakeKinds = {
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
} as const satisfies Record<string, KindDefinition>

export type IntakeKind = keyof typeof intakeKinds

export const isIntakeKind = (value: string): value is IntakeKind => Object.hasOwn(intakeKinds, value)

/** What a kind of list may hold. */
export const kindOf = (kind: IntakeKind): KindDefinition => intakeKinds[kind]

/** The definition of a field; throws on a name the kind does not have, which is a mistake of the caller. */
export function fieldOf(kind: IntakeKind, id: string): Field {
  const found = kindOf(kind).fields.find((f) => f.id === id)
  if (!found) throw new RangeError(`${kind} has no field ${id}`)
  return found
}
