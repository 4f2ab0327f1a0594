import type { ReadingEntry } from '../catalogue/reading.ts'
import { readingTexts } from '../catalogue/readings.ts'
import type { Finding, ParameterUsed } from '../finding.ts'
import type { Unit } from '../version.ts'
import { has, type Speech, sayNumber, sayValue } from './speech.ts'

const units: readonly string[] = [
  'person',
  'yuan',
  'day',
  'month',
  'year',
  'time',
  'piece',
  'studio',
  'school',
]

/** A number or list of the policy: its name, and what it holds. */
export function namedParameter(
  speech: Speech,
  { id, value, unit }: ParameterUsed,
): { name: string; value: string } {
  const { words } = speech
  const name = has(words.parameter, id) ? words.parameter[id] : id
  const said =
    typeof value === 'number' && units.includes(unit) && value < 1_000_000
      ? sayNumber(speech, value, id.endsWith('year') ? null : (unit as Unit))
      : (sayValue(speech, value, unit === 'level' ? 'level' : unit) ?? '')
  return { name, value: said }
}

/** The same in one piece: 研修天数 15天. */
export function sayParameter(speech: Speech, parameter: ParameterUsed): string {
  const { name, value } = namedParameter(speech, parameter)
  return `${name} ${value}`
}

/** The choice a reading stands at. */
export function sayReading({ language }: Speech, { id, choice }: Finding['readings'][number]): string {
  const entry: ReadingEntry | undefined = has(readingTexts, id) ? readingTexts[id] : undefined
  return entry?.choices[choice]?.[language] ?? choice
}
