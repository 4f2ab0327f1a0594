import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import {
  askedOf,
  cutReasons,
  fileFormats,
  fileNotices,
  type ProblemCode,
  problemSeverities,
  rowStatuses,
  skipReasons,
} from '../domain/intake.ts'
import { type IntakeKind, intakeKinds } from '../domain/intake-kinds.ts'
import { bureau } from '../domain/role.ts'
import { jobEvent, page, zDay, zId, zText } from './common.ts'
import { command, job, query } from './procedure.ts'

const zKind = z.enum(Object.keys(intakeKinds) as [IntakeKind, ...IntakeKind[]])

/** Column label, or `=C` for a column → field, null to leave the column out. */
const zMapping = z.record(zText(200), z.string().max(60).nullable())

const zWordData = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]))

const zProblem = z.object({
  code: z.enum(Object.keys(problemSeverities) as [ProblemCode, ...ProblemCode[]]),
  severity: z.enum(['refuse', 'ask', 'warn']),
  /** Counted from 1, as the spreadsheet program shows it; together with the column letters the cell's address. */
  row: z.number().int(),
  column: z.string().nullable(),
  field: z.string(),
  data: zWordData,
})

const zColumn = z.object({
  letter: z.string(),
  label: z.string(),
  field: z.string().nullable(),
  match: z.enum(['exact', 'similar', 'chosen', 'none']),
  alternatives: z.array(z.string()),
  /** The first values below the label. */
  samples: z.array(z.string()),
})

const zLayout = z.object({
  headerRows: z.array(z.number().int()),
  firstRow: z.number().int(),
  lastRow: z.number().int(),
  columns: z.array(zColumn),
  titles: z.array(z.string()),
  cuts: z.array(
    z.object({
      reason: z.enum(cutReasons),
      fromRow: z.number().int(),
      toRow: z.number().int(),
      fromColumn: z.string(),
      text: z.string(),
    }),
  ),
  confidence: z.number(),
  /** Required fields without a column. */
  missing: z.array(z.string()),
})

const zCounts = z.object({
  new: z.number().int(),
  update: z.number().int(),
  unchanged: z.number().int(),
  ask: z.number().int(),
  refused: z.number().int(),
  left_out: z.number().int(),
})
export type IntakeCounts = z.infer<typeof zCounts>

/** A file looked at, matched against the record and held until it is accepted or let go. */
const zPrepared = z.object({
  intakeId: zId('intake'),
  /** The staged file, to be read again in another way. */
  fileId: zId('file'),
  kind: zKind,
  fileName: z.string(),
  format: z.enum(fileFormats),
  encoding: z.string().nullable(),
  notices: z.array(z.object({ code: z.enum(fileNotices), data: zWordData })),
  sheets: z.array(
    z.object({
      name: z.string(),
      hidden: z.boolean(),
      rows: z.number().int(),
      /** Why no table was found in it. */
      refusal: z.string().nullable(),
      /** The first rows as they are shown, for pointing at the header. */
      preview: z.array(z.array(z.string())),
    }),
  ),
  /** Which sheet was read, counted from 0. */
  sheet: z.number().int().nullable(),
  /** Null where no table was found: somebody must point at the header. */
  layout: zLayout.nullable(),
  skipped: z.array(z.object({ row: z.number().int(), reason: z.enum(skipReasons), text: z.string() })),
  counts: zCounts,
  /** Schools the rows name that are not on record; accepting creates them, unclassified. */
  newSchools: z.array(z.string()),
  /** The leads of studios the rows name that are not on record; accepting forms them. */
  newStudios: z.array(z.string()),
  /** The day the list describes: what it gives no date for is recorded as true from then on. */
  listedOn: zDay,
  /** How many posts come in without a date of their own. */
  undatedPosts: z.number().int(),
})
export type PreparedIntake = z.infer<typeof zPrepared>

const zCandidate = z.object({ id: z.string(), label: z.string(), hint: z.string().nullable() })

const zPreviewRow = z.object({
  row: z.number().int(),
  section: z.string().nullable(),
  status: z.enum(rowStatuses),
  /** What the sheet shows (or what was typed over it), by field. */
  shown: z.record(z.string(), z.string()),
  problems: z.array(zProblem),
  differences: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string() })),
  /** Whom or what an update changes. */
  target: zCandidate.nullable(),
  /** What a person may choose from where the row asks. */
  choices: z.array(z.object({ of: z.enum(askedOf), candidates: z.array(zCandidate) })),
  /** Fields typed over. */
  amended: z.array(z.string()),
})
export type IntakePreviewRow = z.infer<typeof zPreviewRow>

