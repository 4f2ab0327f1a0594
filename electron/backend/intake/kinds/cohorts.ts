import { as, recordKind, since, until } from './record-kind.ts'

/** Who is in which cycle of a programme. The list reports what happened: places and the rest are shown, not refused. */
export const cohorts = recordKind<'enrolment'>({
  table: 'enrolment',
  of: ['person_id'],
  names: ['cohort', 'person'],
  columns: [
    as('track'),
    since('from', 'from_on'),
    until('to', 'to_on'),
    as('documentNumber', 'document_number'),
  ],
  derive: ({ person, cohort }) => ({
    ...(person && { person_id: person.id }),
    ...(cohort && { cohort_id: cohort.id }),
  }),
  same: ['person_id', 'cohort_id'],
  day: 'from_on',
  span: ['from_on', 'to_on'],
  blank: ({ cohort }) => ({
    ...(cohort && { from_on: cohort.from_on }),
    to_on: null,
    exit_decision_id: null,
    document_number: null,
    refill_document_number: null,
  }),
  check(row, { track, from_on, to_on }) {
    // a list may leave it out of those it is on record for
    if (track === undefined) row.add('VALUE_MISSING', 'track')
    if (row.cohort && from_on < row.cohort.from_on) row.add('DATE_BEFORE_START', 'from', { shown: from_on })
    if (to_on !== null && to_on < from_on) row.add('DATE_BEFORE_START', 'to', { shown: to_on })
  },
})
