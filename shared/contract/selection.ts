import * as z from 'zod'
import { programmes } from '../domain/cohort.ts'
import { areas, postKinds } from '../domain/people.ts'
import { bureau } from '../domain/role.ts'
import {
  awards,
  channels,
  objectionOutcomes,
  schoolRoles,
  selectionConditions,
  selectionKinds,
  selectionSteps,
  unitOpinions,
} from '../domain/selection.ts'
import { tracks } from '../domain/studio.ts'
import { view, zDay, zId, zText } from './common.ts'
import { zFinding } from './finding.ts'
import { command, query } from './procedure.ts'

const zSelectionId = z.object({ selectionId: zId('selection') })
const zApplicationId = z.object({ applicationId: zId('application') })
const zDone = z.object({})

const head = {
  id: zId('selection'),
  kind: z.enum(selectionKinds),
  /** The track of a recognition batch. */
  track: z.enum(tracks).nullable(),
  /** The cohort that is being chosen. */
  cohort: z
    .object({ id: zId('cohort'), name: z.string(), programme: z.enum(programmes), fromOn: zDay, toOn: zDay })
    .nullable(),
  name: z.string(),
  referenceOn: zDay,
  openedOn: zDay,
  closesOn: zDay.nullable(),
  documentNumber: z.string().nullable(),
  step: z.enum(selectionSteps),
  cancelledOn: zDay.nullable(),
}

const zAward = z.enum(awards)

/** What applying takes: one entry a person. */
const zApplicant = z.object({
  personId: zId('person'),
  award: zAward,
  channels: z.array(z.enum(channels)).max(3).default([]),
  /** 研修方案 handed in; left out: unknown. */
  researchPlan: z.boolean().nullable().default(null),
  topic: zText(200).nullable().default(null),
  /** Roles at the school; null: not said. */
  schoolRoles: z.array(z.enum(schoolRoles)).max(3).nullable().default(null),
  /** Why somebody who left the programme before applies again, in a later cycle. */
  returnReason: zText(200).nullable().default(null),
  note: zText(400).nullable().default(null),
})

/** The decisive finding first. */
const eligibility = {
  findings: z.array(zFinding),
  /** Whether a condition closes the door (a general one without an approved exception included). */
  closed: z.boolean(),
  /** Whether taking them needs a reason on record. */
  requiresReason: z.boolean(),
}

const zApplicationRow = z.object({
  id: zId('application'),
  person: z.object({ id: zId('person'), name: z.string() }),
  school: z.string().nullable(),
  schoolId: zId('school').nullable(),
  post: z.enum(postKinds).nullable(),
  duty: z.string().nullable(),
  subject: z.string().nullable(),
  area: z.enum(areas).nullable(),
  /** On the rural front line; null where the school or post is not classified. */
  rural: z.boolean().nullable(),
  award: zAward,
  channels: z.array(z.enum(channels)),
  appliedOn: zDay,
  withdrawnOn: zDay.nullable(),
  /** Where they fell out of the running; null while in it. */
  outAt: z.enum(selectionSteps).nullable(),
  /** The finding they stand or fall with; null where the policy asks nothing. */
  decisive: zFinding.nullable(),
  closed: z.boolean(),
  unitOpinion: z.enum(unitOpinions).nullable(),
  unitComment: z.string().nullable(),
  absent: z.boolean(),
  /** Score sheets: whole, begun, and due from the experts who judge. */
  sheets: z.object({ complete: z.number().int(), partial: z.number().int(), due: z.number().int() }),
  score: z.number().nullable(),
  /** Among those who apply for the same; equals share a rank. */
  rank: z.number().int().nullable(),
  equals: z.number().int(),
  tieOrder: z.number().int().nullable(),
  panelReason: z.string().nullable(),
  listed: z.object({ award: zAward, position: z.number().int(), reason: z.string().nullable() }).nullable(),
  openObjections: z.number().int(),
  admission: z
    .object({
      decisionId: zId('decision'),
      award: zAward,
      effectiveOn: zDay,
      documentNumber: z.string(),
      titleId: zId('title').nullable(),
      enrolmentId: zId('enrolment').nullable(),
      certificateNumber: z.string().nullable(),
    })
    .nullable(),
})

