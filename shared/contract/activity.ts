import * as z from 'zod'
import { activityKinds, lessonRoles, outputKinds, paperStatuses } from '../domain/activity.ts'
import { studioStaff } from '../domain/role.ts'
import { studioRoles } from '../domain/studio.ts'
import { levels } from '../domain/title.ts'
import { page, view, zDay, zId, zText } from './common.ts'
import { command, query } from './procedure.ts'

const zPersonRef = z.object({ id: zId('person'), name: z.string() })
const zSchoolRef = z.object({ id: zId('school'), name: z.string() })

const zActivityRow = z.object({
  id: zId('activity'),
  studio: z.object({ id: zId('studio'), name: z.string() }),
  kind: z.enum(activityKinds),
  fromOn: zDay,
  toOn: zDay,
  /** Length in half days; null is unknown. */
  halfDays: z.number().int().nullable(),
  topic: z.string(),
  place: z.string().nullable(),
  visitedSchool: zSchoolRef.nullable(),
  /** A visit with the problem found and the solution proposed; true for everything else. */
  reported: z.boolean(),
  /** People marked present, and people marked at all. */
  present: z.number().int(),
  marked: z.number().int(),
  recordedAt: z.string(),
})

const attendance = z
  .array(
    z.object({
      personId: zId('person'),
      /** null is unknown. */
      present: z.boolean().nullable(),
      absenceReason: zText(100).nullable().default(null),
    }),
  )
  .max(200)

const facts = {
  kind: z.enum(activityKinds),
  fromOn: zDay,
  halfDays: z.number().int().min(1).max(400).nullable(),
  topic: zText(120),
  place: zText(80).nullable(),
  hostId: zId('person').nullable(),
  visitedSchoolId: zId('school').nullable(),
  /** What a visit found, and what it proposed: only with both does it count. */
  problem: zText(1000).nullable(),
  solution: zText(1000).nullable(),
  note: zText(1000).nullable(),
}

const zOutputRow = z.object({
  id: zId('output'),
  person: zPersonRef,
  kind: z.enum(outputKinds),
  title: z.string(),
  happenedOn: zDay,
  level: z.enum(levels).nullable(),
  publication: z.string().nullable(),
  status: z.enum(paperStatuses).nullable(),
  authorPosition: z.number().int().nullable(),
  tookPartAs: z.enum(lessonRoles).nullable(),
  activityId: zId('activity').nullable(),
  eventId: zId('programme_event').nullable(),
  note: z.string().nullable(),
  recordedAt: z.string(),
})

const outputFacts = {
  kind: z.enum(outputKinds),
  title: zText(160),
  /** The day of publication, or of acceptance while it is not published; of the lesson, the report, the project. */
  happenedOn: zDay,
  level: z.enum(levels).nullable(),
  publication: zText(120).nullable(),
  status: z.enum(paperStatuses).nullable(),
  /** 1 is sole or first author. */
  authorPosition: z.number().int().min(1).max(50).nullable(),
  tookPartAs: z.enum(lessonRoles).nullable(),
  /** The activity it came of: the trip a report is about, the lesson that was given. */
  activityId: zId('activity').nullable(),
  /** What a training programme held: the trip a trainee's report is about. */
  eventId: zId('programme_event').nullable(),
  note: zText(400).nullable(),
}

const reason = zText(200)

export const activity = {
  /** Activities, latest first; of every studio the caller may see, or of one. */
  list: query(studioStaff)
    .input(
      z.object({
        studioId: zId('studio').optional(),
        kind: z.enum(activityKinds).optional(),
        /** First days from and to, both inside. */
        fromOn: zDay.optional(),
        toOn: zDay.optional(),
        /** Part of the topic or the place. */
        q: z.string().max(60).default(''),
        ...view,
        ...page,
      }),
    )
    .output(z.object({ rows: z.array(zActivityRow), total: z.number().int() })),

  activity: query(studioStaff)
    .input(z.object({ activityId: zId('activity'), ...view }))
    .output(
      zActivityRow.extend({
        host: zPersonRef.nullable(),
        problem: z.string().nullable(),
        solution: z.string().nullable(),
        note: z.string().nullable(),
        /** Everybody in the studio at the time, marked or not. */
        attendance: z.array(
          z.object({
            person: zPersonRef,
            role: z.enum(studioRoles).nullable(),
            present: z.boolean().nullable(),
            absenceReason: z.string().nullable(),
          }),
        ),
        outputs: z.array(zOutputRow),
      }),
    ),

  record: command(studioStaff, ['studio'])
    .input(
      z.object({
        studioId: zId('studio'),
        kind: facts.kind,
        fromOn: facts.fromOn,
        /** The last day; the first where left out. */
        toOn: zDay.optional(),
        halfDays: facts.halfDays.default(null),
        topic: facts.topic,
        place: facts.place.default(null),
        hostId: facts.hostId.default(null),
        visitedSchoolId: facts.visitedSchoolId.default(null),
        problem: facts.problem.default(null),
        solution: facts.solution.default(null),
        note: facts.note.default(null),
        attendance: attendance.default([]),
      }),
    )
    .output(z.object({ activityId: zId('activity') })),

  /** Corrects an activity; what is left out stays. `seen` is the `recordedAt` the caller had before them. */
  amend: command(studioStaff, ['studio'])
    .input(
      z.object({
        activityId: zId('activity'),
        seen: z.string().optional(),
        ...z.object({ ...facts, toOn: zDay, attendance }).partial().shape,
      }),
    )
    .output(z.object({})),

  retract: command(studioStaff, ['studio'])
    .input(z.object({ activityId: zId('activity'), reason }))
    .output(z.object({})),

  /** One output, those of a person, or of everybody in a studio from the days they were in it, latest first. */
  outputs: query(studioStaff)
    .input(
      z.object({
        outputId: zId('output').optional(),
        personId: zId('person').optional(),
        studioId: zId('studio').optional(),
        kind: z.enum(outputKinds).optional(),
        ...view,
        ...page,
      }),
    )
    .output(z.object({ rows: z.array(zOutputRow), total: z.number().int() })),

  /** An output of a person, entered once and counted wherever a clause accepts it. */
  recordOutput: command(studioStaff, ['people', 'studio', 'cohort'])
    .input(
      z.object({
        personId: zId('person'),
        kind: outputFacts.kind,
        title: outputFacts.title,
        happenedOn: outputFacts.happenedOn,
        level: outputFacts.level.default(null),
        publication: outputFacts.publication.default(null),
        status: outputFacts.status.default(null),
        authorPosition: outputFacts.authorPosition.default(null),
        tookPartAs: outputFacts.tookPartAs.default(null),
        activityId: outputFacts.activityId.default(null),
        eventId: outputFacts.eventId.default(null),
        note: outputFacts.note.default(null),
      }),
    )
    .output(z.object({ outputId: zId('output') })),

  amendOutput: command(studioStaff, ['people', 'studio', 'cohort'])
    .input(z.object({ outputId: zId('output'), ...z.object(outputFacts).partial().shape }))
    .output(z.object({})),

  retractOutput: command(studioStaff, ['people', 'studio', 'cohort'])
    .input(z.object({ outputId: zId('output'), reason }))
    .output(z.object({})),
}
