import { type EvidenceRecord, evidenceRecords } from '../../../db/handback/evidence.ts'
import { travelRecords } from '../../../db/handback/records.ts'
import { listReceipts, recordsFrom } from '../../../db/handback/store.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import type { HandbackDeskTable } from '../../../db/schema.ts'
import {
  type Difference,
  differencesBetween,
  sayEither,
  type TravelKind,
  type TravelRecord,
} from '../../../shared/domain/handback.ts'
import { queries } from '../procedure.ts'
import { deskFor } from './desk-for.ts'
import type { Decided } from './manifest.ts'
import { namesFor } from './names.ts'

/** What a desk holds now, with evidence the bureau has not accepted yet, and what of it is new since the bureau last said how the record stands. */
export async function changedHere(
  handle: Reader | Writer,
  desk: HandbackDeskTable,
): Promise<{ records: TravelRecord[]; evidence: EvidenceRecord[]; differences: Difference[] }> {
  const accepted = new Set(
    (await listReceipts(handle)).flatMap((r) =>
      (JSON.parse(r.decided) as Decided[]).filter((d) => d.accepted).map((d) => d.item),
    ),
  )
  const evidence = (await evidenceRecords(handle, desk.studio_id)).filter(
    ({ id }) => !accepted.has(`evidence/${id}`),
  )
  const records: TravelRecord[] = [
    ...(await travelRecords(handle, desk.studio_id, { anyDay: true })),
    ...evidence.map(({ kind, id, fields }) => ({ kind, id, fields })),
  ]
  // a word on a grade is only ever replaced: one that is here no more was answered by the bureau
  const words = new Set(records.filter((r) => r.kind === 'grade').map((r) => r.id))
  const base = recordsFrom(desk.records).filter((r) => r.kind !== 'grade' || words.has(r.id))
  return { records, evidence, differences: differencesBetween(base, records, base) }
}

export const pending = queries.handback.pending.handler(async ({ context }) => {
  const { read } = context
  const own = await deskFor(context, read)
  const changed = await changedHere(read, own)
  // grades are the lead's and the bureau's own affair: an assistant neither sees nor proposes them
  const mayKnow = ({ kind }: { kind: TravelKind }) => kind !== 'grade' || context.actor.role === 'lead'
  const differences = changed.differences.filter(mayKnow)
  const receipts = (await listReceipts(read)).map((r) => ({
    ...r,
    decided: (JSON.parse(r.decided) as Decided[]).filter(mayKnow),
  }))
  const last = new Map(receipts.toReversed().flatMap((r) => r.decided.map((d) => [d.item, d] as const)))
  const decided = receipts.flatMap((r) => r.decided)
  return {
    differences: differences.map((d) => {
      const before = last.get(d.item)
      const declined = before && !before.accepted && sayEither(before.theirs) === sayEither(d.theirs)
      return { ...d, declinedBefore: declined ? (before.note ?? '') : null }
    }),
    names: await namesFor(read, [...differences, ...decided.map((d) => ({ ...d, base: null }))]),
    receipts: receipts.map((r) => ({
      revision: r.revision,
      number: r.number,
      madeAt: r.made_at,
      madeBy: r.made_by,
      takenAt: r.recorded_at,
      decided: r.decided,
    })),
  }
})