const zReason = zProblem.pick({ code: true, field: true, column: true, data: true })

/** What an import did; no value of a sealed field is in it. */
const zReport = z.object({
  /** Null where nothing was to be written. */
  importId: zId('import').nullable(),
  kind: zKind,
  fileName: z.string(),
  sheet: z.string(),
  new: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  refused: z.array(z.object({ row: z.number().int(), reasons: z.array(zReason) })),
  leftOut: z.array(z.number().int()),
  newSchools: z.array(z.string()),
  /** The leads of studios that came with the list. */
  newStudios: z.array(z.string()).default([]),
  undatedPosts: z.number().int(),
})
export type IntakeReport = z.infer<typeof zReport>

/** Whatever a list may bring. */
const everything = [
  'people',
  'recognition',
  'cohort',
  'studio',
  'activity',
  'assessment',
  'decision',
  'funding',
  'policy',
  'selection',
]

const byIntake = z.object({ intakeId: zId('intake') })

export const intake = {
  /** Reads a staged file in a process of its own and matches its rows against the record. Writes nothing. */
  inspect: job(bureau)
    .input(
      z.object({
        fileId: zId('file'),
        kind: zKind,
        /** Counted from 0 over all sheets; left out: the likeliest. */
        sheet: z.number().int().min(0).optional(),
        headerRows: z.object({ top: z.number().int().min(1), bottom: z.number().int().min(1) }).optional(),
        mapping: zMapping.optional(),
        /** Default: today. */
        listedOn: zDay.optional(),
      }),
    )
    .output(eventIterator(jobEvent(zPrepared))),

  prepared: query(bureau).input(byIntake).output(zPrepared),

  /** The rows of a prepared import with what each would change and what is wrong with it. */
  preview: query(bureau)
    .input(byIntake.extend({ status: z.enum(rowStatuses).optional(), ...page }))
    .output(z.object({ rows: z.array(zPreviewRow), total: z.number().int() })),

  /** Corrects rows before they come in. What is left out of an amendment stays as it was. */
  amend: query(bureau)
    .input(
      byIntake.extend({
        rows: z.array(z.number().int()).min(1).max(50_000),
        /** Typed over what the sheet shows; null blanks the cell. */
        values: z.record(z.string(), z.string().max(500).nullable()).optional(),
        /** The record a row means, `new` for none of those on record, null to ask again. */
        record: z
          .union([zId('record'), z.literal('new')])
          .nullable()
          .optional(),
        school: z
          .union([zId('school'), z.literal('new')])
          .nullable()
          .optional(),
        studio: zId('studio').nullable().optional(),
        cohort: zId('cohort').nullable().optional(),
        leftOut: z.boolean().optional(),
      }),
    )
    .output(z.object({ counts: zCounts, rows: z.array(zPreviewRow) })),

  /** Writes every new and changed row in one transaction; rows that still ask are refused. */
  accept: job(bureau, everything)
    .input(byIntake)
    .output(eventIterator(jobEvent(zReport))),

  /** The refused rows as .xlsx with the reasons beside them. */
  refused: job(bureau)
    .input(byIntake)
    .output(
      eventIterator(
        jobEvent(z.object({ fileId: zId('file'), fileName: z.string(), rows: z.number().int() })),
      ),
    ),

  /** An empty list of a kind, with drop-downs and notes, to fill in and import. */
  template: query(bureau)
    .input(z.object({ kind: zKind }))
    .output(z.object({ fileId: zId('file'), fileName: z.string() })),

  /** Lets a prepared import go. */
  discard: query(bureau).input(byIntake).output(z.object({})),

  /** Takes back everything an import brought. @errors IMPORT_IN_USE names what was changed or built on it since. */
  undo: command(bureau, everything)
    .input(z.object({ importId: zId('import'), reason: zText(200) }))
    .output(z.object({ removed: z.number().int(), restored: z.number().int() })),

  /** The imports so far, newest first. */
  list: query(bureau)
    .input(z.object(page))
    .output(
      z.object({
        total: z.number().int(),
        rows: z.array(
          zReport.omit({ importId: true }).extend({
            importId: zId('import'),
            recordedAt: z.string(),
            recordedBy: z.string(),
            undoneAt: z.string().nullable(),
          }),
        ),
      }),
    ),
}
