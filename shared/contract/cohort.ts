import * as z from 'zod'
import { outputKinds } from '../domain/activity.ts'
import { grades } from '../domain/assessment.ts'
import {
  aimOutcomes,
  aims,
  graduationGrades,
  programmeEventKinds,
  programmes,
  tasksWords,
  workWords,
} from '../domain/cohort.ts'
import { bureau } from '../domain/role.ts'
import { tracks } from '../domain/studio.ts'
import { levels } from '../domain/title.ts'
import type { Outcome } from '../policy/finding.ts'
import { view, zDay, zId, zText } from './common.ts'
import { zFinding } from './finding.ts'
import { command, query } from './procedure.ts'

const zPersonRef = z.object({ id: zId('person'), name: z.string() })
const zSchoolRef = z.object({ id: zId('school'), name: z.string() })
/** Who recorded it, and when. */
const recorded = { recordedAt: z.string(), recordedBy: z.string() }
const reason = zText(200)

const zPerTrack = z.object({ teacher: z.number().int(), principal: z.number().int() })

const zCohortRow = z.object({
  id: zId('cohort'),
  programme: z.enum(programmes),
  name: z.string(),
  fromOn: zDay,
  toOn: zDay,
  referenceOn: zDay.nullable(),
  /** The programme year of the day; null outside the cycle. */
  programmeYear: z.number().int().nullable(),
  /** Original admissions, and how many of them have left by the day. */
  admitted: zPerTrack,
  exited: zPerTrack,
  places: z.array(zFinding),
})

const zPair = z.object({
  id: zId('mentor_pair'),
  /** The other side of the pair: the mentor of a 雏鹰 trainee, one of the trainees of a 腾飞 mentor. */
  person: zPersonRef,
  enrolmentId: zId('enrolment'),
  fromOn: zDay,
  toOn: zDay.nullable(),
  /** The last day of the mentor (of a trainee's pair) in their own programme, where they have left it. */
  mentorLeftOn: zDay.nullable(),
})

const zTrainee = z.object({
  enrolmentId: zId('enrolment'),
  person: zPersonRef,
  school: zSchoolRef.nullable(),
  subject: z.string().nullable(),
  track: z.enum(tracks),
  fromOn: zDay,
  toOn: zDay.nullable(),
  documentNumber: z.string().nullable(),
  /** Annual grades so far, by programme year; null where none was given. */
  grades: z.array(z.object({ year: z.number().int(), grade: z.enum(grades).nullable() })),
  pairs: z.array(zPair),
})

/** A finding as dense pages show it; `cohort.trainee` gives it whole. */
const zStanding = z.object({
  question: z.string(),
  outcome: z.custom<Outcome>((value) => typeof value === 'string'),
  /** Why, by the key of its sentence. */
  reason: z.string(),
  found: z.number().int().nullable(),
  required: z.number().int().nullable(),
  dueOn: zDay.nullable(),
})

const zGraduation = z.object({
  id: zId('graduation'),
  defenceId: zId('defence'),
  decisionId: zId('decision').nullable(),
  ownWork: z.enum(workWords),
  tasks: z.enum(tasksWords),
  grade: z.enum(graduationGrades),
  comment: z.string().nullable(),
  heldOn: zDay,
  ...recorded,
})

const zCertificate = z.object({
  id: zId('certificate'),
  number: z.string(),
  /** 1 for the original, more where it was issued again; only the last issue holds. */
  issue: z.number().int(),
  issuedOn: zDay,
  reason: z.string().nullable(),
  /** The first day without validity. */
  voidFrom: zDay.nullable(),
  voidReason: z.string().nullable(),
  voidDocumentNumber: z.string().nullable(),
  ...recorded,
})

const zRecommendation = z.object({
  id: zId('onward_recommendation'),
  aim: z.enum(aims),
  recommendedOn: zDay,
  documentNumber: z.string().nullable(),
  note: z.string().nullable(),
  outcome: z.enum(aimOutcomes).nullable(),
  outcomeOn: zDay.nullable(),
  outcomeNote: z.string().nullable(),
  ...recorded,
})

