import {
  canonicalRecords,
  type RecordKind,
  type TravelKind,
  type TravelRecord,
} from '../../shared/domain/handback.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { newId } from '../../shared/kernel/id.ts'
import { readSetting, writeSetting } from '../admin/setting.ts'
import type { Reader, Writer } from '../open.ts'
import type { HandbackDeskTable, HandbackReturnTable } from '../schema.ts'
import type { Seal } from '../seal.ts'
import { recorded, type Stamp } from '../versioned.ts'

// What both sides remember of a studio's way back and forth.

type Canonical = [kind: TravelKind, id: string, fields: [string, string | number][]][]

/** Records from the text `canonicalRecords` made of them; every field of a kind that isn't there is empty. */
export const recordsFrom = (text: string): TravelRecord[] =>
  (JSON.parse(text) as Canonical).map(([kind, id, fields]) => ({
    kind,
    id,
    fields: Object.fromEntries(fields),
  }))

/** The name of this data file among all others, made when it is first asked for. */
export async function fileIdOf(trx: Writer): Promise<string> {
  const known = await readSetting(trx, 'file')
  if (known) return known.id
  const id = newId<'county'>()
  await writeSetting(trx, 'file', { id })
  return id
}

export interface StudioKey {
  secret: Buffer
  keyNumber: number
  revision: number
}

const opened = (
  seal: Seal,
  row: { secret_sealed: Uint8Array; key_number: number; revision: number },
): StudioKey => ({
  secret: Buffer.from(seal.open(row.secret_sealed), 'base64'),
  keyNumber: row.key_number,
  revision: row.revision,
})

/** The bureau's secret with a studio; undefined where nothing was ever issued to it. */
export async function studioKey(
  read: Reader | Writer,
  seal: Seal,
  studioId: Id<'studio'>,
): Promise<StudioKey | undefined> {
  const row = await read
    .selectFrom('handback_studio')
    .selectAll()
    .where('studio_id', '=', studioId)
    .executeTakeFirst()
  return row && opened(seal, row)
}

export async function keepStudioKey(
  trx: Writer,
  seal: Seal,
  studioId: Id<'studio'>,
  { secret, keyNumber, revision }: StudioKey,
): Promise<void> {
  const row = {
    secret_sealed: seal.seal(secret.toString('base64')),
    key_number: keyNumber,
    revision,
  }
  await trx
    .insertInto('handback_studio')
    .values({ studio_id: studioId, ...row })
    .onConflict((c) => c.column('studio_id').doUpdateSet(row))
    .execute()
}

export interface NewRevision {
  revision: number
  reason: 'package' | 'workbook' | 'merged'
  records: readonly TravelRecord[]
  /** A workbook's name, and the ids of its rows that were still empty. */
  workbook?: { id: string; rowIds: Readonly<Record<RecordKind, readonly string[]>> }
}

/** Keeps the state that was handed out or merged, and makes it the studio's newest. */
export async function insertRevision(
  trx: Writer,
  studioId: Id<'studio'>,
  { revision, reason, records, workbook }: NewRevision,
  stamp: Stamp,
): Promise<void> {
  await trx
    .insertInto('handback_revision')
    .values({
      studio_id: studioId,
      revision,
      reason,
      records: canonicalRecords(records),
      workbook_id: workbook?.id ?? null,
      row_ids: workbook ? JSON.stringify(workbook.rowIds) : null,
      ...recorded(stamp),
    })
    .execute()
  await trx.updateTable('handback_studio').set({ revision }).where('studio_id', '=', studioId).execute()
}

export function findRevision(read: Reader | Writer, studioId: Id<'studio'>, revision: number) {
  return read
    .selectFrom('handback_revision')
    .selectAll()
    .where('studio_id', '=', studioId)
    .where('revision', '=', revision)
    .executeTakeFirst()
}

/** The last thing handed out to each studio: when, in which form. */
export function lastRevisions(read: Reader) {
  return read
    .selectFrom('handback_studio as s')
    .innerJoin('handback_revision as r', (join) =>
      join.onRef('r.studio_id', '=', 's.studio_id').onRef('r.revision', '=', 's.revision'),
    )
    .select(['s.studio_id', 's.revision', 's.key_number', 'r.reason', 'r.recorded_at'])
    .execute()
}

export type ReturnRow = HandbackReturnTable

