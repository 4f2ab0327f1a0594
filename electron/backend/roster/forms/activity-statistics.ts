import { studioPeople } from '../../../../db/roster/rosters.ts'
import { activitiesIn } from '../../../../db/roster/studio-work.ts'
import {
  activityStatistics,
  type StudioActivities,
} from '../../../../shared/documents/activity-statistics.ts'
import type { ActivityKind } from '../../../../shared/domain/activity.ts'
import { studioName } from '../../../../shared/domain/studio.ts'
import { inScope } from '../../admin/scope.ts'
import { viewOf } from '../../procedure.ts'
import { countyName, type FormContext, filledBy } from './parts.ts'
import { periodOf } from './period.ts'

type Place = Awaited<ReturnType<typeof studioPeople>>[number]
type Held = Awaited<ReturnType<typeof activitiesIn>>[number]

/** 活动统计表 of one studio or of all in a period (default: the school year of the day). */
export async function buildActivityStatistics(form: FormContext) {
  const { read, call, request } = form
  const view = viewOf(call, request)
  const period = periodOf(request, view.asOf)
  const people = (await studioPeople(read, request.studioId, view)).filter((r) => inScope(call, r.studio_id))
  const studios = Map.groupBy(people, (r) => r.studio_id)
  const held = Map.groupBy(await activitiesIn(read, [...studios.keys()], period, view), (a) => a.studio_id)
  const county = await countyName(read)
  return activityStatistics({
    county,
    filledBy: filledBy(county, form),
    ...period,
    studios: [...studios].map(([id, places]) => statistics(places, held.get(id) ?? [])),
  })
}

function statistics(places: readonly Place[], held: readonly Held[]): StudioActivities {
  const lead = places.find((p) => p.role === 'lead')
  const schools = new Set(places.flatMap((p) => (p.role === 'member' && p.school_id ? [p.school_id] : [])))
  const visited = new Set(
    held.flatMap((a) =>
      a.kind === 'visit' && a.problem && a.solution && a.visited_school_id && schools.has(a.visited_school_id)
        ? [a.visited_school_id]
        : [],
    ),
  )
  const trainings = held.filter((a) => a.kind === 'training')
  const sum = (of: (a: Held) => number | null) => held.reduce((all, a) => all + (of(a) ?? 0), 0)
  const marked = sum((a) => a.marked)
  const counts: Partial<Record<ActivityKind, number>> = {}
  for (const { kind } of held) counts[kind] = (counts[kind] ?? 0) + 1
  return {
    record: places[0]?.studio_id ?? '',
    studio: studioName(places[0]?.track ?? 'teacher', lead?.name ?? '（无领衔人）'),
    lead: lead?.name ?? null,
    // one training of unknown length leaves the days open
    trainingDays: trainings.some((a) => a.half_days === null)
      ? null
      : trainings.reduce((all, a) => all + (a.half_days ?? 0) / 2, 0),
    trainingSessions: trainings.length,
    counts,
    visited: `${visited.size} / ${schools.size}`,
    attendance: marked === 0 ? null : Math.round((100 * sum((a) => a.present)) / marked),
  }
}
