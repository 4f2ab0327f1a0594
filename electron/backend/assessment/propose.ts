import { insertAssessment, retractStanding } from '../../../db/assessment/assessment.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { inScope } from '../admin/scope.ts'
import { commands, stampOf } from '../procedure.ts'
import { weighGradings } from './weigh.ts'

/** A lead's word leads to nothing by itself: no proposal arises before the bureau has recorded a grade. 口径 A28 */
export const propose = commands.assessment.propose.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const stamp = stampOf(context)
  const { grades } = await weighGradings(trx, context, input.gradings)
  for (const facts of grades) {
    const own = facts.subject_kind === 'assistant' || facts.subject_kind === 'member'
    if (!own || facts.kind !== 'annual' || !inScope(context, facts.studio_id))
      return refuse('OUT_OF_SCOPE', { kind: facts.subject_kind, id: facts.subject_id })
    await retractStanding(trx, facts.id, stamp)
    await insertAssessment(trx, facts, stamp)
  }
  const [first] = grades
  audit({
    ...(first?.studio_id && { subject: { kind: 'studio', id: first.studio_id } }),
    detail: { proposed: grades.map(({ subject_id, year }) => ({ subject: subject_id, year })) },
  })
  return { assessmentIds: grades.map((g) => g.id) }
})
