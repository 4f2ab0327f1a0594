import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import type { MentorPairTable } from '../schema.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

/** What a pair says, without the marks of its version. */
export type PairFacts = Omit<
  MentorPairTable,
  'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'
>

export async function insertPair(trx: Writer, facts: PairFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('mentor_pair')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

/** Retracts a version of a pair and records another instead. */
export async function replacePair(trx: Writer, rowId: number, next: PairFacts, stamp: Stamp): Promise<void> {
  await trx.updateTable('mentor_pair').set(retracted(stamp)).where('row_id', '=', rowId).execute()
  await insertPair(trx, next, stamp)
}

export function currentPair(trx: Writer, pairId: Id<'mentor_pair'>) {
  return trx
    .selectFrom('mentor_pair')
    .selectAll()
    .where('id', '=', pairId)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

/** The pairs of a trainee that stand. */
export function standingPairs(trx: Writer, enrolmentId: Id<'enrolment'>) {
  return trx
    .selectFrom('mentor_pair')
    .selectAll()
    .where('enrolment_id', '=', enrolmentId)
    .where('retracted_at', 'is', null)
    .orderBy('from_on')
    .execute()
}

/** Pairs begun by the day in which one of these trainees is trainee or mentor, with the names of both. */
export function pairsOf(read: Reader | Writer, enrolmentIds: readonly Id<'enrolment'>[], view: View) {
  return read
    .selectFrom('mentor_pair as p')
    .innerJoin('enrolment as e', (join) =>
      join.onRef('e.id', '=', 'p.enrolment_id').on(isKnown('e', view.knownAt)),
    )
    .innerJoin('person as trainee', 'trainee.id', 'e.person_id')
    .innerJoin('enrolment as m', (join) =>
      join.onRef('m.id', '=', 'p.mentor_enrolment_id').on(isKnown('m', view.knownAt)),
    )
    .innerJoin('person as mentor', 'mentor.id', 'm.person_id')
    .select([
      'p.id',
      'p.enrolment_id',
      'p.mentor_enrolment_id',
      'p.from_on',
      'p.to_on',
      'trainee.id as trainee_id',
      'trainee.name as trainee_name',
      'mentor.id as mentor_id',
      'mentor.name as mentor_name',
      'm.to_on as mentor_to',
    ])
    .where((eb) =>
      eb.or([isAmong('p.enrolment_id', enrolmentIds), isAmong('p.mentor_enrolment_id', enrolmentIds)]),
    )
    .where('p.from_on', '<=', view.asOf)
    .where(isKnown('p', view.knownAt))
    .orderBy('p.from_on')
    .execute()
}
