import type { TasksWord } from '../../../domain/cohort.ts'
import type { EnrolmentFacts } from '../../facts/cohort.ts'
import type { Context } from '../../inquiry.ts'
import { ask, isAsked } from '../../question.ts'
import { requiredTasks } from './tasks.ts'

const nobody = { kind: 'trainee', id: '' }

/**
 * Whether every task but the optional one is done (口径 A40): what is short is open whatever anybody says; what the
 * record leaves open is for the expert team to say (`word`); unknown until then.
 */
export function tasksDone(
  facts: EnrolmentFacts,
  word: TasksWord | null,
  context: Context,
): boolean | undefined {
  const answers = requiredTasks.filter((q) => isAsked(q, facts)).map((q) => ask(q, facts, nobody, context))
  if (answers.some((a) => a.outcome === 'violation' || a.outcome === 'notice')) return false
  if (word !== null) return word === 'done'
  return answers.every((a) => a.outcome === 'compliant') ? true : undefined
}