const zProgressRow = z.object({
  enrolmentId: zId('enrolment'),
  person: zPersonRef,
  school: zSchoolRef.nullable(),
  subject: z.string().nullable(),
  track: z.enum(tracks),
  /** The last day of somebody who has left. */
  leftOn: zDay.nullable(),
  /** The tasks of the programme in the order of the plan, then what else it asks of each trainee. */
  tasks: z.array(zStanding),
  measures: z.array(zStanding),
  grades: z.array(z.object({ year: z.number().int(), grade: z.enum(grades).nullable() })),
  mentor: zPersonRef.extend({ leftOn: zDay.nullable() }).nullable(),
  graduation: z.enum(graduationGrades).nullable(),
  certificate: z.string().nullable(),
  aims: z.array(z.enum(aims)),
})

/** The steps of a programme, in order; years are one step each. */
export const cohortSteps = ['enrolment', 'pairing', 'year', 'graduation', 'certificates', 'onward'] as const
const zStep = z.object({
  step: z.enum(cohortSteps),
  /** The programme year of a `year` step. */
  year: z.number().int().nullable(),
  from: zDay.nullable(),
  to: zDay.nullable(),
  done: z.number().int(),
  of: z.number().int(),
  left: z.number().int(),
})

const zProblem = z.object({
  id: zId('trainee_problem'),
  problem: z.string(),
  raisedOn: zDay,
  plan: z.string().nullable(),
  plannedOn: zDay.nullable(),
  dueOn: zDay.nullable(),
  result: z.string().nullable(),
  resultOn: zDay.nullable(),
  ...recorded,
})
const problemFacts = {
  problem: zText(200),
  raisedOn: zDay,
  /** How it is to be solved, and the day the plan was formed: only with both does the problem count. */
  plan: zText(2000).nullable(),
  plannedOn: zDay.nullable(),
  dueOn: zDay.nullable(),
  result: zText(1000).nullable(),
  resultOn: zDay.nullable(),
}

const zSchoolPairing = z.object({
  id: zId('school_pairing'),
  school: zSchoolRef,
  fromOn: zDay,
  toOn: zDay.nullable(),
  reason: z.string().nullable(),
  ...recorded,
})

const zEvent = z.object({
  id: zId('programme_event'),
  kind: z.enum(programmeEventKinds),
  topic: z.string(),
  fromOn: zDay,
  toOn: zDay,
  place: z.string().nullable(),
  school: zSchoolRef.nullable(),
  /** Whether it was held in the county; null is unknown. */
  inCounty: z.boolean().nullable(),
  organiser: z.string().nullable(),
  note: z.string().nullable(),
  trainees: z.array(z.object({ enrolmentId: zId('enrolment'), name: z.string() })),
  ...recorded,
})
const eventFacts = {
  kind: z.enum(programmeEventKinds),
  topic: zText(120),
  fromOn: zDay,
  place: zText(80).nullable(),
  schoolId: zId('school').nullable(),
  inCounty: z.boolean().nullable(),
  organiser: zText(60).nullable(),
  note: zText(1000).nullable(),
}
const enrolmentIds = z.array(zId('enrolment')).min(1).max(100)

const zExpert = z.object({
  name: zText(40),
  unit: zText(60).nullable().default(null),
  chair: z.boolean().default(false),
})
const zDefence = z.object({
  id: zId('defence'),
  heldOn: zDay,
  place: z.string().nullable(),
  documentNumber: z.string().nullable(),
  experts: z.array(zExpert),
  reviewed: z.number().int(),
  ...recorded,
})

const zReview = z.object({
  enrolmentId: zId('enrolment'),
  ownWork: z.enum(workWords),
  tasks: z.enum(tasksWords),
  grade: z.enum(graduationGrades),
  comment: zText(400).nullable().default(null),
})
export type GraduationReview = z.infer<typeof zReview>
const reviews = z.array(zReview).min(1).max(100)

const zCountedOutput = z.object({
  id: zId('output'),
  kind: z.enum(outputKinds),
  title: z.string(),
  happenedOn: zDay,
  level: z.enum(levels).nullable(),
  /** The trip a report is about. */
  eventId: zId('programme_event').nullable(),
  /** Whether a task counts it; null while a fact is missing. */
  counts: z.boolean().nullable(),
  /** What stands in the way, or is missing. */
  because: z.string().nullable(),
})

