import type { Day } from '../../kernel/day.ts'
import { type ReadingId, type Readings, readingIds, readingRegister } from './register.ts'

/** A choice the bureau recorded: what it reads from which day on, why, by whom, on what document. */
export interface ReadingChoice {
  reading: string
  choice: string
  from: Day
  reason: string
  decidedBy: string
  document: string
}

export type ChoiceProblem =
  | { code: 'READING_UNKNOWN'; reading: string }
  | { code: 'READING_NOT_SWITCHABLE'; reading: string }
  | { code: 'CHOICE_UNKNOWN'; reading: string; allowed: readonly string[] }
  | { code: 'CHOICE_INCOMPLETE'; reading: string; field: 'reason' | 'decidedBy' | 'document' }

/** What is wrong with a choice; an empty list means that it can be recorded. */
export function choiceProblems(choice: ReadingChoice): ChoiceProblem[] {
  const { reading } = choice
  const id = readingIds.find((known) => known === reading)
  if (!id) return [{ code: 'READING_UNKNOWN', reading }]
  const { choices, switchable } = readingRegister[id]
  const problems: ChoiceProblem[] = []
  if (!(choices as readonly string[]).includes(choice.choice)) {
    problems.push({ code: 'CHOICE_UNKNOWN', reading, allowed: choices })
  } else if (!switchable && choice.choice !== choices[0]) {
    problems.push({ code: 'READING_NOT_SWITCHABLE', reading })
  }
  for (const field of ['reason', 'decidedBy', 'document'] as const) {
    if (choice[field].trim() === '') problems.push({ code: 'CHOICE_INCOMPLETE', reading, field })
  }
  return problems
}

/** The default of every reading: its first choice. */
export const defaultReadings = Object.fromEntries(
  readingIds.map((id) => [id, readingRegister[id].choices[0]]),
) as unknown as Readings

/** The readings in force on a day: the latest choice recorded for it, else the default. */
export function readingsOn(choices: readonly ReadingChoice[], on: Day): Readings {
  const dated = choices
    .filter((c) => c.from <= on && choiceProblems(c).length === 0)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return { ...defaultReadings, ...Object.fromEntries(dated.map((c) => [c.reading, c.choice])) }
}

/** The same readings with some set differently, for what-if and tests. */
export const withReadings = (base: Readings, changed: Partial<Record<ReadingId, string>>): Readings =>
  ({ ...base, ...changed }) as Readings
