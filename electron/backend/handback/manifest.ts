import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { StudioContext } from '../../../db/handback/context.ts'
import { zDay } from '../../../shared/contract/common.ts'
import { mostEvidenceBytes } from '../../../shared/domain/evidence.ts'
import {
  canonicalRecords,
  changeKinds,
  recordProblem,
  type TravelRecord,
  travelKinds,
} from '../../../shared/domain/handback.ts'
import { type Container, refuseFile } from './container.ts'

const mostManifestBytes = 32 * 2 ** 20
const mostRecords = 20_000

const zValue = z.union([z.string().max(2_000), z.number(), z.null()])
const zRecords = z
  .array(
    z.strictObject({
      kind: z.enum(travelKinds),
      id: z.string().max(60),
      fields: z.record(z.string().max(80), zValue),
    }),
  )
  .max(mostRecords)

/** What was decided about one difference. */
const zDecided = z.strictObject({
  item: z.string().max(200),
  kind: z.enum(travelKinds),
  id: z.string().max(60),
  field: z.string().max(80).nullable(),
  change: z.enum(changeKinds),
  theirs: z.union([zValue, z.record(z.string(), zValue)]),
  ours: z.union([zValue, z.record(z.string(), zValue)]),
  accepted: z.boolean(),
  note: z.string().max(400).nullable(),
})
export type Decided = z.infer<typeof zDecided>

const common = {
  madeAt: z.iso.datetime(),
  madeBy: z.string().max(60),
  appVersion: z.string().max(40),
  /** SHA-256 over the records as `canonicalRecords` writes them. */
  recordsDigest: z.string(),
  records: zRecords,
}

const zHandedBack = z.strictObject({
  ...common,
  purpose: z.literal('handback'),
  deskId: z.uuid(),
  /** Counted by the desk that hands back, from 1. */
  number: z.int().min(1),
  baseRevision: z.int().min(1),
  /** Digests of everything this desk handed back before: what they held is in this one too. */
  earlier: z.array(z.string().max(60)).max(5_000),
  digest: z.string(),
  /** The files of the evidence among the records, in the order their bytes follow; each once. */
  files: z
    .array(
      z.strictObject({
        digest: z.string().length(43),
        bytes: z.int().min(0).max(mostEvidenceBytes),
        evidence: z.array(z.string().max(60)).min(1).max(1_000),
      }),
    )
    .max(5_000),
})
export type HandedBack = z.infer<typeof zHandedBack>

const zFromBureau = z.strictObject({
  ...common,
  purpose: z.enum(['start', 'receipt']),
  revision: z.int().min(1),
  /** The day of a demonstration county, which its desks share. */
  demonstration: z.strictObject({ today: zDay }).nullable(),
  /** Whether a desk may only be started with a password. */
  needsPassword: z.boolean().default(false),
  context: z.record(z.string(), z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()])))),
  /** In a receipt: which hand-back it answers, and how. */
  answers: z
    .strictObject({ number: z.int().nullable(), deskId: z.string(), decided: z.array(zDecided) })
    .nullable(),
})
export type FromBureau = Omit<z.infer<typeof zFromBureau>, 'context'> & { context: StudioContext }

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url')
export const digestOfRecords = (records: readonly TravelRecord[]): string => sha256(canonicalRecords(records))

/** Names one hand-back by all it says; the same words from the same desk in the same turn are the same hand-back. */
export const digestOfHandback = (
  of: Pick<HandedBack, 'deskId' | 'number' | 'baseRevision'> & { records: readonly TravelRecord[] },
): string => sha256(JSON.stringify([of.deskId, of.number, of.baseRevision, canonicalRecords(of.records)]))

function checkRecords(records: readonly TravelRecord[], digest: string): void {
  const seen = new Set<string>()
  for (const record of records) {
    const wrong = recordProblem(record)
    if (wrong) refuseFile('unreadable', { record: record.id, ...wrong })
    const key = `${record.kind}/${record.id}`
    if (seen.has(key)) refuseFile('unreadable', { record: record.id, field: 'id', problem: 'twice' })
    seen.add(key)
  }
  if (digestOfRecords(records) !== digest) refuseFile('not_authentic')
}

/** Opens a hand-back with the studio's secret. @throws Refusal HANDBACK_REFUSED */
export function readHandedBack(container: Container, secret: Uint8Array): HandedBack & { filesAt: number } {
  const { manifest, filesAt } = container.unseal(secret, mostManifestBytes)
  const read = zHandedBack.safeParse(manifest)
  if (!read.success) return refuseFile('unreadable')
  checkRecords(read.data.records, read.data.recordsDigest)
  if (digestOfHandback(read.data) !== read.data.digest) refuseFile('not_authentic')
  return { ...read.data, filesAt }
}

/** Opens what the bureau sent. @throws Refusal HANDBACK_REFUSED */
export function readFromBureau(container: Container, secret: Uint8Array): FromBureau {
  const { manifest } = container.unseal(secret, mostManifestBytes)
  const read = zFromBureau.safeParse(manifest)
  if (!read.success || read.data.purpose !== container.head.purpose) return refuseFile('unreadable')
  checkRecords(read.data.records, read.data.recordsDigest)
  return read.data as FromBureau
}
