import { writeXlsx } from 'hucre/xlsx'
import type { Client } from '../../shared/contract/index.ts'
import type { IntakeReport, PreparedIntake } from '../../shared/contract/intake.ts'
import type { Id } from '../../shared/kernel/id.ts'

type Cell = string | number | null

/** An .xlsx file with one sheet. */
export const workbook = (rows: readonly (readonly Cell[])[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: '花名册', rows: rows.map((row) => [...row]) }] })

/** Sends a file to the back end as every host does. */
export async function stage(
  client: Client,
  bytes: Uint8Array,
  name = '教师花名册.xlsx',
): Promise<Id<'file'>> {
  const { fileId } = await client.file.begin({ name, size: bytes.length })
  for (let from = 0; from < bytes.length; from += 256 * 1024)
    await client.file.append({
      fileId,
      base64: Buffer.from(bytes.subarray(from, from + 256 * 1024)).toString('base64'),
    })
  return fileId
}

type Events<T> = AsyncIterable<{ type: 'progress' } | { type: 'result'; result: T }>

/** The result a job ends with. */
export async function resultOf<T>(events: Events<T> | Promise<Events<T>>): Promise<T> {
  for await (const event of await events) if (event.type === 'result') return event.result
  throw new Error('the job ended without a result')
}

type InspectInput = Parameters<Client['intake']['inspect']>[0]

/** A file looked at and matched against the record. */
export async function inspect(
  client: Client,
  bytes: Uint8Array,
  input: Omit<InspectInput, 'fileId' | 'kind'> & { kind?: InspectInput['kind']; name?: string } = {},
): Promise<PreparedIntake> {
  const { name, kind = 'people', ...rest } = input
  return resultOf(client.intake.inspect({ fileId: await stage(client, bytes, name), kind, ...rest }))
}

export const accept = (client: Client, { intakeId }: PreparedIntake, key?: string): Promise<IntakeReport> =>
  resultOf(client.intake.accept({ intakeId }, { context: key === undefined ? {} : { key } }))

/** Looked at and accepted. */
export async function bringIn(
  client: Client,
  bytes: Uint8Array,
  input?: Parameters<typeof inspect>[2],
): Promise<IntakeReport> {
  return accept(client, await inspect(client, bytes, input))
}
