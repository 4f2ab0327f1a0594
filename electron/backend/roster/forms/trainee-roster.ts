import { schoolNames } from '../../../../db/cohort/kept.ts'
import { trainees } from '../../../../db/roster/rosters.ts'
import { namesOf } from '../../../../db/studio/studio.ts'
import type { View } from '../../../../db/versioned.ts'
import { traineeRoster } from '../../../../shared/documents/trainee-roster.ts'
import { type Day, yearOf } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { traineeFacts } from '../../policy/dossier/trainee.ts'
import { viewOf } from '../../procedure.ts'
import { countyName, type FormContext, filledBy, inOrder, listedPerson } from './parts.ts'

/** 培养对象花名册 of one cohort or of all, as of a day. */
export async function buildTraineeRoster(form: FormContext) {
  const { read, call, request } = form
  const view = viewOf(call, request)
  const rows = inOrder(await trainees(read, request.cohortId, view), request.order)
  const standing = await standingOf(
    read,
    rows.map((r) => r.enrolment_id),
    view,
  )
  const county = await countyName(read)
  const cohorts = [...Map.groupBy(rows, (r) => r.cohort_name).values()]
  return traineeRoster({
    county,
    filledBy: filledBy(county, form),
    asOf: view.asOf,
    order: request.order,
    idNumbers: request.idNumbers !== 'none',
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
            ...standing(r.enrolment_id, r.cycle_to),
          })),
        },
      ]
    }),
  })
}

const graduated: Readonly<Record<string, string>> = {
  excellent: '结业（优秀）',
  pass: '已结业',
  fail: '结业未通过',
}

/** Mentor, paired school and how far each trainee has come, on the day or at the end of the cycle. */
async function standingOf(read: FormContext['read'], enrolmentIds: readonly Id<'enrolment'>[], view: View) {
  const trainees = new Map((await traineeFacts(read, view, enrolmentIds)).map((t) => [t.enrolment.id, t]))
  const schoolIds = [...trainees.values()].map((t) => (t.facts.pairedSchool ?? null) as Id<'school'> | null)
  const schools = await schoolNames(read, schoolIds)
  const names = await namesOf(
    read,
    [...trainees.values()].flatMap((t) => (t.facts.mentor ? [t.facts.mentor as Id<'person'>] : [])),
  )
  return (id: Id<'enrolment'>, cycleTo: Day) => {
    const trainee = trainees.get(id)
    const { mentor, pairedSchool } = trainee?.facts ?? {}
    const running = view.asOf <= cycleTo ? '在培' : '待结业'
    return {
      mentor: mentor ? (names.get(mentor as Id<'person'>) ?? null) : null,
      pairedSchool: pairedSchool ? (schools.get(pairedSchool) ?? null) : null,
      status: trainee?.review ? (graduated[trainee.review.grade] ?? running) : running,
    }
  }
}
