import { as, recordKind, since } from './record-kind.ts'

/** Yearly appraisals: one grade a person and year. */
export const appraisals = recordKind<'appraisal'>({
  table: 'appraisal',
  of: ['person_id'],
  names: ['person'],
  columns: [as('year'), as('grade'), since('closedOn', 'closed_on')],
  derive: (row) => (row.person ? { person_id: row.person.id } : {}),
  same: ['person_id', 'year'],
  blank: () => ({ grade: null, closed_on: null }),
})
