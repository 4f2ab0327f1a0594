import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { rememberedMappings } from '../../../db/intake/imports.ts'
import { jobs } from '../procedure.ts'
import { intakeIdOf } from './intake-id.ts'
import { importKinds } from './kinds/index.ts'
import { type IntakeFile, PreparedImport } from './prepared.ts'
import { type FileToRead, readFile } from './reading/read-in-child.ts'
import type { FileRows, FileSummary } from './reading/reader-job.ts'
import { refusing } from './refusing.ts'
import { rememberingIndexes } from './remembering-indexes.ts'
import { reporting } from './reporting.ts'
import { layoutShape, preparedShape } from './shape.ts'

/** Reads a file, matches its rows against the record and holds the result until somebody accepts it. */
export const inspect = jobs.intake.inspect.handler(async function* ({ context, input, signal }) {
  const { desk, actor } = context
  const { kind, mapping, headerRows } = input
  const staged = desk.files.get(input.fileId)
  const today = desk.clock.today()
  const listedOn = input.listedOn ?? today
  const prepared = yield* reporting(signal, (tell, abort) =>
    refusing(async () => {
      const file: FileToRead = {
        source: { path: staged.path },
        fileName: staged.name,
        kind,
        today,
        remembered: await desk.store.read((read) => rememberedMappings(read, kind)),
      }
      const onProgress = (p: { phase: string; done: number; total: number }) => tell(p.phase, p.done, p.total)
      tell('reading', 0, null)
      const { summary, found } = await readFile(
        file,
        {
          ...(input.sheet !== undefined && { sheet: input.sheet }),
          ...(headerRows && { headerRows }),
          ...(mapping && { mapping }),
        },
        { signal: abort, onProgress, start: desk.startReader },
      )
      const sheet = input.sheet ?? summary.proposed
      tell('matching', 0, found?.rows.length ?? 0)
      const seal = rememberingIndexes(desk.store.seal)
      const rows = found?.rows ?? []
      // taken before the look: what is written meanwhile makes accepting look again
      const { revision } = desk.store
      const judge = await desk.store.read((read) => importKinds[kind].open(read, seal, rows, listedOn))
      const digest = await digestOf(staged.path)
      const by = actor.accountId
      const read = { by, fileId: input.fileId, kind, name: staged.name, digest, listedOn, today }
      const id = intakeIdOf([by, kind, staged.name, digest, sheet, headerRows, mapping, listedOn])
      return new PreparedImport(id, intakeFile(read, summary, sheet, found), seal, judge, revision)
    }),
  )
  desk.imports.hold(prepared)
  yield { type: 'result' as const, result: preparedShape(prepared) }
})

const intakeFile = (
  read: Pick<IntakeFile, 'by' | 'fileId' | 'kind' | 'name' | 'digest' | 'listedOn' | 'today'>,
  summary: FileSummary,
  sheet: number | null,
  found: FileRows | null,
): IntakeFile => {
  const chosen = sheet === null ? undefined : summary.sheets[sheet]
  return {
    ...read,
    sheetName: chosen?.name ?? '',
    layout: found?.layout ?? null,
    rows: found?.rows ?? [],
    about: {
      format: summary.format,
      encoding: summary.encoding ?? null,
      notices: summary.notices.map((n) => ({ code: n.code, data: { ...n.data } })),
      sheets: summary.sheets.map((s) => ({
        name: s.name,
        hidden: s.hidden,
        rows: s.rowCount,
        refusal: s.refusal,
        preview: s.preview.map((row) => row.map((cell) => cell?.shown ?? '')),
      })),
      sheet,
      layout: found && layoutShape(found.layout, chosen?.preview ?? [], found.skipped),
      skipped: (found?.skipped ?? []).map((s) => ({ ...s })),
    },
  }
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('base64url')
}
