import { countyTitleKinds, type Level } from '../../../../shared/domain/title.ts'
import type { Named } from './named.ts'
import { as, recordKind, since, until } from './record-kind.ts'
import { textOf } from './row-values.ts'

const spelled: Readonly<Record<string, Level>> = { 县: 'county', 市: 'city', 省: 'province', 校: 'school' }

/** The level a column gives, else the title itself (市级骨干教师); a title of the county's own is the county's. */
function levelOf(row: Named): Level | undefined {
  const given = textOf(row.draft, 'level') as Level | undefined
  const kind = textOf(row.draft, 'kind')
  const own = countyTitleKinds.some((k) => k === kind) ? 'county' : undefined
  return given ?? spelled[String(row.draft.shown.kind).trim().charAt(0)] ?? own
}

/** Titles people hold. */
export const titles = recordKind<'title'>({
  table: 'title',
  of: ['person_id'],
  names: ['person'],
  columns: [
    as('kind'),
    { field: 'level', column: 'level', read: levelOf },
    since('from', 'from_on'),
    until('to', 'to_on'),
    as('documentNumber', 'document_number'),
  ],
  derive: (row) => {
    if (levelOf(row) === undefined) row.add('VALUE_MISSING', 'level')
    return row.person ? { person_id: row.person.id } : {}
  },
  same: ['person_id', 'kind', 'level'],
  day: 'from_on',
  span: ['from_on', 'to_on'],
  blank: () => ({ to_on: null, basis: null, document_number: null, end_reason: null }),
  check(row, { from_on, to_on }) {
    if (to_on !== null && to_on < from_on) row.add('DATE_BEFORE_START', 'to', { shown: to_on })
    if (row.person?.birth && from_on <= row.person.birth)
      row.add('DATE_BEFORE_BIRTH', 'from', { shown: from_on })
  },
})
