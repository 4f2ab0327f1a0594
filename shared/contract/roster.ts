import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { documentModel } from '../domain/document.ts'
import { zOwnLayout } from '../domain/own-layout.ts'
import { askedKinds } from '../domain/policy.ts'
import { bureau, reviewing, studioStaff } from '../domain/role.ts'
import {
  fileFormats,
  idNumberChoices,
  printMedia,
  remarkVerdicts,
  rewardLists,
  rosterForms,
  rosterOrders,
  summarySubjects,
} from '../domain/roster.ts'
import { jobEvent, view, zDay, zId, zText } from './common.ts'
import { command, job, query } from './procedure.ts'

/** What a roster is made of: which form, as of when, of whom, in which order, how much of sealed numbers it shows. */
const zRosterRequest = z.object({
  form: z.enum(rosterForms),
  ...view,
  order: z.enum(rosterOrders).default('school'),
  studioId: zId('studio').optional(),
  cohortId: zId('cohort').optional(),
  personId: zId('person').optional(),
  activityId: zId('activity').optional(),
  /** Whom an assessment summary is about; which year of them or of a studio: 1–3, for talent and rewards the calendar year. */
  subject: z.enum(summarySubjects).optional(),
  year: z.number().int().min(1).max(2100).optional(),
  /** Of a payment list: rewards still due (the usual), or those paid. */
  rewards: z.enum(rewardLists).optional(),
  /** The batch or call of a 推荐人选汇总表, 公示名单 or its 认定证书. */
  selectionId: zId('selection').optional(),
  /** One certificate alone. */
  titleId: zId('title').optional(),
  /** 自编花名册: a layout brought along, or one kept under a name. */
  layout: zOwnLayout.optional(),
  layoutId: zId('roster_layout').optional(),
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

/** A staged file that a job has made. */
const zMadeFile = jobEvent(z.object({ fileId: zId('file'), fileName: z.string(), rows: z.number().int() }))

const zFrozenHead = z.object({
  id: zId('frozen_roster'),
  number: z.string(),
  form: z.enum(rosterForms),
  title: z.string(),
  asOf: zDay,
  knownOn: zDay.nullable(),
  purpose: z.string(),
  records: z.number().int(),
  frozenAt: z.string(),
  frozenBy: z.string().nullable(),
})

/** A remark on one line (sheet and row from 0) of a frozen roster, with the officer's answer. */
const zRemark = z.object({
  id: zId('roster_remark'),
  releaseId: zId('roster_release'),
  reviewer: z.string(),
  sheet: z.number().int(),
  line: z.number().int(),
  /** What the line is spoken of by. */
  name: z.string(),
  text: z.string(),
  at: z.string(),
  answer: z.object({ verdict: z.enum(remarkVerdicts), text: z.string(), at: z.string() }).nullable(),
})

const zRelease = z.object({
  id: zId('roster_release'),
  accountId: zId('account').nullable(),
  reviewer: z.string(),
  note: z.string().nullable(),
  releasedAt: z.string(),
  finishedAt: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  /** Files that came back. */
  returns: z.array(
    z.object({
      fileName: z.string(),
      at: z.string(),
      differences: z.number().int(),
      remarks: z.number().int(),
    }),
  ),
})

const zRecordDifference = z.object({ record: z.string().nullable(), name: z.string(), section: z.string() })
const zDecisionNamed = z.object({
  id: zId('decision'),
  kind: z.string(),
  verdict: z.string(),
  documentNumber: z.string(),
  effectiveOn: zDay,
})
const decided = { decisions: z.array(zDecisionNamed) }

/** What differs between two rosters, and the decisions about those concerned that came between them. */
const zDifferences = z.object({
  came: z.array(zRecordDifference.extend(decided)),
  left: z.array(zRecordDifference.extend(decided)),
  changed: z.array(
    zRecordDifference.extend({
      ...decided,
      cells: z.array(z.object({ head: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
  same: z.number().int(),
})

/** What came back differs from what was sent: a changed cell, a line gone, added or moved. */
const zReturned = z.object({
  /** The number the file says it is a copy of; null where it names none. */
  number: z.string().nullable(),
  differences: z.array(
    z.object({
      kind: z.enum(['changed', 'missing', 'added', 'moved']),
      sheet: z.number().int(),
      line: z.number().int(),
      name: z.string(),
      head: z.string().nullable(),
      expected: z.string().nullable(),
      found: z.string().nullable(),
    }),
  ),
  remarks: z.array(
    z.object({ sheet: z.number().int(), line: z.number().int(), name: z.string(), text: z.string() }),
  ),
})

export const roster = {
  /** The document as it would be printed; sealed numbers masked. */
  preview: query(studioStaff).input(zRosterRequest).output(documentModel),

  /** The same document for paper; recorded in the audit trail. */
  print: command(studioStaff)
    .input(zRosterRequest.extend({ reason: zReason, medium: z.enum(printMedia).default('paper') }))
    .output(documentModel),

  /** The same document as a file of the kind asked for, else of the form's usual one; recorded in the audit trail. */
  export: job(studioStaff)
    .input(zRosterRequest.extend({ reason: zReason, format: z.enum(fileFormats).optional() }))
    .output(eventIterator(zMadeFile)),

  /** Keeps the document as it is now under a number of its own, unchangeable, for a purpose such as a review. */
  freeze: command(bureau)
    .input(zRosterRequest.extend({ purpose: zText(200), reason: zReason }))
    .output(z.object({ frozenId: zId('frozen_roster'), number: z.string() })),

  /** Layouts of own rosters, by name. */
  layouts: query(bureau)
    .input(z.object({}))
    .output(
      z.object({
        rows: z.array(z.object({ id: zId('roster_layout'), name: z.string(), layout: zOwnLayout })),
      }),
    ),

  /** Keeps a layout under a name, in the place of `replaces` where that is given. */
  saveLayout: command(bureau)
    .input(z.object({ name: zText(40), layout: zOwnLayout, replaces: zId('roster_layout').optional() }))
    .output(z.object({ layoutId: zId('roster_layout') })),

  removeLayout: command(bureau)
    .input(z.object({ layoutId: zId('roster_layout') }))
    .output(z.object({})),

  /** Frozen rosters, newest first, with how their review stands. */
  frozenList: query(bureau)
    .input(z.object({ form: z.enum(rosterForms).optional() }))
    .output(
      z.object({
        rows: z.array(zFrozenHead.extend({ releases: z.number().int(), openRemarks: z.number().int() })),
      }),
    ),

  /** A frozen roster: its document (numbers masked; null when it is no longer what was frozen), releases and remarks. */
  frozen: query(bureau)
    .input(z.object({ frozenId: zId('frozen_roster') }))
    .output(
      zFrozenHead.extend({
        digest: z.string(),
        document: documentModel.nullable(),
        releases: z.array(zRelease),
        remarks: z.array(zRemark),
      }),
    ),

  /** The frozen document for paper; recorded in the audit trail. */
  printFrozen: command(bureau)
    .input(z.object({ frozenId: zId('frozen_roster'), reason: zReason }))
    .output(documentModel),

  /** The frozen document as a file that names its number; recorded in the audit trail. */
  exportFrozen: job(bureau)
    .input(
      z.object({ frozenId: zId('frozen_roster'), format: z.enum(fileFormats).optional(), reason: zReason }),
    )
    .output(eventIterator(zMadeFile)),

  /** A frozen roster against another of its form, or against the same roster asked as of a day (default: today). */
  compare: query(bureau)
    .input(
      z.object({
        frozenId: zId('frozen_roster'),
        with: z.union([z.object({ frozenId: zId('frozen_roster') }), z.object({ asOf: zDay.optional() })]),
      }),
    )
    .output(zDifferences),

  /** Compares a file that came back with the frozen original, cell by cell; stores nothing but the act. */
  checkReturned: job(bureau)
    .input(z.object({ frozenId: zId('frozen_roster'), fileId: zId('file') }))
    .output(eventIterator(jobEvent(zReturned))),

  /** Accounts a roster can be released to. */
  reviewers: query(bureau)
    .input(z.object({}))
    .output(z.array(z.object({ id: zId('account'), name: z.string() }))),

  /** Releases a frozen roster to a reviewer's account, or by name to somebody who gets a file. */
  release: command(bureau)
    .input(
      z.object({
        frozenId: zId('frozen_roster'),
        to: z.union([z.object({ accountId: zId('account') }), z.object({ name: zText(40) })]),
        note: zText(400).nullable().default(null),
      }),
    )
    .output(z.object({ releaseId: zId('roster_release') })),

  /** The copy for a reviewer elsewhere: locked but for a column to write remarks in. */
  releaseFile: job(bureau)
    .input(z.object({ releaseId: zId('roster_release'), reason: zReason }))
    .output(eventIterator(zMadeFile)),

  /** Checks a copy that came back, stores its remarks (once each) and how it compared. */
  takeReturned: job(bureau)
    .input(z.object({ releaseId: zId('roster_release'), fileId: zId('file') }))
    .output(eventIterator(jobEvent(zReturned.extend({ taken: z.number().int() })))),

  /** Takes a release back: the reviewer no longer sees it; remarks stay. */
  withdrawRelease: command(bureau)
    .input(z.object({ releaseId: zId('roster_release') }))
    .output(z.object({})),

  answer: command(bureau)
    .input(z.object({ remarkId: zId('roster_remark'), verdict: z.enum(remarkVerdicts), text: zText(400) }))
    .output(z.object({})),

  /** What is released to the reviewer who asks. */
  released: query(reviewing)
    .input(z.object({}))
    .output(
      z.object({
        rows: z.array(
          z.object({
            id: zId('roster_release'),
            number: z.string(),
            title: z.string(),
            asOf: zDay,
            records: z.number().int(),
            note: z.string().nullable(),
            releasedAt: z.string(),
            releasedBy: z.string().nullable(),
            finishedAt: z.string().nullable(),
            remarks: z.number().int(),
            answered: z.number().int(),
          }),
        ),
      }),
    ),

  /** One released roster with the reviewer's own remarks; numbers masked. */
  releasedRoster: query(reviewing)
    .input(z.object({ releaseId: zId('roster_release') }))
    .output(
      z.object({
        id: zId('roster_release'),
        number: z.string(),
        purpose: z.string(),
        note: z.string().nullable(),
        finishedAt: z.string().nullable(),
        document: documentModel,
        remarks: z.array(zRemark),
      }),
    ),

  remark: command(reviewing)
    .input(
      z.object({
        releaseId: zId('roster_release'),
        sheet: z.number().int().min(0),
        line: z.number().int().min(0),
        text: zText(400),
      }),
    )
    .output(z.object({ remarkId: zId('roster_remark') })),

  /** Takes an own remark back, as long as nobody has answered it. */
  retractRemark: command(reviewing)
    .input(z.object({ remarkId: zId('roster_remark') }))
    .output(z.object({})),

  /** The reviewer is done with a release, or (`finished` false) goes on with it. */
  finishReview: command(reviewing)
    .input(z.object({ releaseId: zId('roster_release'), finished: z.boolean().default(true) }))
    .output(z.object({})),
}
