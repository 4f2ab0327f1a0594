import { marksOf } from '../../../../db/activity/activity.ts'
import { listOutputs } from '../../../../db/activity/output.ts'
import { listEvidence } from '../../../../db/evidence/evidence.ts'
import { namesOf, studioHeads } from '../../../../db/studio/studio.ts'
import { activityRecord } from '../../../../shared/documents/activity-record.ts'
import { outputWords } from '../../../../shared/documents/words.ts'
import { day } from '../../../../shared/kernel/day.ts'
import { activityFor } from '../../activity/activity-for.ts'
import { viewOf } from '../../procedure.ts'
import { nameOf } from '../../studio/composition.ts'
import { type FormContext, needed } from './parts.ts'

/** 活动记录表 of one activity, with who came and what stands behind it. */
export async function buildActivityRecord({ read, call, request }: FormContext) {
  const view = viewOf(call, request)
  const activityId = needed(request, 'activityId')
  const row = await activityFor(call, read, activityId, view)
  const marks = await marksOf(read, row.row_id)
  const names = await namesOf(
    read,
    marks.map((m) => m.person_id),
  )
  const nameOfMark = (m: (typeof marks)[number]) => names.get(m.person_id) ?? ''
  const outputs = await listOutputs(read, { activityId }, view, { offset: 0, limit: 50 })
  const evidence = await listEvidence(read, 'activity', [activityId], view)
  const [head] = await studioHeads(read, view, [row.studio_id])
  return activityRecord({
    studio: head ? nameOf({ head }) : '',
    topic: row.topic,
    kind: row.kind,
    from: row.from_on,
    to: row.to_on,
    days: row.half_days === null ? null : row.half_days / 2,
    sessions: row.kind === 'training' ? 1 : '—',
    place: row.place,
    host: row.host_name,
    visitedSchool: row.school_name,
    present: marks.filter((m) => m.present === 1).map(nameOfMark),
    absent: marks
      .filter((m) => m.present === 0)
      .map((m) => ({ name: nameOfMark(m), reason: m.absence_reason })),
    content: row.note,
    problem: row.kind === 'visit' ? row.problem : '—',
    solution: row.kind === 'visit' ? row.solution : '—',
    outputs: outputs.rows.map((o) => `${o.person_name}：${outputWords[o.kind]}《${o.title}》`),
    evidence: evidence.map((e) => e.name),
    recordedBy: null,
    recordedOn: day(row.recorded_at.slice(0, 10)),
  })
}
