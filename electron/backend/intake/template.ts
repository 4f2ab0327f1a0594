import { Readable } from 'node:stream'
import { type Cell, type DataValidation, writeXlsx } from 'hucre/xlsx'
import {
  type IntakeTemplate,
  intakeTemplate,
  templateTitles,
} from '../../../shared/documents/intake-template.ts'
import { kindOf } from '../../../shared/domain/intake-kinds.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { hostQueries } from '../procedure.ts'
import { writeFileAtomically } from '../roster/writers/write-file.ts'
import { columnLetter } from './reading/grid.ts'

// as long as any list of a county; drop-downs and text cells reach to here
const lastRow = 5_000

/** An empty list of a kind, to be filled in with WPS or Excel and imported. It holds nothing of the record. */
export const template = hostQueries.intake.template.handler(async ({ context, input }) => {
  const content = intakeTemplate(templateTitles[input.kind], kindOf(input.kind))
  const bytes = await workbookOf(content)
  const file = context.desk.files.begin(`${content.sheet}（模板）.xlsx`)
  await writeFileAtomically(file.path, Readable.from([bytes]))
  return { fileId: file.id as Id<'file'>, fileName: file.name }
})

function workbookOf({ columns, sheet, notesSheet, notes }: IntakeTemplate): Promise<Uint8Array> {
  const bold = { style: { font: { bold: true } } }
  const head = new Map<string, Partial<Cell>>(columns.map((_, c) => [`0,${c}`, bold]))
  const validations = columns.flatMap(({ label, choices, hint }, c): DataValidation[] => {
    if (choices.length === 0 && hint === '') return []
    const range = `${columnLetter(c)}2:${columnLetter(c)}${lastRow}`
    const input = { showInputMessage: true, inputTitle: label.slice(0, 32), inputMessage: hint.slice(0, 250) }
    return [
      choices.length > 0
        ? // other words the import knows may be written as well, so a choice is advice
          { type: 'list', values: [...choices], range, allowBlank: true, errorStyle: 'warning', ...input }
        : {
            type: 'textLength',
            operator: 'lessThanOrEqual',
            formula1: '1000',
            range,
            allowBlank: true,
            ...input,
          },
    ]
  })
  return writeXlsx({
    sheets: [
      {
        name: sheet,
        // text, so that no ID number is damaged and no month loses its zero
        columns: columns.map(({ width }) => ({ width, style: { numFmt: '@' } })),
        rows: [columns.map((c) => c.label), columns.map((c) => c.sample)],
        cells: head,
        dataValidations: validations,
        freezePane: { rows: 1 },
      },
      {
        name: notesSheet,
        columns: [{ width: 20 }, { width: 12 }, { width: 70 }],
        rows: notes.map((row) => [...row]),
      },
    ],
  })
}
