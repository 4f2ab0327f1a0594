import { sql } from 'kysely'
import type { SelectionKind, SelectionStep } from '../../shared/domain/selection.ts'
import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type { SelectionMoveTable, SelectionTable } from '../schema.ts'
import { recorded, type Stamp } from '../versioned.ts'

/** What a selection says of itself, without who recorded it. */
export type SelectionFacts = Omit<SelectionTable, 'recorded_at' | 'recorded_by'>

export async function insertSelection(trx: Writer, facts: SelectionFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('selection')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

const shown = (read: Reader | Writer) =>
  read
    .selectFrom('selection as s')
    .leftJoin('cohort', 'cohort.id', 's.cohort_id')
    .selectAll('s')
    .select([
      'cohort.name as cohort_name',
      'cohort.programme',
      'cohort.from_on as cohort_from',
      'cohort.to_on as cohort_to',
    ])

export function findSelection(read: Reader | Writer, id: Id<'selection'>) {
  return shown(read).where('s.id', '=', id).executeTakeFirst()
}
export type SelectionRow = NonNullable<Awaited<ReturnType<typeof findSelection>>>

/** Selections opened by the day, newest first, with how many stand at each point. */
export function listSelections(
  read: Reader,
  filter: { kind?: SelectionKind | undefined; cohortId?: Id<'cohort'> | undefined },
  asOf: Day,
) {
  let query = shown(read).where('s.opened_on', '<=', asOf)
  if (filter.kind) query = query.where('s.kind', '=', filter.kind)
  if (filter.cohortId) query = query.where('s.cohort_id', '=', filter.cohortId)
  return query
    .select([
      sql<number>`(SELECT count(*) FROM application a WHERE a.selection_id = s.id AND a.retracted_at IS NULL)`.as(
        'applied',
      ),
      sql<number>`(SELECT count(*) FROM listing l WHERE l.selection_id = s.id AND l.retracted_at IS NULL)`.as(
        'listed',
      ),
      sql<number>`(SELECT count(*) FROM admission m JOIN decision d ON d.id = m.decision_id
        WHERE m.selection_id = s.id AND d.reversed_by_id IS NULL)`.as('admitted'),
    ])
    .orderBy('s.opened_on', 'desc')
    .orderBy('s.recorded_at', 'desc')
    .execute()
}

export async function updateSelection(
  trx: Writer,
  id: Id<'selection'>,
  change: Partial<SelectionFacts>,
): Promise<void> {
  await trx.updateTable('selection').set(change).where('id', '=', id).execute()
}

/** Puts a selection at another step and keeps who did so, and why. */
export async function moveSelection(
  trx: Writer,
  move: Omit<SelectionMoveTable, 'recorded_at' | 'recorded_by'>,
  stamp: Stamp,
): Promise<void> {
  await updateSelection(trx, move.selection_id, { step: move.to_step })
  await trx
    .insertInto('selection_move')
    .values({ ...move, ...recorded(stamp) })
    .execute()
}

/** Every move so far, oldest first, with the name of who made it. */
export function movesOf(read: Reader | Writer, id: Id<'selection'>) {
  return read
    .selectFrom('selection_move as m')
    .leftJoin('account', (join) => join.on(sql<boolean>`account.id = m.recorded_by`))
    .selectAll('m')
    .select('account.display_name as by_name')
    .where('m.selection_id', '=', id)
    .orderBy('m.recorded_at')
    .orderBy('m.id')
    .execute()
}

/** Selections that take applications now, the latest first. */
export function openForApplications(read: Reader | Writer) {
  return shown(read)
    .where('s.step', '=', 'applications' satisfies SelectionStep)
    .where('s.cancelled_on', 'is', null)
    .orderBy('s.opened_on', 'desc')
    .execute()
}
