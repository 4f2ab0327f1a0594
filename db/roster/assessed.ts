import type { StudioRole } from '../../shared/domain/studio.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { lastLead } from '../studio/lead-name.ts'
import { isKnown, type View } from '../versioned.ts'
import { heldPostRow, listedColumns } from './listed-person.ts'

/** The people that hold or held a role begun by the day: those of studios, by their cycle. */
export function studioRolesBegun(read: Reader | Writer, roles: readonly StudioRole[], view: View) {
  return read
    .selectFrom('studio_membership as m')
    .innerJoin('studio', 'studio.id', 'm.studio_id')
    .innerJoin('person', 'person.id', 'm.person_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPostRow(view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .select(listedColumns)
    .select([
      'm.id',
      'm.studio_id',
      'm.role',
      'm.from_on',
      'm.to_on',
      'studio.track',
      'studio.from_on as cycle_from',
      'studio.to_on as cycle_to',
      'studio.dissolved_on',
      lastLead('m.studio_id').as('lead_name'),
    ])
    .where('m.role', 'in', [...roles])
    .where('m.from_on', '<=', view.asOf)
    .where(isKnown('m', view.knownAt))
    .orderBy('m.from_on')
    .execute()
}

/** Everybody enrolled by the day, by their cycle. */
export function enrolmentsBegun(read: Reader | Writer, view: View) {
  return read
    .selectFrom('enrolment as e')
    .innerJoin('cohort', 'cohort.id', 'e.cohort_id')
    .innerJoin('person', 'person.id', 'e.person_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPostRow(view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .select(listedColumns)
    .select([
      'e.id',
      'e.from_on',
      'e.to_on',
      'cohort.programme',
      'cohort.from_on as cycle_from',
      'cohort.to_on as cycle_to',
    ])
    .where('e.from_on', '<=', view.asOf)
    .where(isKnown('e', view.knownAt))
    .execute()
}

/** Holders of a county title on the day or at any time before it. */
export function titlesBegun(read: Reader | Writer, view: View) {
  return read
    .selectFrom('title')
    .innerJoin('person', 'person.id', 'title.person_id')
    .leftJoin('post as held', (join) => join.on('held.row_id', '=', heldPostRow(view)))
    .leftJoin('school', 'school.id', 'held.school_id')
    .select(listedColumns)
    .select(['title.kind', 'title.from_on', 'title.to_on'])
    .where('title.level', '=', 'county')
    .where('title.from_on', '<=', view.asOf)
    .where(isKnown('title', view.knownAt))
    .orderBy('title.from_on')
    .execute()
}

/** Annual grades and re-assessments given to these by the day, oldest first. */
export function gradesOf(read: Reader | Writer, subjectIds: readonly string[], view: View) {
  return (
    read
      .selectFrom('assessment')
      .select(['subject_id', 'kind', 'year', 'grade', 'absence', 'assessed_on', 'note'])
      .where(isAmong('subject_id', subjectIds))
      .where('kind', 'in', ['annual', 'reassessment'])
      // a lead's word counts once the bureau has confirmed it
      .where((eb) => eb.or([eb('confirmed_on', 'is not', null), eb('proposed_by', 'is not', 'lead')]))
      .where('assessed_on', '<=', view.asOf)
      .where(isKnown('assessment', view.knownAt))
      .orderBy('assessed_on')
      .orderBy('row_id')
      .execute()
  )
}

/** What is proposed or was decided about these, as known at the instant, oldest first. */
export async function consequencesOf(
  read: Reader | Writer,
  subjectIds: readonly string[],
  { knownAt }: Pick<View, 'knownAt'>,
) {
  const rows = await read
    .selectFrom('proposal as p')
    .leftJoin('decision as d', (join) =>
      join
        .onRef('d.proposal_id', '=', 'p.id')
        .on('d.decided_at', '<=', knownAt)
        .on('d.reversed_by_id', 'is', null),
    )
    .select([
      'p.subject_id',
      'p.kind',
      'p.ground_on',
      'p.status',
      'p.closed_at',
      'd.document_number',
      'd.verdict',
    ])
    .where(isAmong('p.subject_id', subjectIds))
    .where('p.proposed_at', '<=', knownAt)
    .orderBy('p.ground_on')
    .execute()
  return rows.filter((r) => r.status !== 'withdrawn' || (r.closed_at ?? '') > knownAt)
}
