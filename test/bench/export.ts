import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { writeXlsxStream } from 'hucre'
import { writeXlsx } from '../../electron/backend/roster/writers/xlsx.ts'
import type { DocumentColumn, DocumentRow } from '../../shared/domain/document.ts'
import { median, type Ratio } from './measure.ts'

const rows = 50_000
const keys = Array.from({ length: 20 }, (_, at) => `c${at}`)
const text = (row: number, column: number) => `第${row}行第${column}格`

async function* documentRows(): AsyncGenerator<DocumentRow> {
  for (let row = 0; row < rows; row++) yield { role: 'body', cells: keys.map((_, at) => text(row, at)) }
}
function* bareRows() {
  for (let row = 0; row < rows; row++) yield keys.map((_, at) => text(row, at))
}

/** A roster of 50,000 rows with fonts, borders, print titles and footer against the fastest writer's bare cells. */
export async function benchExport(folder: string): Promise<Ratio[]> {
  const columns = keys.map((key): DocumentColumn => ({ key, width: 10, kind: 'text', align: 'center' }))
  const ours = () => {
    const sheet = { name: '名单', orientation: 'landscape', layout: 'form', columns, repeated: null } as const
    const sheets = [{ ...sheet, numbered: true, rows: documentRows() }]
    const bytes = writeXlsx({ form: 'own-roster', title: '名单', sheets })
    return pipeline(Readable.from(bytes), createWriteStream(path.join(folder, 'ours.xlsx')))
  }
  const bare = () =>
    pipeline(
      Readable.fromWeb(writeXlsxStream(bareRows(), { name: '名单' }) as never),
      createWriteStream(path.join(folder, 'bare.xlsx')),
    )
  return [
    {
      what: `roster of ${rows} × ${keys.length} cells as .xlsx`,
      ours: await median(3, ours),
      bare: await median(3, bare),
      bareIs: "hucre's bare stream",
      goal: 1.2,
    },
  ]
}
