import { traineesOf } from '../../../db/cohort/cohort.ts'
import { recorderNames } from '../../../db/cohort/kept.ts'
import { recommendationsOf } from '../../../db/cohort/recommendation.ts'
import type { Aim } from '../../../shared/domain/cohort.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { queries, viewOf } from '../procedure.ts'
import { graduateAims } from './aims.ts'
import { shapeRecommendation } from './shown.ts'

const open: ReadonlySet<Finding['outcome']> = new Set(['eligible', 'compliant', 'pending_decision'])
const order = { excellent: 0, pass: 1, fail: 2 } as const
type Graded = keyof typeof order

export const onward = queries.cohort.onward.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const ids = (await traineesOf(read, input.cohortId, view)).map((t) => t.id)
  const name = await recorderNames(read)
  const graduates = (await graduateAims(read, ids, view)).filter((g) => g.grade !== null)
  return {
    candidates: graduates
      .flatMap(({ enrolmentId, person, grade, aims }) =>
        (Object.entries(aims) as [Aim, Finding][])
          .filter(([, finding]) => open.has(finding.outcome))
          .map(([aim, finding]) => ({ enrolmentId, person, grade: grade as Graded, aim, finding })),
      )
      .sort((a, b) => order[a.grade] - order[b.grade]),
    rows: (await recommendationsOf(read, ids, view)).map((row) => ({
      ...shapeRecommendation(row, name),
      enrolmentId: row.enrolment_id,
      person: { id: row.person_id, name: row.name },
    })),
  }
})
