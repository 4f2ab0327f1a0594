import type { Area, SchoolKind } from '../../shared/domain/people.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import { holds, knownNow } from '../versioned.ts'

export interface KnownSchoolRow {
  id: Id<'school'>
  name: string
  shortNames: readonly string[]
  code: string | null
  town: string | null
  kind: SchoolKind | null
  area: Area | null
  weak: number | null
}

/** Every school on record with its other names and what it is on the day. */
export async function knownSchools(read: Reader | Writer, asOf: Day): Promise<KnownSchoolRow[]> {
  const rows = await read
    .selectFrom('school')
    .leftJoin('school_profile as profile', (join) =>
      join.onRef('profile.school_id', '=', 'school.id').on(holds('profile', { asOf, knownAt: knownNow })),
    )
    .select([
      'school.id',
      'school.name',
      'school.code',
      'school.town',
      'profile.kind',
      'profile.area',
      'profile.weak',
    ])
    .execute()
  const aliases = new Map<Id<'school'>, string[]>()
  for (const { school_id, alias } of await read.selectFrom('school_alias').selectAll().execute())
    aliases.set(school_id, [...(aliases.get(school_id) ?? []), alias])
  return rows.map((row) => ({ ...row, shortNames: aliases.get(row.id) ?? [] }))
}
