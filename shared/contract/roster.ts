import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { documentModel } from '../domain/document.ts'
import { jobEvent, view, zDay, zId, zText } from './common.ts'
import { bureau, command, job, query, studioStaff } from './procedure.ts'

/** The forms that can be asked for by parameters; see shared/documents for how each is built. */
export const rosterForms = ['studio-roster', 'exit-roster', 'title-roster', 'trainee-roster'] as const
export type RosterForm = (typeof rosterForms)[number]

export const rosterOrders = ['school', 'pinyin', 'stroke'] as const

/** What a roster is made of: which form, as of when, of whom, in which order, how much of sealed numbers it shows. */
const zRosterRequest = z.object({
  form: z.enum(rosterForms),
  ...view,
  order: z.enum(rosterOrders).default('school'),
  studioId: zId('studio').optional(),
  cohortId: zId('cohort').optional(),
  /** The period of rosters about events (exits). */
  fromOn: zDay.optional(),
  toOn: zDay.optional(),
  idNumbers: z.enum(['none', 'masked', 'full']).default('none'),
})
export type RosterRequest = z.infer<typeof zRosterRequest>

/** Full numbers leave the desk only for a stated reason. */
const zReason = zText(200).optional()

export const roster = {
  /** The document as it would be printed; sealed numbers masked. */
  preview: query(studioStaff).input(zRosterRequest).output(documentModel),

  /** The same document for paper; recorded in the audit trail. */
  print: command(bureau)
    .input(zRosterRequest.extend({ reason: zReason }))
    .output(documentModel),

  /** The same document as a file; recorded in the audit trail. */
  export: job(bureau)
    .input(zRosterRequest.extend({ reason: zReason }))
    .output(
      eventIterator(
        jobEvent(z.object({ fileId: zId('file'), fileName: z.string(), rows: z.number().int() })),
      ),
    ),
}
