import { day } from '../../kernel/day.ts'
import { type ClauseRef, clauseOf } from '../clause.ts'
import type { Force, Json } from '../finding.ts'
import type { Parameter, Unit } from '../version.ts'

/** The plan names 2022 batches and studios; nothing before that year is judged by it. */
const start = day('2022-01-01')

type Entry = readonly [value: Json, unit: Unit, clause: ClauseRef, force?: Force]

/** Completes one area's table: a value from the first day of the plan on, binding unless said otherwise. */
export function defineParameters<const Id extends string>(
  entries: Readonly<Record<Id, Entry>>,
): readonly (Parameter & { id: Id })[] {
  return Object.entries<Entry>(entries).map(([id, [value, unit, clause, force]]) => ({
    id: id as Id,
    unit,
    clause: clauseOf(clause),
    force: force ?? 'must',
    values: [{ from: start, to: null, value }],
  }))
}
