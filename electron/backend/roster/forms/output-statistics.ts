import { studioPeople, trainees } from '../../../../db/roster/rosters.ts'
import { outputsIn } from '../../../../db/roster/studio-work.ts'
import { outputStatistics } from '../../../../shared/documents/output-statistics.ts'
import { programmeWords, studioRoleWords } from '../../../../shared/documents/words.ts'
import type { OutputKind } from '../../../../shared/domain/activity.ts'
import { studioName } from '../../../../shared/domain/studio.ts'
import { inScope, ownStudios } from '../../admin/scope.ts'
import { viewOf } from '../../procedure.ts'
import { countyName, type FormContext, filledBy, inOrder, type ListedRow } from './parts.ts'
import { periodOf } from './period.ts'

/** 成果统计表 of one studio, or of everybody in a studio or in training, in a period (default: the school year). */
export async function buildOutputStatistics(form: FormContext) {
  const { read, call, request } = form
  const view = viewOf(call, request)
  const period = periodOf(request, view.asOf)
  const places = (await studioPeople(read, request.studioId, view)).filter((r) => inScope(call, r.studio_id))
  const leads = new Map(places.filter((p) => p.role === 'lead').map((p) => [p.studio_id, p.name]))
  const countyWide = request.studioId === undefined && ownStudios(call) === undefined
  const enrolled = countyWide ? await trainees(read, undefined, view) : []
  const standing = new Map<string, string[]>()
  const people = new Map<string, ListedRow>()
  const note = (row: ListedRow, said: string) => {
    people.set(row.person_id, row)
    standing.set(row.person_id, [...(standing.get(row.person_id) ?? []), said])
  }
  for (const p of places)
    note(p, `${studioName(p.track, leads.get(p.studio_id) ?? '（无领衔人）')}${studioRoleWords[p.role]}`)
  for (const p of enrolled) note(p, programmeWords[p.programme])
  const rows = inOrder([...people.values()], request.order)
  const found = Map.groupBy(
    await outputsIn(
      read,
      rows.map((r) => r.person_id),
      period,
      view,
    ),
    (o) => o.person_id,
  )
  const county = await countyName(read)
  return outputStatistics({
    county,
    filledBy: filledBy(county, form),
    ...period,
    people: rows.map((row) => {
      const counts: Partial<Record<OutputKind, number>> = {}
      let above = 0
      for (const { kind, level, n } of found.get(row.person_id) ?? []) {
        counts[kind] = (counts[kind] ?? 0) + n
        if (level === 'city' || level === 'province') above += n
      }
      return {
        record: row.person_id,
        name: row.name,
        school: row.school_name ?? row.unit,
        standing: standing.get(row.person_id)?.join('；') ?? null,
        counts,
        above,
      }
    }),
  })
}
