import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type {
  RosterAnswerTable,
  RosterReleaseTable,
  RosterRemarkTable,
  RosterReturnTable,
} from '../schema.ts'
import { recorded, retracted, type Stamp } from '../versioned.ts'
import { displayName } from './display-name.ts'

/** Accounts that rosters can be released to. */
export function reviewers(read: Reader | Writer) {
  return read
    .selectFrom('account')
    .select(['id', 'display_name'])
    .where('role', '=', 'reviewer')
    .where('disabled_at', 'is', null)
    .orderBy('display_name')
    .execute()
}

export async function insertRelease(
  trx: Writer,
  release: Pick<RosterReleaseTable, 'id' | 'frozen_roster_id' | 'account_id' | 'reviewer' | 'note'>,
  stamp: Stamp,
): Promise<void> {
  await trx
    .insertInto('roster_release')
    .values({ ...release, released_at: stamp.at, released_by: stamp.by })
    .execute()
}

export function findRelease(read: Reader | Writer, id: Id<'roster_release'>) {
  return read.selectFrom('roster_release').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function markRelease(
  trx: Writer,
  id: Id<'roster_release'>,
  marks: Partial<Pick<RosterReleaseTable, 'finished_at' | 'withdrawn_at' | 'withdrawn_by'>>,
): Promise<void> {
  await trx.updateTable('roster_release').set(marks).where('id', '=', id).execute()
}

export function releasesOf(read: Reader | Writer, frozenId: Id<'frozen_roster'>) {
  return read
    .selectFrom('roster_release')
    .selectAll()
    .where('frozen_roster_id', '=', frozenId)
    .orderBy('released_at')
    .execute()
}

/** What was released to an account and not withdrawn, newest first. */
export function releasedTo(read: Reader | Writer, accountId: Id<'account'>) {
  return read
    .selectFrom('roster_release as r')
    .innerJoin('frozen_roster as f', 'f.id', 'r.frozen_roster_id')
    .select((eb) => [
      'r.id',
      'r.note',
      'r.released_at',
      'r.finished_at',
      displayName('r.released_by').as('released_by_name'),
      'f.number',
      'f.title',
      'f.as_of_on',
      'f.records',
      eb
        .selectFrom('roster_remark as m')
        .select((e) => e.fn.countAll<number>().as('n'))
        .whereRef('m.roster_release_id', '=', 'r.id')
        .where('m.retracted_at', 'is', null)
        .as('remarks'),
      eb
        .selectFrom('roster_remark as m')
        .innerJoin('roster_answer as a', 'a.roster_remark_id', 'm.id')
        .select((e) => e.fn.countAll<number>().as('n'))
        .whereRef('m.roster_release_id', '=', 'r.id')
        .where('m.retracted_at', 'is', null)
        .where('a.retracted_at', 'is', null)
        .as('answered'),
    ])
    .where('r.account_id', '=', accountId)
    .where('r.withdrawn_at', 'is', null)
    .orderBy('r.released_at', 'desc')
    .execute()
}

/** Remarks that stand on these releases, in the order of the lines, each with the answer that stands. */
export function remarksOn(read: Reader | Writer, releaseIds: readonly Id<'roster_release'>[]) {
  return read
    .selectFrom('roster_remark as m')
    .innerJoin('roster_release as r', 'r.id', 'm.roster_release_id')
    .leftJoin('roster_answer as a', (join) =>
      join.onRef('a.roster_remark_id', '=', 'm.id').on('a.retracted_at', 'is', null),
    )
    .select([
      'm.id',
      'm.roster_release_id',
      'r.reviewer',
      'm.sheet',
      'm.line',
      'm.text',
      'm.recorded_at',
      'a.verdict',
      'a.text as answer',
      'a.recorded_at as answered_at',
    ])
    .where('m.roster_release_id', 'in', [...releaseIds])
    .where('m.retracted_at', 'is', null)
    .orderBy('m.sheet')
    .orderBy('m.line')
    .orderBy('m.recorded_at')
    .orderBy('m.id')
    .execute()
}

export function currentRemark(read: Reader | Writer, id: Id<'roster_remark'>) {
  return read
    .selectFrom('roster_remark')
    .selectAll()
    .where('id', '=', id)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

export async function insertRemark(
  trx: Writer,
  remark: Pick<RosterRemarkTable, 'id' | 'roster_release_id' | 'sheet' | 'line' | 'record' | 'text'>,
  stamp: Stamp,
): Promise<void> {
  await trx
    .insertInto('roster_remark')
    .values({ ...remark, ...recorded(stamp) })
    .execute()
}

export async function retractRemark(trx: Writer, id: Id<'roster_remark'>, stamp: Stamp): Promise<void> {
  await trx.updateTable('roster_remark').set(retracted(stamp)).where('id', '=', id).execute()
}

/** Records the answer to a remark; one given before is retracted. */
export async function replaceAnswer(
  trx: Writer,
  answer: Pick<RosterAnswerTable, 'id' | 'roster_remark_id' | 'verdict' | 'text'>,
  stamp: Stamp,
): Promise<void> {
  await trx
    .updateTable('roster_answer')
    .set(retracted(stamp))
    .where('roster_remark_id', '=', answer.roster_remark_id)
    .where('retracted_at', 'is', null)
    .execute()
  await trx
    .insertInto('roster_answer')
    .values({ ...answer, ...recorded(stamp) })
    .execute()
}

export async function insertReturn(
  trx: Writer,
  returned: Omit<RosterReturnTable, 'returned_at' | 'returned_by'>,
  stamp: Stamp,
): Promise<void> {
  await trx
    .insertInto('roster_return')
    .values({ ...returned, returned_at: stamp.at, returned_by: stamp.by })
    .execute()
}

/** Files that came back for these releases, oldest first. */
export function returnsOf(read: Reader | Writer, releaseIds: readonly Id<'roster_release'>[]) {
  return read
    .selectFrom('roster_return')
    .selectAll()
    .where('roster_release_id', 'in', [...releaseIds])
    .orderBy('returned_at')
    .execute()
}
