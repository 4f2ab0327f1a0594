import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { deskSecret, studioDesk } from '../../db/handback/store.ts'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import type { Desk } from '../../electron/backend/desk.ts'
import { openContainer, writeContainer } from '../../electron/backend/handback/container.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { smallCounty } from './county.ts'
import { temporaryFolder, testDesk } from './desk.ts'

/** The result of a job. */
export async function resultOf<T>(
  events: AsyncIterable<{ type: 'progress' } | { type: 'result'; result: T }>,
): Promise<T> {
  for await (const event of events) if (event.type === 'result') return event.result
  throw new Error('the job ended without a result')
}

/** Fetches a file a job has staged into a folder of the test; its place. */
async function fetched(
  client: Client,
  { fileId, fileName }: { fileId: Id<'file'>; fileName: string },
): Promise<string> {
  const pieces: Buffer[] = []
  for (let offset = 0, size = 1; offset < size; ) {
    const read = await client.file.read({ fileId, offset })
    const bytes = Buffer.from(read.base64, 'base64')
    pieces.push(bytes)
    size = read.size
    offset += bytes.length
  }
  await client.file.discard({ fileId })
  const file = path.join(temporaryFolder(), fileName)
  fs.writeFileSync(file, Buffer.concat(pieces))
  return file
}

const today = '2025-06-18'

/** Issues a studio's package or workbook; its place. */
export const issued = async (
  client: Client,
  studioId: Id<'studio'>,
  form: 'package' | 'workbook' = 'package',
): Promise<string> => fetched(client, await resultOf(await client.handback.issue({ studioId, form })))

/** What somebody with a studio's secret and a program of their own could make of a hand-back with one file. */
async function sealAnew(desk: Desk, file: string, bytes: Buffer): Promise<void> {
  const secret = await desk.store.read(async (read) =>
    deskSecret(
      desk.store.seal,
      (await studioDesk(read)) as NonNullable<Awaited<ReturnType<typeof studioDesk>>>,
    ),
  )
  const container = openContainer(file)
  const { salt: _, ...head } = container.head
  const manifest = container.unseal(secret, 2 ** 25).manifest as { files: object[] }
  const digest = createHash('sha256').update(bytes).digest('base64url')
  const files = [{ ...manifest.files[0], digest, bytes: bytes.length }]
  const pieces: Uint8Array[] = []
  for await (const piece of writeContainer(secret, head, { ...manifest, files }, [bytes])) pieces.push(piece)
  fs.writeFileSync(file, Buffer.concat(pieces))
}

/** A lead's own desk started from a package, as somebody at that computer finds it. */
export async function leadDesk(packageFile: string, day = today) {
  const { desk, client: administrator, close, file } = await testDesk({ today: day })
  const started = await resultOf(await administrator.handback.start({ source: { path: packageFile } }))
  const client = inProcessClient(desk, await actorNamed(desk))
  return {
    desk,
    file,
    close,
    client,
    started,
    /** Hands the record back; the place of the file. `instead`: sealed anew with these bytes for its only file. */
    handBack: async ({ instead }: { instead?: Buffer } = {}) => {
      const file = await fetched(client, await resultOf(await client.handback.handBack({})))
      if (instead) await sealAnew(desk, file, instead)
      return file
    },
    take: async (receipt: string) =>
      resultOf(await client.handback.takeReceipt({ source: { path: receipt } })),
  }
}

/** A county with its teacher studio in its third year, 5,000 yuan allotted, and a first lead's desk. */
export async function bureauAndLead() {
  const county = await smallCounty({ today })
  const { client } = county
  const studioId = await county.formStudio()
  const other = await county.formStudio('principal')
  await client.funding.allocate({
    studioId,
    managementYear: 3,
    amountFen: 300_000,
    paidOn: '2024-10-08',
  })
  const { activityId } = await client.activity.record({
    studioId,
    kind: 'training',
    fromOn: '2024-10-10',
    halfDays: 2,
    topic: '单元整体教学设计',
    place: '滨河中学',
    attendance: [
      { personId: county.idOf('杜若溪'), present: true },
      { personId: county.idOf('顾明川'), present: false, absenceReason: '病假' },
    ],
  })
  const packageFile = await issued(client, studioId)
  const lead = await leadDesk(packageFile)
  /** Opens a returned file at the bureau. */
  const open = async (file: string, expected: Id<'studio'> | undefined = studioId) =>
    resultOf(await client.handback.open({ source: { path: file }, ...(expected && { studioId: expected }) }))
  /** Merges what came, accepting everything but what `decline` names; items both sides changed as `conflicts` says. */
  const merge = async (
    returnId: Id<'handback_return'>,
    { decline = [], conflicts = 'theirs' }: { decline?: string[]; conflicts?: 'theirs' | 'ours' } = {},
  ) => {
    const { seen, differences } = await client.handback.review({ returnId })
    return client.handback.merge({
      returnId,
      seen,
      choices: differences.map((d) => {
        const accept = !decline.includes(d.item) && !(d.change === 'conflict' && conflicts === 'ours')
        return { item: d.item, accept, note: accept ? null : '请核对' }
      }),
    })
  }
  const receipt = async (returnId: Id<'handback_return'>) =>
    fetched(client, await resultOf(await client.handback.receipt({ returnId })))
  return { ...county, studioId, other, activityId, packageFile, lead, open, merge, receipt }
}