export const cohort = {
  list: query(bureau)
    .input(z.object({ programme: z.enum(programmes).optional(), ...view }))
    .output(z.object({ rows: z.array(zCohortRow) })),

  /** One cohort with its trainees, also those who have left by the day. */
  cohort: query(bureau)
    .input(z.object({ cohortId: zId('cohort'), ...view }))
    .output(
      zCohortRow.extend({
        programmeYears: z.array(z.object({ number: z.number().int(), from: zDay, to: zDay })),
        trainees: z.array(zTrainee),
      }),
    ),

  /** Opens a cycle of a programme; its last day follows from the policy where left out. */
  openCohort: command(bureau)
    .input(
      z.object({
        programme: z.enum(programmes),
        name: zText(60),
        fromOn: zDay,
        toOn: zDay.optional(),
        /** The day by which the call asks for age, appraisals and the rest. */
        referenceOn: zDay.nullable().default(null),
      }),
    )
    .output(z.object({ cohortId: zId('cohort'), toOn: zDay })),

  /**
   * Enrols trainees, all or none. Refused with the findings beyond the places of a track or for somebody in the other
   * cohort. A place that somebody left is filled again only by the office's decision, `refillDocumentNumber`.
   */
  enrol: command(bureau, ['people'])
    .input(
      z.object({
        cohortId: zId('cohort'),
        trainees: z
          .array(
            z.object({
              personId: zId('person'),
              track: z.enum(tracks),
              /** Why somebody who once left a programme by decision is taken again, in a later cycle. */
              readmissionReason: zText(200).nullable().default(null),
            }),
          )
          .min(1)
          .max(100),
        /** The first day of the cycle where left out. */
        fromOn: zDay.optional(),
        documentNumber: zText(60).nullable().default(null),
        refillDocumentNumber: zText(60).nullable().default(null),
      }),
    )
    .output(z.object({ enrolmentIds: z.array(zId('enrolment')), findings: z.array(zFinding) })),

  /** Takes back an enrolment recorded by mistake; who leaves does so by decision. */
  retractEnrolment: command(bureau, ['people'])
    .input(z.object({ enrolmentId: zId('enrolment'), reason: zText(200) }))
    .output(z.object({})),

  /** Pairs a 雏鹰 trainee with a 腾飞 trainee as mentor; the pair until then ends the day before. */
  pair: command(bureau)
    .input(
      z.object({
        enrolmentId: zId('enrolment'),
        mentorEnrolmentId: zId('enrolment'),
        fromOn: zDay,
        reason: zText(200).nullable().default(null),
      }),
    )
    .output(z.object({ pairId: zId('mentor_pair'), ended: z.array(zId('mentor_pair')) })),

  endPair: command(bureau)
    .input(z.object({ pairId: zId('mentor_pair'), toOn: zDay, reason: zText(200) }))
    .output(z.object({})),

  /** How far everybody in a cohort has come: tasks, measures, grades, graduation; and the steps with their counts. */
  progress: query(bureau)
    .input(z.object({ cohortId: zId('cohort'), ...view }))
    .output(
      z.object({
        steps: z.array(zStep),
        rows: z.array(zProgressRow),
      }),
    ),

  /** One trainee: what is done, what is due by when, and everything that was recorded on the way. */
  trainee: query(bureau)
    .input(z.object({ enrolmentId: zId('enrolment'), ...view }))
    .output(
      z.object({
        enrolmentId: zId('enrolment'),
        person: zPersonRef,
        cohort: z.object({
          id: zId('cohort'),
          name: z.string(),
          programme: z.enum(programmes),
          fromOn: zDay,
          toOn: zDay,
        }),
        track: z.enum(tracks),
        fromOn: zDay,
        leftOn: zDay.nullable(),
        exitDecisionId: zId('decision').nullable(),
        documentNumber: z.string().nullable(),
        readmissionReason: z.string().nullable(),
        tasks: z.array(zFinding),
        measures: z.array(zFinding),
        others: z.array(zFinding),
        years: z.array(
          z.object({
            number: z.number().int(),
            from: zDay,
            to: zDay,
            assessment: z
              .object({ grade: z.enum(grades).nullable(), assessedOn: zDay, note: z.string().nullable() })
              .nullable(),
          }),
        ),
        problems: z.array(zProblem),
        pairs: z.array(zPair),
        schools: z.array(zSchoolPairing),
        events: z.array(zEvent),
        outputs: z.array(zCountedOutput),
        graduation: zGraduation.extend({ defence: zDefence.nullable() }).nullable(),
        certificates: z.array(zCertificate),
        recommendations: z.array(zRecommendation),
      }),
    ),

  /** Names a problem the trainee sets out to solve. Stored however many there are; what the plan says shows. */
  recordProblem: command(bureau)
    .input(
      z.object({
        enrolmentId: zId('enrolment'),
        ...problemFacts,
        plan: problemFacts.plan.default(null),
        plannedOn: problemFacts.plannedOn.default(null),
        dueOn: problemFacts.dueOn.default(null),
        result: problemFacts.result.default(null),
        resultOn: problemFacts.resultOn.default(null),
      }),
    )
    .output(z.object({ problemId: zId('trainee_problem') })),
  /** Corrects a problem or carries it on; what is left out stays. */
  amendProblem: command(bureau)
    .input(z.object({ problemId: zId('trainee_problem'), ...z.object(problemFacts).partial().shape }))
    .output(z.object({})),
  retractProblem: command(bureau)
    .input(z.object({ problemId: zId('trainee_problem'), reason }))
    .output(z.object({})),

  /** Pairs a trainee with a rural or weak school; the pairing until then ends the day before. */
  pairSchool: command(bureau)
    .input(
      z.object({
        enrolmentId: zId('enrolment'),
        schoolId: zId('school'),
        fromOn: zDay,
        reason: reason.nullable().default(null),
      }),
    )
    .output(z.object({ pairingId: zId('school_pairing'), ended: z.array(zId('school_pairing')) })),
  endSchoolPairing: command(bureau)
    .input(z.object({ pairingId: zId('school_pairing'), toOn: zDay, reason }))
    .output(z.object({})),

  /** What a programme held, latest first, with who took part. */
  events: query(bureau)
    .input(z.object({ cohortId: zId('cohort'), ...view }))
    .output(z.object({ rows: z.array(zEvent) })),
  /** Training, a study visit, a trainee's own symposium, help for the paired school: with who took part. */
  recordEvent: command(bureau, ['activity'])
    .input(
      z.object({
        cohortId: zId('cohort'),
        ...eventFacts,
        /** The last day; the first where left out. */
        toOn: zDay.optional(),
        place: eventFacts.place.default(null),
        schoolId: eventFacts.schoolId.default(null),
        /** A visit to a school of the county is inside it. */
        inCounty: eventFacts.inCounty.default(null),
        organiser: eventFacts.organiser.default(null),
        note: eventFacts.note.default(null),
        enrolmentIds,
      }),
    )
    .output(z.object({ eventId: zId('programme_event') })),
  amendEvent: command(bureau, ['activity'])
    .input(
      z.object({
        eventId: zId('programme_event'),
        ...z.object({ ...eventFacts, toOn: zDay, enrolmentIds }).partial().shape,
      }),
    )
    .output(z.object({})),
  retractEvent: command(bureau, ['activity'])
    .input(z.object({ eventId: zId('programme_event'), reason }))
    .output(z.object({})),

  /** The defences of a cohort before the expert team. */
  defences: query(bureau)
    .input(z.object({ cohortId: zId('cohort'), ...view }))
    .output(z.object({ rows: z.array(zDefence) })),
  /** Sets up a defence with its expert team; it comes only after the last day of the cycle. */
  openDefence: command(bureau)
    .input(
      z.object({
        cohortId: zId('cohort'),
        heldOn: zDay,
        place: zText(80).nullable().default(null),
        documentNumber: zText(60).nullable().default(null),
        experts: z.array(zExpert).max(30),
      }),
    )
    .output(z.object({ defenceId: zId('defence') })),
  /** Takes back a defence set up by mistake, while nobody was reviewed in it. */
  retractDefence: command(bureau)
    .input(z.object({ defenceId: zId('defence'), reason }))
    .output(z.object({})),

  /** What the reviews of a defence would mean, one by one; nothing is stored. `barred` names who can't be passed. */
  previewGraduation: query(bureau)
    .input(z.object({ defenceId: zId('defence'), reviews }))
    .output(
      z.object({
        rows: z.array(
          z.object({ enrolmentId: zId('enrolment'), barred: z.boolean(), findings: z.array(zFinding) }),
        ),
      }),
    ),
  /**
   * Confirms the grades the expert team gave, all or none, each as a decision with its finding. Refused before the end
   * of the cycle, for somebody who has left, and for a pass with a task open. Undone by `decision.reverse`.
   */
  graduate: command(bureau, ['assessment', 'decision'])
    .input(z.object({ defenceId: zId('defence'), reviews, documentNumber: zText(60), approver: zText(60) }))
    .output(z.object({ graduationIds: z.array(zId('graduation')), decisionIds: z.array(zId('decision')) })),

  /** Certificates of a cohort, every issue. */
  certificates: query(bureau)
    .input(z.object({ cohortId: zId('cohort'), ...view }))
    .output(
      z.object({
        rows: z.array(zCertificate.extend({ enrolmentId: zId('enrolment'), person: zPersonRef })),
        /** Who has passed and holds none. */
        due: z.array(z.object({ enrolmentId: zId('enrolment'), person: zPersonRef })),
      }),
    ),
  /** Issues 结业证书 to everybody due, or to those named; numbers run on from the first. */
  issueCertificates: command(bureau, ['roster'])
    .input(
      z.object({
        cohortId: zId('cohort'),
        issuedOn: zDay,
        firstNumber: zText(60),
        enrolmentIds: enrolmentIds.optional(),
      }),
    )
    .output(
      z.object({
        certificates: z.array(
          z.object({
            id: zId('certificate'),
            enrolmentId: zId('enrolment'),
            number: z.string(),
          }),
        ),
      }),
    ),
  /** Issues a lost certificate again under its number; the one before no longer holds. */
  reissueCertificate: command(bureau, ['roster'])
    .input(z.object({ certificateId: zId('certificate'), issuedOn: zDay, reason }))
    .output(z.object({ certificateId: zId('certificate'), issue: z.number().int() })),
  voidCertificate: command(bureau, ['roster'])
    .input(
      z.object({
        certificateId: zId('certificate'),
        fromOn: zDay,
        reason,
        documentNumber: zText(60),
      }),
    )
    .output(z.object({})),

  /** Who of a cohort can be put forward to what, and who was. */
  onward: query(bureau)
    .input(z.object({ cohortId: zId('cohort'), ...view }))
    .output(
      z.object({
        candidates: z.array(
          z.object({
            enrolmentId: zId('enrolment'),
            person: zPersonRef,
            grade: z.enum(graduationGrades),
            aim: z.enum(aims),
            finding: zFinding,
          }),
        ),
        rows: z.array(
          zRecommendation.extend({ enrolmentId: zId('enrolment').nullable(), person: zPersonRef }),
        ),
      }),
    ),
  /**
   * Puts graduates forward: for a county title or the next 腾飞 (excellent in 雏鹰), for the provincial and city projects
   * (腾飞, as the reading on A41 has it). A place is never promised by it.
   */
  recommend: command(bureau)
    .input(
      z.object({
        aim: z.enum(aims),
        enrolmentIds: enrolmentIds.optional(),
        /** For a city studio: members of a studio instead of trainees. */
        membershipIds: z.array(zId('studio_membership')).min(1).max(100).optional(),
        recommendedOn: zDay,
        documentNumber: zText(60).nullable().default(null),
        note: zText(200).nullable().default(null),
      }),
    )
    .output(z.object({ recommendationIds: z.array(zId('onward_recommendation')) })),
  /** What became of a recommendation. */
  recordOutcome: command(bureau)
    .input(
      z.object({
        recommendationId: zId('onward_recommendation'),
        outcome: z.enum(aimOutcomes),
        on: zDay,
        note: zText(200).nullable().default(null),
      }),
    )
    .output(z.object({})),
  retractRecommendation: command(bureau)
    .input(z.object({ recommendationId: zId('onward_recommendation'), reason }))
    .output(z.object({})),

  /** Lets a trainee go at their own wish, as a decision with its document; the place stays empty unless it is refilled. */
  withdraw: command(bureau, ['decision', 'people'])
    .input(
      z.object({
        enrolmentId: zId('enrolment'),
        /** The first day out of the programme. */
        effectiveOn: zDay,
        documentNumber: zText(60),
        approver: zText(60),
        reason: zText(400),
      }),
    )
    .output(z.object({ decisionId: zId('decision') })),
}
