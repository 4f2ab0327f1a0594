import { insertMarks, marksIn, rowIdsOf } from '../../../../db/intake/records.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { tidyName } from '../../../../shared/kernel/name.ts'
import { livesOn } from '../find-studio.ts'
import type { Named } from './named.ts'
import { as, type Hanging, recordKind, since, until } from './record-kind.ts'

/** What studios did, and who of them was there. */
export const activities = recordKind<'activity'>({
  table: 'activity',
  of: ['studio_id'],
  names: ['studio'],
  columns: [
    as('topic'),
    as('kind'),
    since('from', 'from_on'),
    until('to', 'to_on'),
    as('halfDays', 'half_days'),
    as('place'),
    { field: 'visitedSchool', column: 'visited_school_id', read: visited, tell: () => '' },
    as('problem'),
    as('solution'),
    as('remark', 'note'),
  ],
  derive: (row) => (row.studio ? { studio_id: row.studio.id } : {}),
  same: ['studio_id', 'topic'],
  day: 'from_on',
  blank: (row) => ({
    to_on: since('from', 'from_on').read(row) as never,
    half_days: null,
    place: null,
    host_id: null,
    visited_school_id: null,
    problem: null,
    solution: null,
    note: null,
  }),
  check(row, { from_on, to_on }) {
    if (row.draft.values.visitedSchool !== undefined && row.schoolOf('visitedSchool') === null)
      row.add('SCHOOL_UNKNOWN', 'visitedSchool', { shown: String(row.draft.values.visitedSchool) })
    if (to_on < from_on) row.add('DATE_BEFORE_START', 'to', { shown: to_on })
    else if (row.studio && !livesOn(row.studio, from_on))
      row.add('DATE_OUTSIDE_STUDIO', 'from', { shown: from_on })
  },
  attached: {
    field: 'present',
    async load(read, rowIds) {
      const marks = await marksIn(read, rowIds)
      return new Map(
        [...Map.groupBy(marks, (m) => m.activity_row_id)].map(([rowId, of]) => [
          rowId,
          of.map(
            (m): Hanging => ({
              id: m.person_id,
              name: m.name,
              present: m.present === 1,
              reason: m.absence_reason,
            }),
          ),
        ]),
      )
    },
    read: attendance,
    async insert(trx, ofIds) {
      const rows = await rowIdsOf(trx, 'activity', [...ofIds.keys()])
      await insertMarks(
        trx,
        [...ofIds].flatMap(([id, marks]) =>
          marks.map((m) => ({
            activity_row_id: rows.get(id) ?? 0,
            person_id: m.id as Id<'person'>,
            present: Number(m.present),
            absence_reason: m.present ? null : m.reason,
          })),
        ),
      )
    },
  },
})

function visited(row: Named): string | undefined {
  return row.schoolOf('visitedSchool') ?? undefined
}

/** Those named, found among who was in the studio on the first day. */
function attendance(row: Named): readonly Hanging[] | undefined {
  const { draft, studio } = row
  const on = since('from', 'from_on').read(row) as string | undefined
  const found = new Map<string, Hanging>()
  let said = false
  for (const field of ['present', 'absent'] as const) {
    const names = draft.values[field]
    if (!Array.isArray(names)) continue
    said = true
    const unknown: string[] = []
    for (const text of names as readonly string[]) {
      const name = tidyName(text.replace(/\(.*/, ''))
      const those = new Map(
        studio?.members
          .filter((m) => m.name === name && on !== undefined && m.from_on <= on && (m.to_on ?? '9999') >= on)
          .map((m) => [m.person_id, m]),
      )
      const [member] = those.values()
      if (!member || those.size > 1) unknown.push(name)
      else
        found.set(member.person_id, {
          id: member.person_id,
          name,
          present: field === 'present',
          reason: /\((.+)\)/.exec(text)?.[1] ?? null,
        })
    }
    if (unknown.length > 0) row.add('ATTENDEE_UNKNOWN', field, { names: unknown })
  }
  return said ? [...found.values()] : undefined
}
