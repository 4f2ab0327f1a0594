import { pairsOf } from '../../../../db/cohort/mentor-pair.ts'
import type { Reader } from '../../../../db/open.ts'
import { enrolmentsWithCycle, outputsOf } from '../../../../db/policy/enrolment.ts'
import { titlesGranted } from '../../../../db/policy/title.ts'
import { personRecords } from '../../../../db/studio/records.ts'
import type { View } from '../../../../db/versioned.ts'
import { holdsOn } from '../../../../shared/kernel/day.ts'
import type { Graduation } from '../../../../shared/policy/facts/cohort.ts'
import { annualResults } from '../../assessment/results.ts'
import { serviceFacts } from '../../people/service-facts.ts'
import { batchesOf } from './batches.ts'
import { type Dossier, type Part, part } from './dossier.ts'
import { type Given, gradesBy } from './grades.ts'
import { taskFacts } from './tasks.ts'
import { waived } from './waived.ts'

/**
 * Trainees, of every cohort where none is named. The panel's word on their work, the assessments held with them and
 * their conduct are not kept, so what rests on them stays open.
 */
export async function traineeDossiers(
  read: Reader,
  view: View,
  named?: readonly string[],
): Promise<Dossier[]> {
  const enrolments = await enrolmentsWithCycle(read, named ? { ids: named } : {}, view)
  const ids = enrolments.map((e) => e.id)
  const personIds = [...new Set(enrolments.map((e) => e.person_id))]
  const service = await serviceFacts(read, personIds, view)
  const records = await personRecords(read, view, personIds)
  const grades = await gradesBy(read, ['trainee'], 'subject_id', ids, view)
  const outputs = Map.groupBy(await outputsOf(read, personIds, view), (o) => o.person_id)
  const pairs = await pairsOf(read, ids, view)
  const override = await waived(read, ids, view)
  const titles = await titlesGranted(read, view)

  return enrolments.map((e) => {
    const subject = { kind: 'trainee', id: e.id }
    const rows = grades(e.id)
    const graduation = graduationOf(rows)
    const cycle = { from: e.cycle_from, to: e.cycle_to }
    const mentor = pairs.findLast(
      (p) => p.enrolment_id === e.id && holdsOn({ from: p.from_on, to: p.to_on }, view.asOf),
    )
    const leads = records(e.person_id).memberOf.some(
      (m) => m.role === 'lead' && holdsOn({ from: m.from_on, to: m.to_on ?? m.studio_to }, view.asOf),
    )
    const about = { programme: e.programme, track: e.track, cycle }
    const parts: Part[] = [
      part(
        'enrolment',
        {
          ...about,
          results: annualResults(rows),
          ...taskFacts(outputs.get(e.person_id) ?? []),
          graduation,
          mentor: mentor?.mentor_id ?? null,
          ownStudio: leads,
        },
        subject,
      ),
    ]
    if (holdsOn({ from: e.from_on, to: e.to_on ?? e.cycle_to }, view.asOf))
      parts.push(
        part(
          'traineePost',
          { ...about, ...service.get(e.person_id), leftOn: null, override: override(e.id) },
          subject,
        ),
      )
    if (graduation !== null)
      parts.push(
        part(
          'graduate',
          { programme: e.programme, track: e.track, graduation, batches: batchesOf(titles, e.track) },
          subject,
        ),
      )
    return { subject: { kind: 'trainee', id: e.id, name: e.name }, parts }
  })
}

/** The grade a trainee left with; who reviewed them is not kept. */
function graduationOf(rows: readonly Given[]): Graduation | null {
  const last = rows.findLast((g) => g.kind === 'graduation')
  return last ? { grade: last.grade, on: last.assessed_on } : null
}
