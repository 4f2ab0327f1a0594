import type { Area, SchoolKind } from '../../shared/domain/people.ts'
import { addDays, type Day } from '../../shared/kernel/day.ts'
import { type Id, newId } from '../../shared/kernel/id.ts'
import type { Writer } from '../open.ts'
import { recorded, retracted, type Stamp } from '../versioned.ts'

export interface SchoolProfile {
  kind: SchoolKind | null
  area: Area | null
  weak: boolean | null
}

/** What a school is from a day on. The profile that held until then ends the day before; later ones are replaced. */
export async function recordProfile(
  trx: Writer,
  schoolId: Id<'school'>,
  profile: SchoolProfile,
  fromOn: Day,
  stamp: Stamp,
): Promise<{ id: Id<'school_profile'>; row_id: number }[]> {
  const current = await trx
    .selectFrom('school_profile')
    .selectAll()
    .where('school_id', '=', schoolId)
    .where('retracted_at', 'is', null)
    .execute()
  const superseded = current.filter((row) => row.to_on === null || row.to_on >= fromOn)
  for (const row of superseded) {
    await trx.updateTable('school_profile').set(retracted(stamp)).where('row_id', '=', row.row_id).execute()
    if (row.from_on >= fromOn) continue
    const { row_id: _, ...kept } = row
    await trx
      .insertInto('school_profile')
      .values({
        ...kept,
        to_on: addDays(fromOn, -1),
        ...recorded(stamp),
        import_id: stamp.importId ?? null,
      })
      .execute()
  }
  await trx
    .insertInto('school_profile')
    .values({
      id: newId<'school_profile'>(),
      school_id: schoolId,
      kind: profile.kind,
      area: profile.area,
      weak: profile.weak === null ? null : Number(profile.weak),
      from_on: fromOn,
      to_on: null,
      ...recorded(stamp),
      import_id: stamp.importId ?? null,
    })
    .execute()
  return superseded
}
