import {
  type AssessmentFacts,
  currentAssessment,
  insertAssessment,
  retractAssessment,
} from '../../../db/assessment/assessment.ts'
import { findAssessed } from '../../../db/assessment/subject.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { storeProposals } from '../decision/propose.ts'
import { shownChanges } from '../decision/shown.ts'
import type { Call } from '../desk.ts'
import { type CommandContext, stampOf } from '../procedure.ts'
import { gradesGiven, weigh } from './weigh.ts'

/**
 * Retracts the current version of a grade and records what `change` makes of it (null: nothing), then weighs its
 * subject anew.
 */
export async function revise(
  context: Call & CommandContext,
  id: Id<'assessment'>,
  change: (facts: AssessmentFacts) => AssessmentFacts | null,
) {
  const { trx } = context
  const current = await currentAssessment(trx, id)
  if (!current) return refuse('NOT_FOUND', { kind: 'assessment', id })
  const { row_id, recorded_at, recorded_by, retracted_at, retracted_by, import_id, ...facts } = current
  const next = change(facts)
  const stamp = stampOf(context)
  await retractAssessment(trx, row_id, stamp)
  if (next) await insertAssessment(trx, next, stamp)
  const view = { asOf: current.assessed_on, knownAt: knownNow }
  const subject = await findAssessed(trx, current.subject_kind, current.subject_id, view)
  if (!subject) return refuse('NOT_FOUND', { kind: current.subject_kind, id: current.subject_id })
  const weighed = await weigh(trx, context.desk, subject, await gradesGiven(trx, subject))
  await storeProposals(trx, weighed.changes, stamp.at, context.desk.newId)
  return { subject, consequences: await shownChanges(trx, [weighed.changes]) }
}
