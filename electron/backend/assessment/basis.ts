import { currentAssessment } from '../../../db/assessment/assessment.ts'
import { findAssessed } from '../../../db/assessment/subject.ts'
import { listEvidence } from '../../../db/evidence/evidence.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { assessmentForms as forms } from '../../../shared/domain/assessment.ts'
import { ask } from '../../../shared/policy/question.ts'
import { assessmentForms } from '../../../shared/policy/rules/studio/assessment.ts'
import { inScope } from '../admin/scope.ts'
import { policyOn } from '../policy/context.ts'
import { queries } from '../procedure.ts'

/** A form counts as held when there is evidence of it behind the assessment. */
export const basis = queries.assessment.basis.handler(async ({ context, input }) => {
  const { read } = context
  const { assessmentId } = input
  const found = await currentAssessment(read, assessmentId)
  const hidden = context.actor.role === 'assistant' && found?.subject_kind !== 'studio'
  if (!found || hidden || !inScope(context, found.studio_id))
    return refuse('NOT_FOUND', { kind: 'assessment', id: assessmentId })
  const evidence = await listEvidence(read, 'assessment', [assessmentId], { knownAt: knownNow })
  const held = forms.filter((form) => evidence.some((e) => e.kind === form))
  const view = { asOf: found.assessed_on, knownAt: knownNow }
  const subject =
    found.subject_kind === 'studio' ? await findAssessed(read, 'studio', found.subject_id, view) : null
  return {
    areas: found.areas === null ? {} : JSON.parse(found.areas),
    forms: held,
    finding:
      subject?.track && subject.cycle
        ? ask(
            assessmentForms,
            {
              track: subject.track,
              cycle: subject.cycle,
              results: [],
              cycleGrade: null,
              cycleAssessedOn: null,
              forms: held,
            },
            { kind: 'studio', id: subject.id },
            await policyOn(read, { ...view, asOf: found.assessed_on }),
          )
        : null,
  }
})
