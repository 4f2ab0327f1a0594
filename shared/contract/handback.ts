import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { changeKinds, travelKinds } from '../domain/handback.ts'
import { administrators, bureau, everyone, studioStaff } from '../domain/role.ts'
import { zPassword } from './account.ts'
import { jobEvent, zId, zText } from './common.ts'
import { command, job, query } from './procedure.ts'

/** A file by its name on the host's own computer, or one on its way in. */
const zSource = z.union([
  z.object({ path: z.string().min(1) }).strict(),
  z.object({ fileId: zId('file') }).strict(),
])

const zFile = z.object({ fileId: zId('file'), fileName: z.string() })
const zStudioRef = z.object({ id: zId('studio'), name: z.string() })

const zValue = z.union([z.string(), z.number(), z.null()])
const zFields = z.record(z.string(), zValue)
const zEither = z.union([zFields, zValue])

const zDifference = z.object({
  /** `kind/id`, for one field `kind/id/field`. */
  item: z.string(),
  kind: z.enum(travelKinds),
  id: z.string(),
  /** Null where the whole record came or went. Attendance is `attendance.PERSON`. */
  field: z.string().nullable(),
  change: z.enum(changeKinds),
  base: zEither,
  theirs: zEither,
  ours: zEither,
})

const zDecided = zDifference
  .omit({ base: true })
  .extend({ accepted: z.boolean(), note: z.string().nullable() })

/** A clock on the other computer that can't be right, as far as what came tells. */
const zClock = z.enum(['ahead', 'behind']).nullable()

const zReturn = z.object({
  returnId: zId('handback_return'),
  studio: zStudioRef,
  form: z.enum(['package', 'workbook']),
  fileName: z.string(),
  /** Which hand-back of that desk it is, by its own count; null for a workbook. */
  number: z.number().int().nullable(),
  baseRevision: z.number().int(),
  madeAt: z.string().nullable(),
  madeBy: z.string().nullable(),
  clock: zClock,
  receivedAt: z.string(),
  status: z.enum(['open', 'merged', 'discarded']),
  closedAt: z.string().nullable(),
  mergedRevision: z.number().int().nullable(),
  accepted: z.number().int(),
  declined: z.number().int(),
})

/** A row of a workbook that was not taken, and why. Words: `handback.rowRefusal`. */
const zRefusedRow = z.object({
  sheet: z.string(),
  row: z.number().int(),
  problem: z.string(),
  field: z.string().nullable(),
  value: z.string().nullable(),
})

const zTrouble = z.object({ code: z.string(), data: z.record(z.string(), z.unknown()) })

const note = zText(400).nullable().default(null)
const everything = ['studio', 'activity', 'funding', 'people', 'assessment', 'policy', 'system']

