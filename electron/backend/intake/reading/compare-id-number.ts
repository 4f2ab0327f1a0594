import { type Problem, problemSeverities, type ReadRow } from '../../../../shared/domain/intake.ts'
import { readIdCard } from '../../../../shared/kernel/id-card.ts'
import { type LooseDay, looseDaysAgree, looseDayText } from '../../../../shared/kernel/loose-day.ts'

/**
 * Holds birthday and sex against the ID number. Where a column says nothing, the number says it; where both speak
 * and differ, a person must decide which is right.
 */
export function compareWithIdNumber(row: ReadRow, letterOf: (field: string) => string | null): ReadRow {
  const idNumber = row.values.idNumber
  if (typeof idNumber !== 'string') return row
  const reading = readIdCard(idNumber)
  if (!reading.ok) return row
  const { birthOn, sex } = reading.card
  const birth = dayParts(birthOn)
  const values = { ...row.values }
  const problems = [...row.problems]
  const differs = (
    code: 'ID_BIRTH_MISMATCH' | 'ID_SEX_MISMATCH',
    field: string,
    data: Problem['data'],
  ): void => {
    const severity = problemSeverities[code]
    problems.push({ code, severity, row: row.row, column: letterOf(field), field, data })
  }
  const unread = (field: string): boolean => row.problems.some((p) => p.field === field)
  const written = row.values.birth as LooseDay | undefined
  if (!written && !unread('birth')) values.birth = birth
  if (written && !looseDaysAgree(written, birth))
    differs('ID_BIRTH_MISMATCH', 'birth', { written: looseDayText(written), derived: birthOn })
  if (row.values.sex === undefined && !unread('sex')) values.sex = sex
  if (row.values.sex !== undefined && row.values.sex !== sex)
    differs('ID_SEX_MISMATCH', 'sex', { written: String(row.values.sex), derived: sex })
  return { ...row, values, problems }
}

function dayParts(day: string): LooseDay {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  return { year, month, day: date }
}
