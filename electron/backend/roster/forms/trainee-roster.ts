import { trainees } from '../../../../db/roster/rosters.ts'
import { traineeRoster } from '../../../../shared/documents/trainee-roster.ts'
import { yearOf } from '../../../../shared/kernel/day.ts'
import { viewOf } from '../../procedure.ts'
import { countyName, type FormContext, filledBy, inOrder, listedPerson } from './parts.ts'

/** 培养对象花名册 of one cohort or of all, as of a day. */
export async function buildTraineeRoster(form: FormContext) {
  const { read, call, request } = form
  const view = viewOf(call, request)
  const rows = inOrder(await trainees(read, request.cohortId, view), request.order)
  const county = await countyName(read)
  const cohorts = [...Map.groupBy(rows, (r) => r.cohort_name).values()]
  return traineeRoster({
    county,
    filledBy: filledBy(county, form),
    asOf: view.asOf,
    order: request.order,
    cohorts: cohorts.flatMap((of) => {
      const first = of[0]
      if (!first) return []
      return [
        {
          programme: first.programme,
          cycle: `${yearOf(first.cycle_from)}—${yearOf(first.cycle_to)}`,
          trainees: of.map((r) => ({
            ...listedPerson(r, form),
            enrolledOn: r.from_on,
            mentor: null,
            pairedSchool: null,
            status: '在培',
          })),
        },
      ]
    }),
  })
}
