import type { Sought } from '../../../../db/intake/known-people.ts'
import type { Seal } from '../../../../db/seal.ts'
import {
  gravest,
  type Problem,
  type ProblemCode,
  problemSeverities,
} from '../../../../shared/domain/intake.ts'
import { looseDayText } from '../../../../shared/kernel/loose-day.ts'
import type { Draft, Verdict } from './kind.ts'

/** A value as it is stored: dates as far as they are known, numbers and choices as text; undefined where blank. */
export function textOf({ values }: Draft, field: string): string | undefined {
  const value = values[field]
  if (value === undefined) return undefined
  if (typeof value !== 'object') return String(value)
  return 'year' in value ? looseDayText(value) : value.join('、')
}

export const flagOf = ({ values }: Draft, field: string): boolean | undefined =>
  typeof values[field] === 'boolean' ? values[field] : undefined

/** A problem of one cell of a row. */
export const problemOf = (
  { row }: Draft,
  field: string,
  letterOf: (field: string) => string | null,
  code: ProblemCode,
  data: Problem['data'] = {},
): Problem => ({ code, severity: problemSeverities[code], row, column: letterOf(field), field, data })

/** Problems decide before anything else. */
export function statusOf(problems: readonly Problem[], otherwise: Verdict['status']): Verdict['status'] {
  const worst = gravest(problems)
  return worst === 'refuse' ? 'refused' : worst === 'ask' ? 'ask' : otherwise
}

/** Whom rows may mean: their names, and whoever holds their ID numbers. */
export function soughtIn(rows: readonly Draft[], seal: Seal): Sought {
  const names = new Set<string>()
  const indexes: string[] = []
  for (const row of rows) {
    const [name, number] = [textOf(row, 'name'), textOf(row, 'idNumber')]
    if (name !== undefined) names.add(name)
    if (number !== undefined) indexes.push(seal.index(number))
  }
  return { names: [...names], indexes }
}
