import type { ActivityFacts } from '../../../db/activity/activity.ts'
import type { listOutputs } from '../../../db/activity/output.ts'

type Row = ActivityFacts & { school_name: string | null; recorded_at: string }

/** What lists and pages say of an activity first. */
export function shapeActivity(
  row: Row,
  studioName: string,
  counts: { present: number | null; marked: number | null },
) {
  return {
    id: row.id,
    studio: { id: row.studio_id, name: studioName },
    kind: row.kind,
    fromOn: row.from_on,
    toOn: row.to_on,
    halfDays: row.half_days,
    topic: row.topic,
    place: row.place,
    visitedSchool:
      row.visited_school_id && row.school_name ? { id: row.visited_school_id, name: row.school_name } : null,
    reported: row.kind !== 'visit' || (row.problem !== null && row.solution !== null),
    present: counts.present ?? 0,
    marked: counts.marked ?? 0,
    recordedAt: row.recorded_at,
  }
}

type OutputRow = Awaited<ReturnType<typeof listOutputs>>['rows'][number]

export const shapeOutput = (o: OutputRow) => ({
  id: o.id,
  person: { id: o.person_id, name: o.person_name },
  kind: o.kind,
  title: o.title,
  happenedOn: o.happened_on,
  level: o.level,
  publication: o.publication,
  status: o.status,
  authorPosition: o.author_position,
  tookPartAs: o.took_part_as,
  activityId: o.activity_id,
  eventId: o.event_id,
  note: o.note,
  recordedAt: o.recorded_at,
})
