/** Columns that name a record under another word than its table's. */
const otherwise: Readonly<Record<string, string>> = {
  file_id: 'evidence_file',
  event_id: 'programme_event',
  membership_id: 'studio_membership',
  case_id: 'ethics_case',
  host_id: 'person',
  mentor_enrolment_id: 'enrolment',
  same_as_id: 'person',
  other_id: 'person',
  visited_school_id: 'school',
  first_studio_id: 'studio',
  second_studio_id: 'studio',
  reassesses_id: 'assessment',
  reverses_id: 'decision',
  reversed_by_id: 'decision',
  exit_decision_id: 'decision',
  dissolution_decision_id: 'decision',
}
const nobody = new Set([
  'workbook_id',
  'desk_id',
  'county_id',
  'source_id',
  'event_row_id',
  'subject_id',
  'reading_id',
  'row_id',
  'activity_row_id',
])

/** The table whose record a column names: `person_id` and `host_id` name a person; null for any other column. */
export const recordNamedBy = (column: string): string | null =>
  !column.endsWith('_id') || nobody.has(column) ? null : (otherwise[column] ?? column.slice(0, -3))
