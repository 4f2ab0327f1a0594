import { execFile } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
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

const columns = keys.map((key): DocumentColumn => ({ key, width: 10, kind: 'text', align: 'center' }))

/** The two ways to write the list. */
export const writers = {
  ours: (folder: string) => {
    const sheet = { name: '名单', orientation: 'landscape', layout: 'form', columns, repeated: null } as const
    const sheets = [{ ...sheet, numbered: true, rows: documentRows() }]
    const bytes = writeXlsx({ form: 'own-roster', title: '名单', sheets })
    return pipeline(Readable.from(bytes), createWriteStream(path.join(folder, 'ours.xlsx')))
  },
  bare: (folder: string) =>
    pipeline(
      Readable.fromWeb(writeXlsxStream(bareRows(), { name: '名单' }) as never),
      createWriteStream(path.join(folder, 'bare.xlsx')),
    ),
}

/** The most memory a process held that did nothing but write the list, in MB. */
async function peakOf(which: keyof typeof writers, folder: string): Promise<number> {
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [
    path.join(import.meta.dirname, 'export-once.ts'),
    which,
    folder,
  ])
  return Number(stdout) / 1024
}

/** A roster of 50,000 rows with fonts, borders, print titles and footer against the fastest writer's bare cells. */
export async function benchExport(folder: string): Promise<Ratio[]> {
  const what = `roster of ${rows} × ${keys.length} cells as .xlsx`
  const bareIs = "hucre's bare stream"
  return [
    {
      what,
      ours: await median(3, () => writers.ours(folder)),
      bare: await median(3, () => writers.bare(folder)),
      bareIs,
      goal: 1.2,
    },
    {
      what: `${what}: peak memory of the process`,
      ours: await peakOf('ours', folder),
      bare: await peakOf('bare', folder),
      bareIs,
      goal: 1.5,
      unit: 'MB',
    },
  ]
}
