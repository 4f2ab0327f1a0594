import { writeEvidenceRecord } from '../../../db/handback/evidence.ts'
import { writeGradeRecord } from '../../../db/handback/grades.ts'
import { writeTravelRecord } from '../../../db/handback/records.ts'
import type { Writer } from '../../../db/open.ts'
import type { Stamp } from '../../../db/versioned.ts'
import type { TravelKind, TravelRecord } from '../../../shared/domain/handback.ts'
import type { Id } from '../../../shared/kernel/id.ts'

interface Touched {
  kind: TravelKind
  id: string
  fields: TravelRecord['fields'] | null
}

/** Makes each of these records say what it is to say; evidence with the file that came for it. */
export async function writeRecords(
  trx: Writer,
  studioId: Id<'studio'>,
  touched: readonly Touched[],
  stamp: Stamp,
  files: Readonly<Record<string, KeptFile>> = {},
): Promise<void> {
  for (const { kind, id, fields } of touched) {
    if (kind === 'evidence') await writeEvidenceRecord(trx, { id, fields }, files[id]?.fileId, stamp)
    else if (kind === 'grade') await writeGradeRecord(trx, studioId, { id, fields }, stamp)
    else await writeTravelRecord(trx, studioId, { kind, id, fields }, stamp)
  }
}

/** What became of a file that came with a hand-back: where it is kept, or why it can't be evidence. */
export interface KeptFile {
  fileId?: Id<'evidence_file'>
  refused?: Record<string, unknown>
}
