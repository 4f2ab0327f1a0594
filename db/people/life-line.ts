import { sql } from 'kysely'
import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader } from '../open.ts'
import { isKnown, type View } from '../versioned.ts'

/** One dated thing about a person; an event has equal days, a span that runs on has no `to_on`. */
export interface LifeRow {
  lane: 'post' | 'title' | 'cohort' | 'studio' | 'assessment' | 'output' | 'decision'
  id: string
  kind: string
  label: string
  from_on: Day
  to_on: Day | null
  state: string | null
  grade: string | null
  recorded_at: string
  link_kind: string | null
  link_id: string | null
}

/** Everything dated about one person that was known at the instant, oldest first: the lanes of the life line. */
export async function lifeLine(
  read: Reader,
  personId: Id<'person'>,
  { knownAt }: Pick<View, 'knownAt'>,
): Promise<LifeRow[]> {
  const { rows } = await sql<LifeRow>`
    SELECT 'post' AS lane, post.id, coalesce(post.kind, 'unknown') AS kind, coalesce(school.name, post.unit, '') AS label, post.from_on, post.to_on,
      post.duty AS state, NULL AS grade, post.recorded_at, iif(school.id IS NULL, NULL, 'school') AS link_kind, school.id AS link_id
    FROM post LEFT JOIN school ON school.id = post.school_id
    WHERE post.person_id = ${personId} AND ${isKnown('post', knownAt)}
    UNION ALL
    SELECT 'title', id, kind, level, from_on, to_on, basis, NULL, recorded_at, NULL, NULL
    FROM title WHERE person_id = ${personId} AND ${isKnown('title', knownAt)}
    UNION ALL
    SELECT 'cohort', enrolment.id, cohort.programme, cohort.name, enrolment.from_on, coalesce(enrolment.to_on, cohort.to_on),
      iif(enrolment.to_on IS NULL, NULL, 'exited'), NULL, enrolment.recorded_at, 'cohort', cohort.id
    FROM enrolment JOIN cohort ON cohort.id = enrolment.cohort_id
    WHERE enrolment.person_id = ${personId} AND ${isKnown('enrolment', knownAt)}
    UNION ALL
    SELECT 'studio', m.id, m.role,
      coalesce((SELECT person.name FROM studio_membership l JOIN person ON person.id = l.person_id
        WHERE l.studio_id = studio.id AND l.role = 'lead' AND ${isKnown('l', knownAt)} ORDER BY l.from_on DESC LIMIT 1), ''),
      m.from_on, coalesce(m.to_on, studio.dissolved_on, studio.to_on), studio.track, NULL, m.recorded_at, 'studio', studio.id
    FROM studio_membership m JOIN studio ON studio.id = m.studio_id
    WHERE m.person_id = ${personId} AND ${isKnown('m', knownAt)}
    UNION ALL
    SELECT 'assessment', id, subject_kind, kind, assessed_on, assessed_on, CAST(year AS TEXT), grade, recorded_at, NULL, NULL
    FROM assessment WHERE person_id = ${personId} AND ${isKnown('assessment', knownAt)}
    UNION ALL
    SELECT 'output', id, kind, title, happened_on, happened_on, level, NULL, recorded_at, NULL, NULL
    FROM output WHERE person_id = ${personId} AND ${isKnown('output', knownAt)}
    UNION ALL
    SELECT 'decision', id, kind, document_number, effective_on, effective_on, verdict, NULL, decided_at, 'decision', id
    FROM decision WHERE person_id = ${personId} AND decided_at <= ${knownAt}
    UNION ALL
    SELECT 'decision', id, kind, '', ground_on, ground_on, 'pending', NULL, proposed_at, 'proposal', id
    FROM proposal WHERE person_id = ${personId} AND status = 'open' AND proposed_at <= ${knownAt}
    ORDER BY from_on`.execute(read)
  return rows
}