export const handback = {
  /** Studios as far as something went out to them or came back. */
  studios: query(bureau)
    .input(z.object({ studioId: zId('studio').optional() }))
    .output(
      z.object({
        issued: z.array(
          z.object({
            studio: zStudioRef,
            revision: z.number().int(),
            reason: z.enum(['package', 'workbook', 'merged']),
            at: z.string(),
            keyNumber: z.number().int(),
          }),
        ),
        returned: z.array(zReturn),
      }),
    ),

  /**
   * Hands a studio's record out: the package its lead's own desk starts from, or the workbook for WPS. With
   * `newSecret` everything sealed with the old one is refused from then on.
   */
  issue: job(bureau)
    .input(
      z.object({
        studioId: zId('studio'),
        form: z.enum(['package', 'workbook']).default('package'),
        newSecret: z.boolean().default(false),
      }),
    )
    .output(eventIterator(jobEvent(zFile.extend({ revision: z.number().int() })))),

  /**
   * Opens what came back, a package or a workbook. Nothing of it is on record before it is merged; the same file again
   * answers with what became of it, an older one with the newer that holds it.
   */
  open: job(bureau)
    .input(
      z.object({
        source: zSource,
        /** Whose file is expected; any other is refused. */
        studioId: zId('studio').optional(),
      }),
    )
    .output(
      eventIterator(
        jobEvent(zReturn.extend({ known: z.enum(['new', 'same', 'older']), differences: z.number().int() })),
      ),
    ),

  /** What came back against today's record, field by field. */
  review: query(bureau)
    .input(z.object({ returnId: zId('handback_return') }))
    .output(
      zReturn.extend({
        /** Names these differences; deciding on others than were seen is refused. */
        seen: z.string(),
        differences: z.array(
          zDifference.extend({
            /** The note it was declined with before, where the same came already; '' without one. */
            declinedBefore: z.string().nullable(),
          }),
        ),
        /** By `kind/id`: why the record could not stand as it came. */
        troubles: z.record(z.string(), zTrouble),
        refused: z.array(zRefusedRow),
        /** Names of the people, schools and activities that fields refer to, and of every record's own. */
        names: z.record(z.string(), z.string()),
        decided: z.array(zDecided),
      }),
    ),

  /** Decides on everything that came, in one transaction: what is accepted is on record, the rest stays as it was. */
  merge: command(bureau, everything)
    .input(
      z.object({
        returnId: zId('handback_return'),
        seen: z.string(),
        choices: z
          .array(z.object({ item: z.string().max(200), accept: z.boolean(), note }))
          .max(20_000)
          .default([]),
        /** Accepts what no choice names, unless both sides changed it. */
        rest: z.enum(['accept', 'refuse']).default('refuse'),
      }),
    )
    .output(z.object({ revision: z.number().int(), accepted: z.number().int(), declined: z.number().int() })),

  /** Lays a returned file aside undecided. */
  discard: command(bureau)
    .input(z.object({ returnId: zId('handback_return'), reason: zText(200) }))
    .output(z.object({})),

  /** The answer to a merged hand-back, to be returned to the lead: what was accepted, and the record as it is now. */
  receipt: job(bureau)
    .input(z.object({ returnId: zId('handback_return') }))
    .output(eventIterator(jobEvent(zFile))),

  /**
   * On a lead's own computer: fills an untouched file from the bureau's package and binds it to that studio. With the
   * lead's password the file is guarded at once; without one it is refused unless the bureau allows that.
   */
  start: job(administrators, everything)
    .input(z.object({ source: zSource, password: zPassword.optional() }))
    .output(
      eventIterator(
        jobEvent(
          z.object({
            studio: zStudioRef,
            account: z.string(),
            revision: z.number().int(),
            records: z.number().int(),
            /** Told once, to be printed and locked away; null without a password. */
            recoveryKey: z.string().nullable(),
          }),
        ),
      ),
    ),

  /** What this file is bound to where it is a lead's own desk; null at the bureau. */
  desk: query(everyone).output(
    z
      .object({
        studio: zStudioRef,
        revision: z.number().int(),
        issuedAt: z.string(),
        clock: zClock,
        sent: z.array(z.object({ number: z.number().int(), at: z.string(), answered: z.boolean() })),
      })
      .nullable(),
  ),

  /** What changed here since the last receipt: what handing back would bring to the bureau. */
  pending: query(studioStaff).output(
    z.object({
      differences: z.array(zDifference.extend({ declinedBefore: z.string().nullable() })),
      names: z.record(z.string(), z.string()),
      receipts: z.array(
        z.object({
          revision: z.number().int(),
          number: z.number().int().nullable(),
          madeAt: z.string(),
          madeBy: z.string(),
          takenAt: z.string(),
          decided: z.array(zDecided),
        }),
      ),
    }),
  ),

  /** Hands the studio's record back: one sealed file for the bureau. Unchanged since the last one, it is that one. */
  handBack: job(studioStaff)
    .input(z.object({}).default({}))
    .output(
      eventIterator(
        jobEvent(
          zFile.extend({
            number: z.number().int(),
            records: z.number().int(),
            differences: z.number().int(),
          }),
        ),
      ),
    ),

  /** Takes the bureau's receipt in: what it decided and how the record is now become the new beginning. */
  takeReceipt: job(studioStaff, everything)
    .input(z.object({ source: zSource }))
    .output(
      eventIterator(
        jobEvent(
          z.object({
            revision: z.number().int(),
            known: z.enum(['new', 'same']),
            accepted: z.number().int(),
            declined: z.number().int(),
            /** What else the bureau changed meanwhile and is now so here too. */
            brought: z.number().int(),
          }),
        ),
      ),
    ),

  /** Gives up changes made here: these items are again as the bureau has them. */
  revert: command(studioStaff, everything)
    .input(z.object({ items: z.array(z.string().max(200)).min(1).max(1_000) }))
    .output(z.object({ reverted: z.number().int() })),
}
