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

/** A number or list of the policy with its name: 研修天数 15天. */
export function sayParameter(speech: Speech, { id, value, unit }: ParameterUsed): string {
  const { words } = speech
  const name = has(words.parameter, id) ? words.parameter[id] : id
  const said =
    typeof value === 'number' && units.includes(unit) && value < 1_000_000
      ? sayNumber(speech, value, id.endsWith('year') ? null : (unit as Unit))
      : (sayValue(speech, value, unit === 'level' ? 'level' : unit) ?? '')
  return `${name} ${said}`
}

/** The choice a reading stands at. */
export function sayReading({ language }: Speech, { id, choice }: Finding['readings'][number]): string {
  const entry: ReadingEntry | undefined = has(readingTexts, id) ? readingTexts[id] : undefined
  return entry?.choices[choice]?.[language] ?? choice
}
