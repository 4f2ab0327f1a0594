import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { administrators, bureau, leads } from '../domain/role.ts'
import { jobEvent, page, zDay, zId } from './common.ts'
import { command, job, query } from './procedure.ts'

/** A file by its name on the host's own computer, or one on its way in. */
const zSource = z.union([
  z.object({ path: z.string().min(1) }).strict(),
  z.object({ fileId: zId('file') }).strict(),
])

const zInspection = z.object({
  file: z.string(),
  bytes: z.number().int(),
  /** Of the schema; null where the file could not be read that far. */
  version: z.number().int().nullable(),
  content: z
    .object({
      counts: z.record(z.string(), z.number().int()),
      digest: z.string(),
      auditHead: z.object({ seq: z.number().int(), hash: z.string() }).nullable(),
    })
    .nullable(),
  /** Evidence files the rows name, and their plain bytes. */
  evidence: z.object({ files: z.number().int(), bytes: z.number().int() }).nullable(),
  /** Whether a key was at hand for what only a key can vouch for: the chain of the audit trail. */
  keyed: z.boolean(),
  /** Whether it is a backup that only its password opens. */
  sealed: z.boolean(),
  backedUpAt: z.string().nullable(),
  problems: z.array(z.object({ check: z.string(), detail: z.string() })),
})

/** Seals a backup as a whole: whoever forgets it has no backup. */
const zBackupPassword = z.string().min(8).max(200)
/** Opens a backup that is sealed as a whole. */
const zGivenPassword = z.string().max(200).optional()

/** A file that is filled changes what every feature answers. */
const everything = ['assessment', 'decision', 'people', 'recognition', 'roster', 'studio', 'system']

const zCounty = z.object({
  schools: z.number().int(),
  people: z.number().int(),
  studios: z.number().int(),
  trainees: z.number().int(),
})

/** Age rules: every backup for some days, then one a week, then one a month. Null folders: beside the file; no second place. */
const zBackupRules = z.object({
  /** 0 for never. */
  everyHours: z
    .number()
    .int()
    .min(0)
    .max(24 * 31),
  folder: z.string().min(1).nullable(),
  second: z.string().min(1).nullable(),
  keepDays: z.number().int().min(1).max(366),
  keepWeeks: z.number().int().min(0).max(104),
  keepMonths: z.number().int().min(0).max(240),
})

const zAct = z.object({
  seq: z.number().int(),
  at: z.string(),
  accountName: z.string(),
  role: z.string().nullable(),
  procedure: z.string(),
  /** What it was about; the name where it is a person. */
  subject: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable() }).nullable(),
})

const trailFilter = {
  /** A procedure, or a feature and everything in it. */
  procedure: z.string().max(60).optional(),
  accountId: zId('account').optional(),
  outcome: z.enum(['done', 'refused']).optional(),
  subjectId: z.uuid().optional(),
  fromOn: zDay.optional(),
  toOn: zDay.optional(),
}

export const admin = {
  /** A copy in one file, opened and compared with the original; without `path` it waits to be fetched as `fileId`. */
  backup: job([...administrators, ...leads])
    .input(z.object({ path: z.string().min(1).optional(), password: zBackupPassword.optional() }))
    .output(eventIterator(jobEvent(zInspection.extend({ fileId: zId('file').nullable(), at: z.string() })))),

  /** Puts a backup in the place of the data file, checked first. `replaced` keeps what was there: restoring it undoes this. */
  restore: job(administrators)
    .input(z.object({ source: zSource, password: zGivenPassword }))
    .output(eventIterator(jobEvent(zInspection.extend({ replaced: z.string().nullable() })))),

  /** Looks at the data file, or at a backup, from end to end and changes nothing. */
  verify: query(administrators)
    .input(z.object({ source: zSource.optional(), password: zGivenPassword }))
    .output(zInspection),

  /** How the file is cared for: when it backs itself up, how that went, and where its trail ends (to be printed). */
  care: query(administrators).output(
    z.object({
      rules: zBackupRules,
      /** Whether automatic backups are sealed with a password. */
      sealed: z.boolean(),
      lastAutomaticBackup: z.object({ at: z.string(), problem: z.string().nullable() }).nullable(),
      lastBackup: z.object({ at: z.string(), verified: z.boolean() }).nullable(),
      auditHead: z.object({ seq: z.number().int(), hash: z.string(), at: z.string() }).nullable(),
    }),
  ),

  /** Automatic backups there are, newest first, in both places. */
  keptBackups: query(administrators).output(
    z.object({
      rows: z.array(
        z.object({
          path: z.string(),
          at: z.string(),
          bytes: z.number().int(),
          sealed: z.boolean(),
          second: z.boolean(),
        }),
      ),
    }),
  ),

  /** `password`: seals automatic backups from now on; null: no longer; left out: as it is. */
  setBackupRules: command(administrators)
    .input(zBackupRules.extend({ password: zBackupPassword.nullable().optional() }))
    .output(z.object({})),

  /** Figures, versions and the last errors in one file, with nothing of anybody in it. */
  diagnose: command(administrators).output(z.object({ fileId: zId('file'), name: z.string() })),

  /** The audit trail, newest first: every act and every refused attempt, with what it said of itself. */
  audit: query(administrators)
    .input(z.object({ ...trailFilter, ...page }))
    .output(
      z.object({
        rows: z.array(
          zAct.extend({
            outcome: z.enum(['done', 'refused']),
            code: z.string().nullable(),
            detail: z.record(z.string(), z.unknown()),
          }),
        ),
        total: z.number().int(),
        /** Every account, for choosing among them. */
        accounts: z.array(z.object({ id: zId('account'), name: z.string() })),
      }),
    ),

  /** The same entries as a .csv, oldest first, each with the digests that chain it to the one before. */
  exportTrail: command(administrators)
    .input(z.object(trailFilter))
    .output(z.object({ fileId: zId('file'), name: z.string(), rows: z.number().int() })),

  /** The end of the trail and of the witnesses, to be printed, signed and kept apart from this computer. */
  printHead: command(administrators).output(
    z.object({
      county: z.string().nullable(),
      file: z.string(),
      at: z.string(),
      head: z.object({ seq: z.number().int(), hash: z.string(), at: z.string() }),
      witness: z.object({ seq: z.number().int(), chain: z.string() }).nullable(),
    }),
  ),

  /** The last acts that were done, without what they said. */
  recent: query(bureau)
    .input(z.object({ limit: z.number().int().min(1).max(50).default(8) }))
    .output(z.object({ rows: z.array(zAct) })),

  /** Fills an untouched file with a fictitious county that carries its own day. Refused once anything was entered. */
  loadDemonstration: job(administrators, everything)
    .input(z.object({ people: z.number().int().min(600).max(200_000).default(3_000) }))
    .output(eventIterator(jobEvent(zCounty))),
}
