import { type SqlBool, sql } from 'kysely'
import type { Day } from '../shared/kernel/day.ts'
import type { Id } from '../shared/kernel/id.ts'

/** The two times every dated question is asked at: true on `asOf`, known by the instant `knownAt`. */
export interface View {
  asOf: Day
  knownAt: string
}

// The SQL twins of `knownAt` and `holdsOn` in shared/kernel/day.ts: one boundary, said twice because SQL must say it too.
// `table` is a name or alias from our own queries, never input.

/** The version of the record that was known at that instant; known now is not retracted, which indexes can answer. */
export const isKnown = (table: string, knownAt: string) =>
  knownAt === knownNow
    ? sql<SqlBool>`(${sql.ref(`${table}.retracted_at`)} IS NULL)`
    : sql<SqlBool>`(${sql.ref(`${table}.recorded_at`)} <= ${knownAt} AND (${sql.ref(`${table}.retracted_at`)} IS NULL OR ${sql.ref(`${table}.retracted_at`)} > ${knownAt}))`

/** The record holds on the day and its version was known at the instant. */
export const holds = (table: string, view: View) =>
  sql<SqlBool>`(${sql.ref(`${table}.from_on`)} <= ${view.asOf} AND (${sql.ref(`${table}.to_on`)} IS NULL OR ${sql.ref(`${table}.to_on`)} >= ${view.asOf}) AND ${isKnown(table, view.knownAt)})`

/** The last instant of a day, for "as known on". */
export const endOf = (on: Day): string => `${on}T23:59:59.999Z`

/** Later than every record: "as known now", also when the host's clock was set back. */
export const knownNow = '9999-12-31T23:59:59.999Z'

/** Who records or retracts, and when; `importId` where it came with a spreadsheet. */
export interface Stamp {
  at: string
  by: string
  importId?: Id<'import'>
}
export const recorded = (s: Stamp) => ({ recorded_at: s.at, recorded_by: s.by })
export const retracted = (s: Stamp) => ({ retracted_at: s.at, retracted_by: s.by })
