import * as z from 'zod'
import { grades } from '../domain/assessment.ts'
import { programmes } from '../domain/cohort.ts'
import { tracks } from '../domain/studio.ts'
import { view, zDay, zId, zText } from './common.ts'
import { zFinding } from './finding.ts'
import { bureau, command, county, query } from './procedure.ts'

const zPersonRef = z.object({ id: zId('person'), name: z.string() })
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
})

const zTrainee = z.object({
  enrolmentId: zId('enrolment'),
  person: zPersonRef,
  school: z.object({ id: zId('school'), name: z.string() }).nullable(),
  subject: z.string().nullable(),
  track: z.enum(tracks),
  fromOn: zDay,
  toOn: zDay.nullable(),
  documentNumber: z.string().nullable(),
  /** Annual grades so far, by programme year; null where none was given. */
  grades: z.array(z.object({ year: z.number().int(), grade: z.enum(grades).nullable() })),
  pairs: z.array(zPair),
})

export const cohort = {
  list: query(county)
    .input(z.object({ programme: z.enum(programmes).optional(), ...view }))
    .output(z.object({ rows: z.array(zCohortRow) })),

  /** One cohort with its trainees, also those who have left by the day. */
  cohort: query(county)
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
          .array(z.object({ personId: zId('person'), track: z.enum(tracks) }))
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
}
