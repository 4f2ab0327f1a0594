import { enrolmentsOf, listCohorts } from '../../../db/cohort/cohort.ts'
import { policyOn } from '../policy/context.ts'
import { queries, viewOf } from '../procedure.ts'
import { shapeCohort } from './shape.ts'

export const list = queries.cohort.list.handler(async ({ context, input }) => {
  const { read } = context
  const view = viewOf(context, input)
  const cohorts = await listCohorts(read, input.programme, view)
  const enrolments = await enrolmentsOf(
    read,
    cohorts.map((c) => c.id),
    view,
  )
  const policy = await policyOn(read, view)
  return {
    rows: cohorts.map((c) =>
      shapeCohort(
        c,
        enrolments.filter((e) => e.cohort_id === c.id),
        policy,
      ),
    ),
  }
})