const zObstacle = z.object({
  condition: z.enum(selectionConditions),
  count: z.number().int(),
  applicationIds: z.array(zId('application')),
})

const zNotice = z.object({
  fromOn: zDay,
  toOn: zDay,
  issuedOn: zDay,
  unit: z.string(),
  phone: z.string(),
  address: z.string(),
  /** Monday to Friday inside it; the office's own number to compare with stands in the policy. */
  workingDays: z.number().int(),
  withdrawnAt: z.string().nullable(),
})

const zObjection = z.object({
  id: zId('objection'),
  applicationId: zId('application').nullable(),
  personName: z.string().nullable(),
  receivedOn: zDay,
  raisedBy: z.string().nullable(),
  content: z.string(),
  outcome: z.enum(objectionOutcomes).nullable(),
  handledOn: zDay.nullable(),
  handling: z.string().nullable(),
})

const zPoints = z.object({
  applicationId: zId('application'),
  expertId: zId('expert'),
  criterionId: zId('criterion'),
  points: z.number(),
})

const deed = { documentNumber: zText(60), approver: zText(60) }

/** 评选: one pipeline for recognition batches and the intake of cohorts, step by step. */
export const selection = {
  list: query(bureau)
    .input(
      z.object({
        kind: z.enum(selectionKinds).optional(),
        cohortId: zId('cohort').optional(),
        ...view,
      }),
    )
    .output(
      z.object({
        rows: z.array(
          z.object({
            ...head,
            applied: z.number().int(),
            listed: z.number().int(),
            admitted: z.number().int(),
          }),
        ),
      }),
    ),

  /** One selection as it stands: its steps with their counts, everybody who applied, what stands in the way. */
  selection: query(bureau)
    .input(zSelectionId.extend(view))
    .output(
      z.object({
        ...head,
        noticeText: z.string().nullable(),
        /** Why it was given up; null while it stands. */
        cancelledReason: z.string().nullable(),
        overflow: z.boolean(),
        ruralPoints: z.number(),
        refillDocumentNumber: z.string().nullable(),
        /** How many are in the running after each step, and how many it lost. */
        counts: z.record(
          z.enum(selectionSteps),
          z.object({ left: z.number().int(), lost: z.number().int() }),
        ),
        quotas: z.array(
          z.object({
            award: zAward,
            places: z.number().int().nullable(),
            listed: z.number().int(),
            admitted: z.number().int(),
            findings: z.array(zFinding),
          }),
        ),
        /** Whether the batch comes in its year. */
        series: z.array(zFinding),
        /** Listed from the rural front line, and of how many it is not known. */
        ruralListed: z.object({ rural: z.number().int(), unknown: z.number().int(), of: z.number().int() }),
        obstacles: z.array(zObstacle),
        criteria: z.array(
          z.object({ id: zId('criterion'), name: z.string(), weight: z.number(), most: z.number() }),
        ),
        experts: z.array(z.object({ id: zId('expert'), name: z.string(), unit: z.string().nullable() })),
        scores: z.array(zPoints),
        /** Experts who stand back from an applicant, and why. */
        recusals: z.array(
          z.object({ applicationId: zId('application'), expertId: zId('expert'), reason: z.string() }),
        ),
        notice: zNotice.nullable(),
        /** Working days a notice stands by the office's own number; null where no version covers the day. */
        noticeDays: z.number().int().nullable(),
        objections: z.array(zObjection),
        moves: z.array(
          z.object({
            from: z.enum(selectionSteps),
            to: z.enum(selectionSteps),
            reason: z.string().nullable(),
            at: z.string(),
            by: z.string().nullable(),
          }),
        ),
        applications: z.array(zApplicationRow),
      }),
    ),

  /** One application with its findings in full, the facts behind them, and everything said about it. */
  application: query(bureau)
    .input(zApplicationId.extend(view))
    .output(
      zApplicationRow.extend({
        selection: z.object({
          id: zId('selection'),
          name: z.string(),
          kind: z.enum(selectionKinds),
          step: z.enum(selectionSteps),
        }),
        ...eligibility,
        /** Steps kept to, for a place in a cohort. */
        procedure: z.array(zFinding),
        researchPlan: z.boolean().nullable(),
        topic: z.string().nullable(),
        schoolRoles: z.array(z.enum(schoolRoles)).nullable(),
        returnReason: z.string().nullable(),
        note: z.string().nullable(),
        withdrawnReason: z.string().nullable(),
        reviewedOn: zDay.nullable(),
        overrides: z.array(
          z.object({
            question: z.string(),
            reason: z.string(),
            approver: z.string(),
            documentNumber: z.string(),
            on: zDay,
          }),
        ),
        objections: z.array(zObjection),
        /** What it was confirmed on, kept for ever; empty before. */
        confirmedOnFindings: z.array(zFinding),
      }),
    ),

  /** 开批次: a recognition batch of a track, or the call for a cohort. */
  open: command(bureau)
    .input(
      z.object({
        kind: z.enum(selectionKinds),
        track: z.enum(tracks).optional(),
        cohortId: zId('cohort').optional(),
        name: zText(80),
        /** The day that age, appraisals and titles are judged on. */
        referenceOn: zDay,
        openedOn: zDay.optional(),
        /** Last day for applications. */
        closesOn: zDay.nullable().default(null),
        documentNumber: zText(60).nullable().default(null),
        noticeText: zText(4000).nullable().default(null),
        /** Those who miss the higher title compete for the lower. */
        overflow: z.boolean().default(true),
        /** Points added for the rural front line, declared in the call; the plan itself gives none. */
        ruralPoints: z.number().min(0).max(20).default(0),
        /** The office's decision to fill places that trainees left. */
        refillDocumentNumber: zText(60).nullable().default(null),
      }),
    )
    .output(z.object({ selectionId: zId('selection'), findings: z.array(zFinding) })),

  /** Corrects what a call says, for a reason; its numbers follow at once. */
  amend: command(bureau)
    .input(
      zSelectionId.extend({
        name: zText(80).optional(),
        referenceOn: zDay.optional(),
        closesOn: zDay.nullable().optional(),
        documentNumber: zText(60).nullable().optional(),
        noticeText: zText(4000).nullable().optional(),
        overflow: z.boolean().optional(),
        ruralPoints: z.number().min(0).max(20).optional(),
        refillDocumentNumber: zText(60).nullable().optional(),
        reason: zText(200),
      }),
    )
    .output(zDone),

  /** Gives a call up; what was confirmed under it must have been reversed before. */
  cancel: command(bureau)
    .input(zSelectionId.extend({ on: zDay, reason: zText(200) }))
    .output(zDone),

  /** Takes applications in, all or none. Who cannot be eligible is taken in too, and shown. */
  apply: command(bureau)
    .input(
      zSelectionId.extend({ applicants: z.array(zApplicant).min(1).max(1000), appliedOn: zDay.optional() }),
    )
    .output(z.object({ applicationIds: z.array(zId('application')) })),

  amendApplication: command(bureau)
    .input(zApplicationId.extend(zApplicant.omit({ personId: true }).partial().shape))
    .output(zDone),

  /** The applicant steps back, at any step before being confirmed. */
  withdraw: command(bureau)
    .input(zApplicationId.extend({ on: zDay, reason: zText(200) }))
    .output(zDone),

  /** Takes back an application entered by mistake. */
  retractApplication: command(bureau)
    .input(zApplicationId.extend({ reason: zText(200) }))
    .output(zDone),

  /** 放宽: sets aside a condition that only generally holds; a binding one has no exception. */
  override: command(bureau)
    .input(zApplicationId.extend({ question: zText(80), on: zDay, reason: zText(400), ...deed }))
    .output(zDone),

  /** 单位审核: the units' words, one or many. */
  reviewByUnit: command(bureau)
    .input(
      zSelectionId.extend({
        reviews: z
          .array(
            zApplicationId.extend({
              opinion: z.enum(unitOpinions),
              comment: zText(200).nullable().default(null),
            }),
          )
          .min(1)
          .max(1000),
        on: zDay,
      }),
    )
    .output(zDone),

  /** Criteria with their weights (together 100) and full marks, and the experts. Scores of what is taken out fall away. */
  setPanel: command(bureau)
    .input(
      zSelectionId.extend({
        criteria: z
          .array(
            z.object({
              id: zId('criterion').optional(),
              name: zText(40),
              weight: z.number().positive().max(100),
              most: z.number().positive().max(1000).default(100),
            }),
          )
          .min(1)
          .max(12),
        experts: z
          .array(
            z.object({
              id: zId('expert').optional(),
              name: zText(30),
              unit: zText(60).nullable().default(null),
            }),
          )
          .min(1)
          .max(30),
      }),
    )
    .output(z.object({ criterionIds: z.array(zId('criterion')), expertIds: z.array(zId('expert')) })),

  /** 评分: points on the sheets, null to clear one. */
  score: command(bureau)
    .input(
      zSelectionId.extend({
        scores: z
          .array(zPoints.extend({ points: z.number().nullable() }))
          .min(1)
          .max(20_000),
      }),
    )
    .output(z.object({ changed: z.number().int() })),

  /** 回避: an expert stands back from an applicant, for a reason; null: judges after all. Points given before fall away. */
  recuse: command(bureau)
    .input(
      zSelectionId.extend({
        applicationId: zId('application'),
        expertId: zId('expert'),
        reason: zText(200).nullable(),
      }),
    )
    .output(zDone),

  /** What the panel says beside the points: who stayed away, how equals stand to each other, and why. */
  note: command(bureau)
    .input(
      zSelectionId.extend({
        notes: z
          .array(
            zApplicationId.extend({
              absent: z.boolean().default(false),
              tieOrder: z.number().int().min(1).nullable().default(null),
              reason: zText(400).nullable().default(null),
            }),
          )
          .min(1)
          .max(1000),
      }),
    )
    .output(zDone),

  /** 拟定名单: by the ranking, or as given with reasons. Refused over the quota, and while a tie at the last place is open. */
  draw: command(bureau)
    .input(
      zSelectionId.extend({
        entries: z
          .array(zApplicationId.extend({ award: zAward, reason: zText(400).nullable().default(null) }))
          .min(1)
          .max(1000)
          .optional(),
      }),
    )
    .output(z.object({ listed: z.number().int(), findings: z.array(zFinding) })),

  /** On to the next step. The notice is put up by `giveNotice`, the result comes by `confirm`. */
  moveOn: command(bureau)
    .input(zSelectionId)
    .output(z.object({ step: z.enum(selectionSteps) })),

  /** Back to an earlier step, for a reason. A notice that is up is withdrawn by it. */
  stepBack: command(bureau)
    .input(zSelectionId.extend({ to: z.enum(selectionSteps), reason: zText(200) }))
    .output(zDone),

  /** 公示: from then on the list is locked. */
  giveNotice: command(bureau)
    .input(
      zSelectionId.extend({
        fromOn: zDay,
        toOn: zDay,
        issuedOn: zDay.optional(),
        unit: zText(60),
        phone: zText(40),
        address: zText(100),
      }),
    )
    .output(z.object({ workingDays: z.number().int(), noticeDays: z.number().int().nullable() })),

  /** 异议: against one of the list, or the list as a whole. */
  object: command(bureau)
    .input(
      zSelectionId.extend({
        applicationId: zId('application').nullable().default(null),
        receivedOn: zDay,
        raisedBy: zText(60).nullable().default(null),
        content: zText(1000),
      }),
    )
    .output(z.object({ objectionId: zId('objection') })),

  settleObjection: command(bureau)
    .input(
      z.object({
        objectionId: zId('objection'),
        outcome: z.enum(objectionOutcomes),
        handledOn: zDay,
        handling: zText(1000),
      }),
    )
    .output(zDone),

  /**
   * 认定 / 确定: makes the list (or some of it) take effect under one document; each by a decision that keeps its
   * findings. Titles with their certificate numbers, or enrolments, come with it.
   */
  confirm: command(bureau, ['recognition', 'cohort', 'people', 'decision'])
    .input(
      zSelectionId.extend({
        applicationIds: z.array(zId('application')).min(1).max(1000).optional(),
        effectiveOn: zDay,
        note: zText(400).nullable().default(null),
        ...deed,
      }),
    )
    .output(
      z.object({
        decisionIds: z.array(zId('decision')),
        titleIds: z.array(zId('title')),
        enrolmentIds: z.array(zId('enrolment')),
        certificateNumbers: z.array(z.string()),
        findings: z.array(zFinding),
      }),
    ),
}
