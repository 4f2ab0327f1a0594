import { createHash } from 'node:crypto'
import { evidenceRecords } from '../../../db/handback/evidence.ts'
import { idsTakenElsewhere, travelRecords } from '../../../db/handback/records.ts'
import { findReturn, recordsFrom } from '../../../db/handback/store.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { type Difference, differencesBetween, type TravelRecord } from '../../../shared/domain/handback.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Trouble } from './check.ts'
import { baseOf } from './returned.ts'

/** A returned file. @throws Refusal NOT_FOUND */
export async function returnFor(handle: Reader | Writer, id: Id<'handback_return'>) {
  return (await findReturn(handle, id)) ?? refuse('NOT_FOUND', { kind: 'handback_return', id })
}

/** What a returned file would change on today's record. */
export async function differencesOf(
  handle: Reader | Writer,
  id: Id<'handback_return'>,
): Promise<Difference[]> {
  return (await compared(handle, id)).differences
}

/** The same with the record it was compared with. */
export async function compared(handle: Reader | Writer, id: Id<'handback_return'>) {
  const row = await returnFor(handle, id)
  const evidence = await evidenceRecords(handle, row.studio_id)
  const ours: TravelRecord[] = [
    ...(await travelRecords(handle, row.studio_id)),
    ...evidence.map(({ kind, id, fields }) => ({ kind, id, fields })),
  ]
  const differences = differencesBetween(await baseOf(handle, row), recordsFrom(row.records), ours)
  return { row, ours, differences }
}

/** Names these differences. */
export const seenOf = (differences: readonly Difference[]): string =>
  createHash('sha256').update(JSON.stringify(differences)).digest('base64url')

/** New records whose id already belongs to somebody else's. */
export async function takenIds(
  handle: Reader | Writer,
  studioId: Id<'studio'>,
  touched: readonly TravelRecord[],
): Promise<Map<string, Trouble>> {
  const taken = await idsTakenElsewhere(handle, touched, studioId)
  return new Map(
    touched
      .filter((r) => taken.has(r.id))
      .map(({ kind, id }) => [
        `${kind}/${id}`,
        {
          code: 'FIELD_INVALID',
          data: { field: 'id', problem: 'of_another_studio', value: id, allowed: null },
        },
      ]),
  )
}
