import type { Layout, Mapping, ReadRow, Sheet, SkippedRow } from '../../../../shared/domain/intake.ts'
import type { IntakeKind } from '../../../../shared/domain/intake-kinds.ts'
import { type ReadingLimits, readingLimits } from './limits.ts'
import type { FileRead, FileSummary, ReadAs, ReaderJob, ReaderMessage } from './reader-job.ts'
import { IntakeRefusal } from './refusal.ts'
import { forkReader, type StartReader } from './start-reader.ts'

export interface FileToRead {
  source: ReaderJob['source']
  fileName: string
  kind: IntakeKind
  /** ISO day of the host's clock. */
  today: string
  remembered?: Readonly<Record<string, Mapping>>
}

export interface ReadingOptions {
  signal?: AbortSignal
  onProgress?: (progress: Extract<ReaderMessage, { type: 'progress' }>) => void
  limits?: Partial<ReadingLimits>
  start?: StartReader
}

/**
 * Reads a file in a process of its own, once: its sheets with their first rows and proposed layouts, and the records of
 * one of them. Throws IntakeRefusal with a file code; FILE_TOO_HEAVY when it needed more memory or time than it may;
 * the signal's reason when cancelled.
 */
export async function readFile(
  file: FileToRead,
  how: ReadAs = {},
  options: ReadingOptions = {},
): Promise<FileRead> {
  let summary: FileSummary | null = null
  let layout: Layout | null = null
  let skipped: readonly SkippedRow[] = []
  const rows: ReadRow[] = []
  await readInChild(jobOf(file, how, options), options, (message) => {
    if (message.type === 'summary') summary = message.summary
    if (message.type === 'layout') ({ layout, skipped } = message)
    if (message.type === 'rows') rows.push(...message.rows)
  })
  if (!summary) throw new Error('the reading process gave no summary')
  return { summary, found: layout && { layout, rows, skipped } }
}

/** The texts of every cell, sheet by sheet, read in a process of its own. Refusals as for `readFile`. */
export async function readCells(
  file: Pick<FileToRead, 'source' | 'fileName' | 'today'>,
  options: ReadingOptions = {},
): Promise<string[][][]> {
  const sheets: string[][][] = []
  const job: ReaderJob = { ...jobOf({ ...file, kind: 'people' }, {}, options), cells: true }
  await readInChild(job, options, (message) => {
    if (message.type !== 'cells') return
    const rows = sheets[message.sheet] ?? []
    for (const row of message.rows) rows.push([...row])
    sheets[message.sheet] = rows
  })
  return sheets
}

/** The paragraphs of a text or Word document, read in a process of its own. Refusals as for `readFile`. */
export async function readParagraphs(
  file: Pick<FileToRead, 'source' | 'fileName' | 'today'>,
  options: ReadingOptions = {},
): Promise<readonly string[]> {
  let paragraphs: readonly string[] = []
  const job: ReaderJob = { ...jobOf({ ...file, kind: 'people' }, {}, options), paragraphs: true }
  await readInChild(job, options, (message) => {
    if (message.type === 'paragraphs') paragraphs = message.paragraphs
  })
  return paragraphs
}

/** The sheets of a file as they are, hidden ones too, read in a process of its own. Refusals as for `inspectFile`. */
export async function readSheets(
  file: Pick<FileToRead, 'source' | 'fileName' | 'today'>,
  options: ReadingOptions = {},
): Promise<readonly Sheet[]> {
  const sheets: Sheet[] = []
  const job: ReaderJob = { ...jobOf({ ...file, kind: 'people' }, {}, options), sheets: true }
  await readInChild(job, options, (message) => {
    if (message.type === 'sheet') sheets.push(message.sheet)
  })
  return sheets
}

const jobOf = (file: FileToRead, how: ReadAs, options: ReadingOptions): ReaderJob => ({
  source: file.source,
  fileName: file.fileName,
  kind: file.kind,
  today: file.today,
  remembered: file.remembered ?? {},
  limits: { ...readingLimits, ...options.limits },
  how,
})

function readInChild(
  job: ReaderJob,
  { signal, onProgress, start = forkReader }: ReadingOptions,
  onMessage: (message: ReaderMessage) => void,
): Promise<void> {
  signal?.throwIfAborted()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const reader = start(job)
  const clock = setTimeout(() => end(() => reject(tooHeavy('time'))), job.limits.milliseconds)
  const abort = (): void => end(() => reject(signal?.reason))
  signal?.addEventListener('abort', abort, { once: true })
  const end = (settle: () => void): void => {
    clearTimeout(clock)
    signal?.removeEventListener('abort', abort)
    settle()
    reader.kill()
  }
  reader.onMessage((message) => {
    if (message.type === 'progress') onProgress?.(message)
    else if (message.type === 'done') end(resolve)
    else if (message.type === 'refused') end(() => reject(new IntakeRefusal(message.code, message.data)))
    else if (message.type === 'failed')
      // a fault of ours or of the library on a file nobody foresaw: for the user the file can't be read
      end(() => reject(new IntakeRefusal('FILE_UNREADABLE', { reason: 'fault' }, new Error(message.message))))
    else onMessage(message)
  })
  // killed by its own watch, or out of memory: a process that ends without an answer asked for too much
  reader.onEnd(() => end(() => reject(tooHeavy('memory'))))
  return promise
}

const tooHeavy = (limit: 'time' | 'memory'): IntakeRefusal => new IntakeRefusal('FILE_TOO_HEAVY', { limit })
