import { readXlsx } from 'hucre/xlsx'
import type { Client } from '../../../shared/contract/index.ts'
import type { Id } from '../../../shared/kernel/id.ts'

type JobEvent<Result> = { type: 'progress' } | { type: 'result'; result: Result }

async function resultOf<Result>(events: AsyncIterable<JobEvent<Result>>): Promise<Result> {
  for await (const event of events) if (event.type === 'result') return event.result
  throw new Error('the job ended without a result')
}

/** The file a job has made: its name and bytes, and the texts of its cells. */
export async function made(
  client: Client,
  events: AsyncIterable<JobEvent<{ fileId: Id<'file'>; fileName: string; rows: number }>>,
) {
  const { fileId, ...rest } = await resultOf(events)
  const pieces: Buffer[] = []
  for (let offset = 0, size = 1; offset < size; ) {
    const piece = await client.file.read({ fileId, offset })
    const bytes = Buffer.from(piece.base64, 'base64')
    pieces.push(bytes)
    size = piece.size
    offset += bytes.length
  }
  const bytes = Buffer.concat(pieces)
  const cells = async (): Promise<string[][][]> =>
    (await readXlsx(bytes)).sheets.map((sheet) =>
      sheet.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell)))),
    )
  return { ...rest, bytes, cells }
}

/** Brings a file to the desk and gives what a job makes of it. */
export async function sent<Result>(
  client: Client,
  bytes: Uint8Array,
  job: (fileId: Id<'file'>) => Promise<AsyncIterable<JobEvent<Result>>>,
): Promise<Result> {
  const { fileId } = await client.file.begin({ name: '退回.xlsx', size: bytes.length })
  const piece = 256 * 1024
  for (let at = 0; at < bytes.length; at += piece) {
    const base64 = Buffer.from(bytes.subarray(at, at + piece)).toString('base64')
    await client.file.append({ fileId, base64 })
  }
  return resultOf(await job(fileId))
}
