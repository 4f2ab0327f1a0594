import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { documentModel } from '../domain/document.ts'
import { fileFormats, idNumberChoices, rosterForms, rosterOrders, summarySubjects } from '../domain/roster.ts'
import { jobEvent, view, zDay, zId, zText } from './common.ts'
import { askedKinds } from './policy.ts'
import { command, job, query, studioStaff } from './procedure.ts'

/** What a roster is made of: which form, as of when, of whom, in which order, how much of sealed numbers it shows. */
const zRosterRequest = z.object({
  form: z.enum(rosterForms),
  ...view,
  order: z.enum(rosterOrders).default('school'),
  studioId: zId('studio').optional(),
  cohortId: zId('cohort').optional(),
  personId: zId('person').optional(),
  activityId: zId('activity').optional(),
  /** Whom an assessment summary is about; which year of them or of a studio: 1–3, for talent the calendar year. */
  subject: z.enum(summarySubjects).optional(),
  year: z.number().int().min(1).max(2100).optional(),
  /** The period of rosters about events (exits). */
  fromOn: zDay.optional(),
  toOn: zDay.optional(),
  /** What a 决定说明书 explains: a decision, or what a question of the policy finds about somebody on the day. */
  decisionId: zId('decision').optional(),
  aboutKind: z.enum(askedKinds).optional(),
  aboutId: zText(60).optional(),
  question: zText(80).optional(),
  idNumbers: z.enum(idNumberChoices).default('none'),
  /** The sub-line: who filled it in, to be reached where, on which day. Left out it is blank, the day today's. */
  filledBy: z
    .object({ person: zText(30).optional(), phone: zText(30).optional(), on: zDay.optional() })
    .optional(),
})
export type RosterRequest = z.infer<typeof zRosterRequest>

/** Full numbers leave the desk only for a stated reason. */
const zReason = zText(200).optional()

export const roster = {
  /** The document as it would be printed; sealed numbers masked. */
  preview: query(studioStaff).input(zRosterRequest).output(documentModel),

  /** The same document for paper; recorded in the audit trail. */
  print: command(studioStaff)
    .input(zRosterRequest.extend({ reason: zReason }))
    .output(documentModel),

  /** The same document as a file of the kind asked for, else of the form's usual one; recorded in the audit trail. */
  export: job(studioStaff)
    .input(zRosterRequest.extend({ reason: zReason, format: z.enum(fileFormats).optional() }))
    .output(
      eventIterator(
        jobEvent(z.object({ fileId: zId('file'), fileName: z.string(), rows: z.number().int() })),
      ),
    ),
}
