import * as z from 'zod'
import {
  absences,
  assessedKinds,
  assessmentAreas,
  assessmentForms,
  assessmentKinds,
  grades,
} from '../domain/assessment.ts'
import { bureau, leads, studioStaff } from '../domain/role.ts'
import { view, zDay, zId, zText } from './common.ts'
import { zFinding } from './finding.ts'
import { command, query } from './procedure.ts'
import { zConsequences } from './proposed.ts'

/** Grades open and close what a studio, a cohort and a title holder are due. */
const graded = ['studio', 'cohort', 'recognition', 'funding']

const zAreas = z.partialRecord(z.enum(assessmentAreas), zText(1000))

/**
 * One grade to be recorded. `subjectId` is a studio, a studio membership (lead, assistant, member), an enrolment
 * (trainee) or a person (talent); `year` is the management or programme year 1–3, for talent the calendar year.
 */
export const zGrading = z.object({
  subjectKind: z.enum(assessedKinds),
  subjectId: z.uuid(),
  kind: z.enum(assessmentKinds).default('annual'),
  year: z.number().int().min(1).max(2100),
  grade: z.enum(grades).nullable(),
  absence: z.enum(absences).nullable().default(null),
  assessedOn: zDay,
  /** The day the result was delivered; a rectification period runs from it. */
  notifiedOn: zDay.nullable().default(null),
  note: zText(400).nullable().default(null),
  /** What was seen in each of the three areas of a studio's assessment. */
  areas: zAreas.nullable().optional(),
})
export type Grading = z.infer<typeof zGrading>

const zAssessment = z.object({
  id: zId('assessment'),
  subjectKind: z.enum(assessedKinds),
  subjectId: z.string(),
  subjectName: z.string(),
  personId: zId('person').nullable(),
  studioId: zId('studio').nullable(),
  cohortId: zId('cohort').nullable(),
  /** The lead of the studio and the name of the cohort it belongs to. */
  studioLead: z.string().nullable(),
  cohortName: z.string().nullable(),
  kind: z.enum(assessmentKinds),
  year: z.number().int(),
  grade: z.enum(grades).nullable(),
  absence: z.enum(absences).nullable(),
  assessedOn: zDay,
  notifiedOn: zDay.nullable(),
  confirmedOn: zDay.nullable(),
  note: z.string().nullable(),
  /** Proposed by the lead and not confirmed by the bureau: it does not count yet. */
  proposed: z.boolean(),
  recordedAt: z.string(),
})

export const assessment = {
  /**
   * What these grades would lead to, and what they leave open: a fact or a step is missing, or a proposal already
   * waits. Nothing is stored.
   */
  preview: query(bureau)
    .input(z.object({ gradings: z.array(zGrading).min(1).max(500) }))
    .output(zConsequences.extend({ open: z.array(zFinding) })),

  /** Stores the grades, all or none, and the proposals they lead to. */
  record: command(bureau, graded)
    .input(z.object({ gradings: z.array(zGrading).min(1).max(500) }))
    .output(zConsequences.extend({ assessmentIds: z.array(zId('assessment')) })),

  /** The lead's word on the own assistants and members; it counts once the bureau records a grade for them. */
  propose: command(leads)
    .input(z.object({ gradings: z.array(zGrading).min(1).max(60) }))
    .output(z.object({ assessmentIds: z.array(zId('assessment')) })),

  /** What was seen in the three areas of a studio's assessment. */
  describe: command(bureau)
    .input(z.object({ assessmentId: zId('assessment'), areas: zAreas }))
    .output(z.object({})),

  /** What a studio's assessment rests on: the three areas, and the forms of which there is evidence. */
  basis: query(studioStaff)
    .input(z.object({ assessmentId: zId('assessment') }))
    .output(
      z.object({ areas: zAreas, forms: z.array(z.enum(assessmentForms)), finding: zFinding.nullable() }),
    ),

  /** The result of an annual assessment reached those concerned; starts the rectification clock. */
  deliver: command(bureau, graded)
    .input(z.object({ assessmentId: zId('assessment'), notifiedOn: zDay }))
    .output(zConsequences),

  /** Takes back a grade recorded by mistake; proposals that rested on it fall away. */
  retract: command(bureau, graded)
    .input(z.object({ assessmentId: zId('assessment'), reason: zText(200) }))
    .output(zConsequences),

  list: query(studioStaff)
    .input(
      z.object({
        subjectKind: z.enum(assessedKinds).optional(),
        studioId: zId('studio').optional(),
        cohortId: zId('cohort').optional(),
        personId: zId('person').optional(),
        kind: z.enum(assessmentKinds).optional(),
        year: z.number().int().optional(),
        ...view,
      }),
    )
    .output(z.object({ rows: z.array(zAssessment) })),

  /**
   * Everybody to be graded in one round, with the grades given so far: a page to fill in or paste into. A lead sees the
   * own assistants and members.
   */
  round: query([...bureau, ...leads])
    .input(
      z.object({
        subjectKind: z.enum(['studio', 'assistant', 'member', 'trainee', 'talent']),
        studioId: zId('studio').optional(),
        cohortId: zId('cohort').optional(),
        ...view,
      }),
    )
    .output(
      z.object({
        rows: z.array(
          z.object({
            subjectKind: z.enum(assessedKinds),
            subjectId: z.string(),
            name: z.string(),
            hint: z.string().nullable(),
            school: z.string().nullable(),
            personId: zId('person').nullable(),
            studioId: zId('studio').nullable(),
            cohortId: zId('cohort').nullable(),
            /** Of talent: the day of the first title, whose year is the first to be assessed. */
            since: zDay.optional(),
            grades: z.array(
              z.object({
                year: z.number().int(),
                grade: z.enum(grades).nullable(),
                /** The grade of the whole cycle, given with its last year. */
                cycle: z.literal(true).optional(),
                /** Only the lead's word so far. */
                proposed: z.literal(true).optional(),
              }),
            ),
          }),
        ),
      }),
    ),
}
