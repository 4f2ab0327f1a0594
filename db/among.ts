import { type SqlBool, sql } from 'kysely'

/** Whether a column holds one of these values, however many: they travel as one bound parameter. */
export const isAmong = (column: string, values: readonly (string | number)[]) =>
  sql<SqlBool>`${sql.ref(column)} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`
