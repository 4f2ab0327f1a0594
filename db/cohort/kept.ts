import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import type { Schema } from '../schema.ts'
import { isKnown, type View } from '../versioned.ts'

type OfTrainee = 'trainee_problem' | 'school_pairing' | 'graduation'

/** The records of these trainees known at the instant, in the order they were recorded. */
export async function keptOf<Table extends OfTrainee>(
  read: Reader | Writer,
  table: Table,
  enrolmentIds: readonly string[],
  { knownAt }: Pick<View, 'knownAt'>,
): Promise<readonly Schema[Table][]> {
  const rows = await read
    .selectFrom(table as OfTrainee)
    .selectAll()
    .where(isAmong('enrolment_id', enrolmentIds))
    .where(isKnown(table, knownAt))
    .orderBy('row_id')
    .execute()
  return rows as unknown as Schema[Table][]
}

/** The names people are shown under who recorded something. */
export async function recorderNames(read: Reader | Writer): Promise<(id: string) => string> {
  const rows = await read.selectFrom('account').select(['id', 'display_name']).execute()
  const names = new Map<string, string>(rows.map((r) => [r.id, r.display_name]))
  return (id) => names.get(id) ?? id
}

/** The names of schools, by id. */
export async function schoolNames(
  read: Reader | Writer,
  ids: readonly (Id<'school'> | null)[],
): Promise<ReadonlyMap<string, string>> {
  const named = ids.filter((id) => id !== null)
  if (named.length === 0) return new Map()
  const rows = await read.selectFrom('school').select(['id', 'name']).where(isAmong('id', named)).execute()
  return new Map(rows.map((r) => [r.id, r.name]))
}
