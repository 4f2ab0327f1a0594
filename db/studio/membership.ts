import type { Id } from '../../shared/kernel/id.ts'
import type { Writer } from '../open.ts'
import type { StudioMembershipTable } from '../schema.ts'
import { recorded, retracted, type Stamp } from '../versioned.ts'

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
export function standingMemberships(trx: Writer, studioId: Id<'studio'>, personId: Id<'person'>) {
  return trx
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
