import { fileIdOf, type ReturnRow } from '../../../db/handback/store.ts'
import type { Writer } from '../../../db/open.ts'
import { findStudio } from '../../../db/studio/studio.ts'
import type { TravelRecord } from '../../../shared/domain/handback.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { refuseFile } from './container.ts'
import { studioNameOf } from './studio-name.ts'
import type { KeptFile } from './write-records.ts'

/** What a returned file says, whichever form it has. */
export interface Returned
  extends Pick<
    ReturnRow,
    'studio_id' | 'form' | 'digest' | 'desk_id' | 'number' | 'base_revision' | 'made_at' | 'made_by'
  > {
  earlier: readonly string[]
  records: readonly TravelRecord[]
  /** Keeps the files that came along, by the evidence they are. */
  keepFiles(): Promise<Record<string, KeptFile>>
  refused: readonly {
    sheet: string
    row: number
    problem: string
    field: string | null
    value: string | null
  }[]
}

/** A file of this county and of the studio that is expected. @throws Refusal HANDBACK_REFUSED */
export async function checkBelongs(
  trx: Writer,
  call: Call,
  of: { countyId: string; studioId: string; studioName: string },
  expected: Id<'studio'> | undefined,
): Promise<Id<'studio'>> {
  const studioId = of.studioId as Id<'studio'>
  const found = of.studioName
  if (of.countyId !== (await fileIdOf(trx))) return refuseFile('other_county', { found })
  if (expected && studioId !== expected)
    return refuseFile('other_studio', { found, expected: await studioNameOf(call, trx, expected) })
  if (!(await findStudio(trx, studioId))) return refuseFile('never_issued', { found })
  return studioId
}
