import { sql } from 'kysely'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import type {
  CriterionTable,
  ExpertTable,
  PanelNoteTable,
  RecusalTable,
  ScoreTable,
  UnitReviewTable,
} from '../schema.ts'
import { recorded, retracted, type Stamp } from '../versioned.ts'

type Marks = 'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'
type Facts<Table> = Omit<Table, Marks>

const ofSelection = (selectionId: Id<'selection'>) =>
  sql<boolean>`application_id IN (SELECT a.id FROM application a WHERE a.selection_id = ${selectionId} AND a.retracted_at IS NULL)`

export async function replaceUnitReview(
  trx: Writer,
  facts: Facts<UnitReviewTable>,
  stamp: Stamp,
): Promise<void> {
  await trx
    .updateTable('unit_review')
    .set(retracted(stamp))
    .where('application_id', '=', facts.application_id)
    .where('retracted_at', 'is', null)
    .execute()
  await trx
    .insertInto('unit_review')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

/** The units' words on the applications of a selection, each with who entered it. */
export function unitReviewsOf(read: Reader | Writer, selectionId: Id<'selection'>) {
  return read
    .selectFrom('unit_review')
    .selectAll()
    .where(ofSelection(selectionId))
    .where('retracted_at', 'is', null)
    .execute()
}

/** Who judges, and by what: the panel as it stands. */
export async function panelOf(read: Reader | Writer, selectionId: Id<'selection'>) {
  const criteria = await read
    .selectFrom('criterion')
    .selectAll()
    .where('selection_id', '=', selectionId)
    .where('retracted_at', 'is', null)
    .orderBy('position')
    .execute()
  const experts = await read
    .selectFrom('expert')
    .selectAll()
    .where('selection_id', '=', selectionId)
    .where('retracted_at', 'is', null)
    .orderBy('position')
    .execute()
  return { criteria, experts }
}

/** Puts a panel in place of the one before. */
export async function replacePanel(
  trx: Writer,
  selectionId: Id<'selection'>,
  panel: { criteria: readonly Facts<CriterionTable>[]; experts: readonly Facts<ExpertTable>[] },
  stamp: Stamp,
): Promise<void> {
  for (const table of ['criterion', 'expert'] as const)
    await trx
      .updateTable(table)
      .set(retracted(stamp))
      .where('selection_id', '=', selectionId)
      .where('retracted_at', 'is', null)
      .execute()
  for (const one of panel.criteria)
    await trx
      .insertInto('criterion')
      .values({ ...one, ...recorded(stamp) })
      .execute()
  for (const one of panel.experts)
    await trx
      .insertInto('expert')
      .values({ ...one, ...recorded(stamp) })
      .execute()
}

export function scoresOf(read: Reader | Writer, selectionId: Id<'selection'>) {
  return read
    .selectFrom('score')
    .select(['application_id', 'expert_id', 'criterion_id', 'points'])
    .where(ofSelection(selectionId))
    .where('retracted_at', 'is', null)
    .execute()
}

/** Puts points in place of those before; null takes them away. */
export async function replaceScore(
  trx: Writer,
  { points, ...cell }: Omit<Facts<ScoreTable>, 'points'> & { points: number | null },
  stamp: Stamp,
): Promise<void> {
  await trx
    .updateTable('score')
    .set(retracted(stamp))
    .where('application_id', '=', cell.application_id)
    .where('expert_id', '=', cell.expert_id)
    .where('criterion_id', '=', cell.criterion_id)
    .where('retracted_at', 'is', null)
    .execute()
  if (points !== null)
    await trx
      .insertInto('score')
      .values({ ...cell, points, ...recorded(stamp) })
      .execute()
}

/** Which experts stand back from which applicants. */
export function recusalsOf(read: Reader | Writer, selectionId: Id<'selection'>) {
  return read
    .selectFrom('recusal')
    .select(['application_id', 'expert_id', 'reason'])
    .where(ofSelection(selectionId))
    .where('retracted_at', 'is', null)
    .orderBy('row_id')
    .execute()
}

/** Records that an expert stands back from an applicant; without a reason, that they judge after all. */
export async function replaceRecusal(
  trx: Writer,
  { reason, ...pair }: Omit<Facts<RecusalTable>, 'reason'> & { reason: string | null },
  stamp: Stamp,
): Promise<void> {
  await trx
    .updateTable('recusal')
    .set(retracted(stamp))
    .where('application_id', '=', pair.application_id)
    .where('expert_id', '=', pair.expert_id)
    .where('retracted_at', 'is', null)
    .execute()
  if (reason !== null)
    await trx
      .insertInto('recusal')
      .values({ ...pair, reason, ...recorded(stamp) })
      .execute()
}

export function panelNotesOf(read: Reader | Writer, selectionId: Id<'selection'>) {
  return read
    .selectFrom('panel_note')
    .selectAll()
    .where(ofSelection(selectionId))
    .where('retracted_at', 'is', null)
    .execute()
}

export async function replacePanelNote(
  trx: Writer,
  facts: Facts<PanelNoteTable>,
  stamp: Stamp,
): Promise<void> {
  await trx
    .updateTable('panel_note')
    .set(retracted(stamp))
    .where('application_id', '=', facts.application_id)
    .where('retracted_at', 'is', null)
    .execute()
  await trx
    .insertInto('panel_note')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}
