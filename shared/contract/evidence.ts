import * as z from 'zod'
import { evidenceKinds, evidenceSubjects, evidenceTypes } from '../domain/evidence.ts'
import { studioStaff } from '../domain/role.ts'
import { view, zId, zText } from './common.ts'
import { command, query } from './procedure.ts'

/** The record a piece of evidence stands behind. */
const zSubject = z.object({ kind: z.enum(evidenceSubjects), id: z.uuid() })

const zEvidence = z.object({
  id: zId('evidence'),
  subject: zSubject,
  kind: z.enum(evidenceKinds),
  name: z.string(),
  /** What the file is by its content. */
  type: z.enum(evidenceTypes),
  bytes: z.number().int(),
  note: z.string().nullable(),
  recordedAt: z.string(),
  recordedBy: z.string().nullable(),
})

export const evidence = {
  /** What stands behind records of one kind, in the order it came. */
  list: query(studioStaff)
    .input(z.object({ kind: zSubject.shape.kind, ids: z.array(z.uuid()).min(1).max(500), ...view }))
    .output(z.object({ rows: z.array(zEvidence), files: z.number().int(), bytes: z.number().int() })),

  /**
   * Keeps a file that came in (`file.begin`, `file.append`) behind a record: once by its content, sealed, on the disk
   * before the row that names it. The same file behind the same record again changes nothing.
   */
  attach: command(studioStaff, ['assessment'])
    .input(
      z.object({
        subject: zSubject,
        fileId: zId('file'),
        kind: z.enum(evidenceKinds).default('other'),
        note: zText(200).nullable().default(null),
      }),
    )
    .output(
      z.object({
        evidenceId: zId('evidence'),
        type: z.enum(evidenceTypes),
        bytes: z.number().int(),
        /** The content was known already and is kept once. */
        known: z.boolean(),
      }),
    ),

  /** A piece of the file, for showing it. */
  read: query(studioStaff)
    .input(z.object({ evidenceId: zId('evidence'), offset: z.number().int().min(0).default(0) }))
    .output(
      z.object({ name: z.string(), type: z.enum(evidenceTypes), size: z.number().int(), base64: z.string() }),
    ),

  /** The file in the clear, to be fetched as `fileId` and kept elsewhere; stands in the audit trail. */
  export: command(studioStaff)
    .input(z.object({ evidenceId: zId('evidence') }))
    .output(z.object({ fileId: zId('file'), name: z.string() })),

  /** Says anew what a piece of evidence is. */
  amend: command(studioStaff, ['assessment'])
    .input(z.object({ evidenceId: zId('evidence'), kind: z.enum(evidenceKinds) }))
    .output(z.object({})),

  /** Takes a piece of evidence away from its record; the file stays for what was known before. */
  retract: command(studioStaff, ['assessment'])
    .input(z.object({ evidenceId: zId('evidence'), reason: zText(200) }))
    .output(z.object({})),

  /** Puts back what was just taken away. */
  restore: command(studioStaff)
    .input(z.object({ evidenceId: zId('evidence') }))
    .output(z.object({})),
}
