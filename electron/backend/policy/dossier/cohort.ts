import { enrolmentsOf, listCohorts } from '../../../../db/cohort/cohort.ts'
import type { Reader } from '../../../../db/open.ts'
import type { View } from '../../../../db/versioned.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { countsOf, placeFindings, refillOf } from '../../cohort/shape.ts'
import { type Dossier, part } from './dossier.ts'
import { gradesBy } from './grades.ts'

/** Cohorts begun by the day: how full they are, how long they run and whom they can recommend. */
export async function cohortDossiers(
  read: Reader,
  view: View,
  named?: readonly Id<'cohort'>[],
): Promise<Dossier[]> {
  const cohorts = (await listCohorts(read, undefined, view)).filter(
    (c) => c.from_on <= view.asOf && (named?.includes(c.id) ?? true),
  )
  const enrolments = await enrolmentsOf(
    read,
    cohorts.map((c) => c.id),
    view,
  )
  const grades = await gradesBy(
    read,
    ['trainee'],
    'subject_id',
    enrolments.map((e) => e.id),
    view,
  )
  return cohorts.map((cohort) => {
    const subject = { kind: 'cohort', id: cohort.id }
    const own = enrolments.filter((e) => e.cohort_id === cohort.id)
    const graduates = own.flatMap((e) => {
      const last = grades(e.id).findLast((g) => g.kind === 'graduation')
      return last ? [{ id: e.person_id, graduationGrade: last.grade }] : []
    })
    const { programme } = cohort
    return {
      subject: { kind: 'cohort', id: cohort.id, name: cohort.name },
      parts: [
        {
          kind: 'intake',
          ask: (context) => placeFindings(cohort, countsOf(own, view.asOf), refillOf(own), context),
        },
        part(
          'cohortCycle',
          { programme, cycle: { from: cohort.from_on, to: cohort.to_on }, days: [view.asOf] },
          subject,
        ),
        ...(graduates.length > 0
          ? [part('recommended', { programme, candidates: graduates, studioCycleGrade: null }, subject)]
          : []),
      ],
    }
  })
}
