import {
  type FieldValue,
  type Layout,
  type Problem,
  problemSeverities,
  type ReadRow,
} from '../../../shared/domain/intake.ts'
import { fieldOf, type IntakeKind, kindOf } from '../../../shared/domain/intake-kinds.ts'
import type { Draft } from './kinds/kind.ts'
import { compareWithIdNumber } from './reading/compare-id-number.ts'
import { readField } from './reading/read-field.ts'

/** What a person changed about a row before it comes in. */
export interface Amendment {
  /** Typed over what the sheet shows; null blanks the cell. */
  values?: Readonly<Record<string, string | null>>
  record?: string | undefined
  school?: string | undefined
  studio?: string | undefined
  cohort?: string | undefined
  leftOut?: boolean
}

interface ReadAs {
  kind: IntakeKind
  layout: Layout | null
  today: string
}

/** A row with what was typed over it read like any cell. */
export function draftOf(row: ReadRow, amendment: Amendment | undefined, as: ReadAs): Draft {
  if (!amendment) return row
  const { record, school, studio, cohort, values = {} } = amendment
  const typed = Object.keys(values).length > 0 ? retyped(row, values, as) : row
  return { ...typed, record, school, studio, cohort }
}

const derived = ['birth', 'sex']

function retyped(row: ReadRow, typed: Readonly<Record<string, string | null>>, as: ReadAs): ReadRow {
  const letterOf = (field: string) => as.layout?.columns.find((c) => c.field === field)?.letter ?? null
  const values: Record<string, FieldValue> = { ...row.values }
  // what the ID number said goes with it: it may say something else now
  for (const field of derived) if (!row.shown[field]) delete values[field]
  const problems: Problem[] = row.problems.filter((p) => !(p.field in typed) && !p.code.endsWith('_MISMATCH'))
  const add = (code: Problem['code'], field: string, data: Problem['data'] = {}): void => {
    const severity = fieldOf(as.kind, field).lenient ? 'warn' : problemSeverities[code]
    problems.push({ code, severity, row: row.row, column: letterOf(field), field, data })
  }
  const shown = { ...row.shown }
  for (const [field, text] of Object.entries(typed)) {
    delete values[field]
    shown[field] = text ?? ''
    if (!text?.trim()) continue
    const reading = readField(
      fieldOf(as.kind, field),
      { kind: 'text', value: text, shown: text },
      { today: as.today, typed: true, date1904: false },
    )
    if (reading.value !== undefined) values[field] = reading.value
    if (reading.problem) add(reading.problem.code, field, reading.problem.data)
  }
  for (const { id, required } of kindOf(as.kind).fields)
    if (required && values[id] === undefined && !problems.some((p) => p.field === id))
      add('VALUE_MISSING', id)
  return compareWithIdNumber({ ...row, values, shown, problems }, letterOf)
}
