import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import { endOf } from '../versioned.ts'

export interface TrailFilter {
  /** A procedure, or the name of a feature. */
  procedure?: string | undefined
  accountId?: Id<'account'> | undefined
  outcome?: 'done' | 'refused' | undefined
  subjectId?: string | undefined
  fromOn?: Day | undefined
  toOn?: Day | undefined
}

function matching(read: Reader | Writer, filter: TrailFilter) {
  const { procedure, accountId, outcome, subjectId, fromOn, toOn } = filter
  let query = read.selectFrom('audit_entry as a')
  if (procedure)
    query = query.where((eb) =>
      eb.or([eb('a.procedure', '=', procedure), eb('a.procedure', 'like', `${procedure}.%`)]),
    )
  if (accountId) query = query.where('a.account_id', '=', accountId)
  if (outcome) query = query.where('a.outcome', '=', outcome)
  if (subjectId) query = query.where('a.subject_id', '=', subjectId)
  if (fromOn) query = query.where('a.at', '>=', fromOn)
  if (toOn) query = query.where('a.at', '<=', endOf(toOn))
  return query
}

/** Entries of the audit trail, newest first, with the name of the person they are about. */
export function listTrail(read: Reader, filter: TrailFilter, page: { offset: number; limit: number }) {
  return matching(read, filter)
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'a.subject_id').on('a.subject_kind', '=', 'person'),
    )
    .selectAll('a')
    .select('person.name as subject_name')
    .orderBy('a.seq', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute()
}

export async function countTrail(read: Reader, filter: TrailFilter): Promise<number> {
  const { n } = await matching(read, filter)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Entries after one, oldest first. */
export function trailAfter(read: Reader | Writer, filter: TrailFilter, seq: number, limit: number) {
  return matching(read, filter)
    .leftJoin('person', (join) =>
      join.onRef('person.id', '=', 'a.subject_id').on('a.subject_kind', '=', 'person'),
    )
    .selectAll('a')
    .select('person.name as subject_name')
    .where('a.seq', '>', seq)
    .orderBy('a.seq')
    .limit(limit)
    .execute()
}

/** Every account there is, by name. */
export function listAccounts(read: Reader) {
  return read.selectFrom('account').select(['id', 'display_name']).orderBy('display_name').execute()
}

/** Where the trail ends. */
export function lastEntry(read: Reader | Writer) {
  return read
    .selectFrom('audit_entry')
    .select(['seq', 'hash', 'at'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
}
