import { sql } from 'kysely'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import { isKnown, type View } from '../versioned.ts'

/** 结业证书 of a cohort issued by the day, every issue, with the unit its holder was at when it was issued. */
export function graduationCertificates(
  read: Reader | Writer,
  cohortId: Id<'cohort'>,
  personId: Id<'person'> | undefined,
  view: View,
) {
  let query = read
    .selectFrom('certificate as c')
    .innerJoin('enrolment as e', (join) =>
      join.onRef('e.id', '=', 'c.subject_id').on(isKnown('e', view.knownAt)),
    )
    .innerJoin('cohort', 'cohort.id', 'e.cohort_id')
    .innerJoin('person', 'person.id', 'e.person_id')
    .select([
      'c.number',
      'c.issue',
      'c.issued_on',
      'c.void_on',
      'person.name',
      'cohort.programme',
      'cohort.from_on',
      'cohort.to_on',
      sql<
        string | null
      >`(SELECT coalesce(school.name, post.unit) FROM post LEFT JOIN school ON school.id = post.school_id
        WHERE post.person_id = e.person_id AND post.from_on <= c.issued_on
          AND (post.to_on IS NULL OR post.to_on >= c.issued_on) AND ${isKnown('post', view.knownAt)}
        ORDER BY post.from_on DESC, post.row_id DESC LIMIT 1)`.as('school'),
    ])
    .where('e.cohort_id', '=', cohortId)
    .where('c.issued_on', '<=', view.asOf)
    .where(isKnown('c', view.knownAt))
  if (personId) query = query.where('e.person_id', '=', personId)
  return query.orderBy('c.number').orderBy('c.issue').execute()
}
