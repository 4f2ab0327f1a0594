import {
  findRevision,
  listReturns,
  mergedReturns,
  type ReturnRow,
  recordsFrom,
} from '../../../db/handback/store.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { studioHeads } from '../../../db/studio/studio.ts'
import { knownNow } from '../../../db/versioned.ts'
import { type Difference, sayEither, type TravelRecord } from '../../../shared/domain/handback.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { nameOf } from '../studio/composition.ts'
import { clockOf } from './clock.ts'
import { refuseFile } from './container.ts'
import type { Decided } from './manifest.ts'

export type ListedReturn = Omit<ReturnRow, 'records' | 'refused' | 'files' | 'recorded_by' | 'closed_by'>

export const decidedIn = ({ decided }: Pick<ListedReturn, 'decided'>): Decided[] =>
  decided === null ? [] : (JSON.parse(decided) as Decided[])

/** What lists and pages say of a returned file. */
export async function shapeReturns(read: Reader | Writer, call: Call, rows: readonly ListedReturn[]) {
  const today = { asOf: call.desk.clock.today(), knownAt: knownNow }
  const heads = await studioHeads(read, today, [...new Set(rows.map((r) => r.studio_id))])
  const names = new Map(heads.map((head) => [head.id, nameOf({ head })]))
  const shaped = []
  for (const row of rows) {
    const base = await findRevision(read, row.studio_id, row.base_revision)
    const decided = decidedIn(row)
    shaped.push({
      returnId: row.id,
      studio: { id: row.studio_id, name: names.get(row.studio_id) ?? '' },
      form: row.form as 'package' | 'workbook',
      fileName: row.file_name,
      number: row.number,
      baseRevision: row.base_revision,
      madeAt: row.made_at,
      madeBy: row.made_by,
      clock: row.made_at ? clockOf(row.made_at, base?.recorded_at ?? null, row.recorded_at) : null,
      receivedAt: row.recorded_at,
      status: row.status as 'open' | 'merged' | 'discarded',
      closedAt: row.closed_at,
      mergedRevision: row.merged_revision,
      accepted: decided.filter((d) => d.accepted).length,
      declined: decided.filter((d) => !d.accepted).length,
    })
  }
  return shaped
}

/**
 * The state a returned file started from: the revision it names, or, where an earlier hand-back of the same desk was
 * merged and its receipt had not reached the desk yet, what was handed back then: everything in that was decided.
 */
export async function baseOf(read: Reader | Writer, row: ReturnRow): Promise<TravelRecord[]> {
  const known = await findRevision(read, row.studio_id, row.base_revision)
  if (!known) return refuseFile('unknown_revision', { revision: row.base_revision })
  const earlier = new Set(JSON.parse(row.earlier) as string[])
  const last = (await mergedReturns(read, row.studio_id)).find((r) => earlier.has(r.digest))
  return recordsFrom(last && (last.merged_revision ?? 0) > row.base_revision ? last.records : known.records)
}

/** What was declined before, with its note, where the same value came for the same item. */
export async function declinedBefore(
  read: Reader | Writer,
  studioId: Id<'studio'>,
): Promise<(difference: Pick<Difference, 'item' | 'theirs'>) => string | null> {
  const notes = new Map<string, string>()
  for (const row of (await listReturns(read, studioId)).reverse())
    for (const { item, theirs, accepted, note } of decidedIn(row)) {
      const key = `${item} ${sayEither(theirs)}`
      if (accepted) notes.delete(key)
      else notes.set(key, note ?? '')
    }
  return ({ item, theirs }) => notes.get(`${item} ${sayEither(theirs)}`) ?? null
}
