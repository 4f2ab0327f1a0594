import type {
  CellValue,
  DocumentModel,
  DocumentRow,
  DocumentSheet,
  StreamedDocument,
} from '../domain/document.ts'
import {
  closeTable,
  type Field,
  type FilledBy,
  filledByTexts,
  type Group,
  itemRow,
  openTable,
  tableDocument,
} from './parts.ts'
import { personFields } from './person-fields.ts'

/** One record with the values of the chosen columns by key; a missing or null value is unknown. */
export interface OwnRow {
  record?: string
  values: Readonly<Record<string, CellValue>>
}

export interface OwnRosterInput {
  title: string
  filledBy: FilledBy
  orientation: DocumentSheet['orientation']
  columns: readonly Omit<Field<OwnRow>, 'value'>[]
  notes: readonly string[]
}

const table = (input: OwnRosterInput) => ({
  name: '名册',
  title: input.title,
  orientation: input.orientation,
  subline: filledByTexts(input.filledBy),
  notes: input.notes,
  fields: [
    personFields.serial,
    ...input.columns.map(
      (column): Field<OwnRow> => ({ ...column, value: (row) => row.values[column.key] ?? null }),
    ),
  ],
})

/** A roster of the bureau's own making: chosen columns, with a section row for each named group. */
export const ownRoster = (input: OwnRosterInput, groups: readonly Group<OwnRow>[]): DocumentModel =>
  tableDocument('own-roster', { ...table(input), groups })

/** The same roster while its rows arrive, for lists too long to hold. */
export function streamedOwnRoster(input: OwnRosterInput, rows: AsyncIterable<OwnRow>): StreamedDocument {
  const form = table(input)
  const { columns, rows: above, repeated } = openTable(form)
  async function* all(): AsyncGenerator<DocumentRow> {
    yield* above
    let serial = 0
    for await (const row of rows) yield itemRow(form.fields, row, ++serial)
    yield* closeTable(form)
  }
  const { name, title, orientation } = form
  return {
    form: 'own-roster',
    title,
    sheets: [{ name, orientation, layout: 'form', columns, rows: all(), repeated, numbered: true }],
  }
}
