import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { StudioMembershipTable } from '../schema.ts'
import { isKnown, knownNow, recorded, retracted, type Stamp, type View } from '../versioned.ts'

/** What a membership says, without the marks of its version. */
export type MembershipFacts = Omit<
  StudioMembershipTable,
  'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by' | 'import_id'
>

export async function insertMembership(trx: Writer, facts: MembershipFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('studio_membership')
    .values({ ...facts, ...recorded(stamp), import_id: stamp.importId ?? null })
    .execute()
}

export function currentMembership(trx: Writer, membershipId: Id<'studio_membership'>) {
  return trx
    .selectFrom('studio_membership')
    .selectAll()
    .where('id', '=', membershipId)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

/** Every membership of a person in a studio that stands, oldest first. */
export function standingMemberships(read: Reader | Writer, studioId: Id<'studio'>, personId: Id<'person'>) {
  return read
    .selectFrom('studio_membership')
    .selectAll()
    .where('studio_id', '=', studioId)
    .where('person_id', '=', personId)
    .where('retracted_at', 'is', null)
    .orderBy('from_on')
    .execute()
}

/** Retracts a version of a membership and, where `next` is given, records that instead. */
export async function replaceMembership(
  trx: Writer,
  rowId: number,
  next: MembershipFacts | null,
  stamp: Stamp,
): Promise<void> {
  await trx.updateTable('studio_membership').set(retracted(stamp)).where('row_id', '=', rowId).execute()
  if (next) await insertMembership(trx, next, stamp)
}

/** Who was in a studio on any of these days, with names, in order of name. */
export function placesBetween(
  read: Reader | Writer,
  studioId: Id<'studio'>,
  from: Day,
  to: Day,
  { knownAt }: Pick<View, 'knownAt'> = { knownAt: knownNow },
) {
  return read
    .selectFrom('studio_membership as m')
    .innerJoin('person', 'person.id', 'm.person_id')
    .select(['m.person_id', 'm.role', 'person.name'])
    .where('m.studio_id', '=', studioId)
    .where('m.from_on', '<=', to)
    .where((eb) => eb.or([eb('m.to_on', 'is', null), eb('m.to_on', '>=', from)]))
    .where(isKnown('m', knownAt))
    .orderBy('person.pinyin')
    .execute()
}