export async function insertReturn(
  trx: Writer,
  row: Omit<
    ReturnRow,
    | 'closed_at'
    | 'closed_by'
    | 'reason'
    | 'merged_revision'
    | 'decided'
    | 'recorded_at'
    | 'recorded_by'
    | 'status'
  >,
  stamp: Stamp,
): Promise<void> {
  await trx
    .insertInto('handback_return')
    .values({ ...row, status: 'open', ...recorded(stamp) })
    .execute()
}

export function findReturn(read: Reader | Writer, id: Id<'handback_return'>) {
  return read.selectFrom('handback_return').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Everything that came back from these studios (all where none are named), newest first, without the records. */
export function listReturns(read: Reader | Writer, studioId?: Id<'studio'>) {
  let query = read
    .selectFrom('handback_return')
    .select([
      'id',
      'studio_id',
      'form',
      'file_name',
      'digest',
      'earlier',
      'desk_id',
      'number',
      'base_revision',
      'made_at',
      'made_by',
      'status',
      'recorded_at',
      'closed_at',
      'merged_revision',
      'decided',
      'reason',
    ])
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
  if (studioId) query = query.where('studio_id', '=', studioId)
  return query.execute()
}

/** What came back from a studio and was merged, whole. */
export function mergedReturns(read: Reader | Writer, studioId: Id<'studio'>) {
  return read
    .selectFrom('handback_return')
    .selectAll()
    .where('studio_id', '=', studioId)
    .where('status', '=', 'merged')
    .orderBy('merged_revision', 'desc')
    .execute()
}

export async function closeReturn(
  trx: Writer,
  id: Id<'handback_return'>,
  how:
    | { status: 'merged'; mergedRevision: number; decided: string }
    | { status: 'discarded'; reason: string },
  stamp: Stamp,
): Promise<void> {
  await trx
    .updateTable('handback_return')
    .set({
      status: how.status,
      closed_at: stamp.at,
      closed_by: stamp.by,
      ...(how.status === 'merged'
        ? { merged_revision: how.mergedRevision, decided: how.decided }
        : { reason: how.reason }),
    })
    .where('id', '=', id)
    .execute()
}

/** What this file is bound to where it is a lead's own desk; null at the bureau. */
export async function studioDesk(read: Reader | Writer): Promise<HandbackDeskTable | null> {
  return (await read.selectFrom('handback_desk').selectAll().executeTakeFirst()) ?? null
}

/** The secret a lead's own desk shares with the bureau. */
export const deskSecret = (seal: Seal, desk: HandbackDeskTable): Buffer =>
  Buffer.from(seal.open(desk.secret_sealed), 'base64')

export async function keepDesk(
  trx: Writer,
  seal: Seal,
  desk: Omit<HandbackDeskTable, 'secret_sealed' | 'records' | 'recorded_at' | 'recorded_by'> & {
    secret: Buffer
    records: readonly TravelRecord[]
  },
  stamp: Stamp,
): Promise<void> {
  const { secret, records, ...rest } = desk
  const row = {
    ...rest,
    secret_sealed: seal.seal(secret.toString('base64')),
    records: canonicalRecords(records),
    ...recorded(stamp),
  }
  const { studio_id: _, ...changed } = row
  await trx
    .insertInto('handback_desk')
    .values(row)
    .onConflict((c) => c.column('studio_id').doUpdateSet(changed))
    .execute()
}

/** What the desk has handed back so far, oldest first. */
export function listSent(read: Reader | Writer) {
  return read.selectFrom('handback_sent').selectAll().orderBy('number').execute()
}

export async function insertSent(
  trx: Writer,
  sent: { number: number; digest: string; revision: number; records: readonly TravelRecord[] },
  stamp: Stamp,
): Promise<void> {
  await trx
    .insertInto('handback_sent')
    .values({ ...sent, records: canonicalRecords(sent.records), ...recorded(stamp) })
    .execute()
}

export async function insertReceipt(
  trx: Writer,
  receipt: { revision: number; number: number | null; madeAt: string; madeBy: string; decided: string },
  stamp: Stamp,
): Promise<void> {
  const { madeAt, madeBy, ...rest } = receipt
  await trx
    .insertInto('handback_receipt')
    .values({ ...rest, made_at: madeAt, made_by: madeBy, ...recorded(stamp) })
    .execute()
}

/** The receipts a desk took, newest first. */
export function listReceipts(read: Reader | Writer) {
  return read.selectFrom('handback_receipt').selectAll().orderBy('revision', 'desc').execute()
}
