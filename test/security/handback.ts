// `npm run sec:handback`: every returned file that is forged, cut, replayed, another studio's or altered by a bit is
// refused and changes nothing. Prints figures; exits 1 on a loss, and also when a control that must count as a loss
// does not.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { type NewHead, openContainer, writeContainer } from '../../electron/backend/handback/container.ts'
import { digestOfHandback, digestOfRecords } from '../../electron/backend/handback/manifest.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import type { Client } from '../../shared/contract/index.ts'
import type { TravelRecord } from '../../shared/domain/handback.ts'
import { newId } from '../../shared/kernel/id.ts'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sec-handback-'))
const at = (name: string): string => path.join(folder, name)
const today = '2025-06-18' as never

async function open(name: string) {
  const desk = await openDesk({ file: at(name), holder: 'security', today })
  return { desk, client: inProcessClient(desk, await actorNamed(desk)) }
}

async function resultOf<T>(
  events: AsyncIterable<{ type: 'progress' } | { type: 'result'; result: T }>,
): Promise<T> {
  for await (const event of events) if (event.type === 'result') return event.result
  throw new Error('no result')
}

/** The bytes a job has staged. */
async function staged(client: Client, job: AsyncIterable<never>): Promise<Buffer> {
  const { fileId } = (await resultOf(job)) as { fileId: never }
  const pieces: Buffer[] = []
  for (let offset = 0, size = 1; offset < size; ) {
    const read = await client.file.read({ fileId, offset })
    pieces.push(Buffer.from(read.base64, 'base64'))
    size = read.size
    offset += pieces.at(-1)?.length ?? 0
  }
  return Buffer.concat(pieces)
}

async function collected(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

/** A small stream of numbers that is the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

// two counties, two studios, a lead's desk of the first studio
const bureau = await open('county.db')
for await (const _ of await bureau.client.admin.loadDemonstration({ people: 600 })) void _
const { rows: studios } = await bureau.client.studio.list({})
const [studio, other] = studios.map((s) => s.id)
if (!studio || !other) throw new Error('the demonstration county has no two studios')
const issue = async (client: Client, studioId: typeof studio) =>
  staged(client, (await client.handback.issue({ studioId })) as never)

async function deskFrom(name: string, start: Buffer) {
  fs.writeFileSync(at(`${name}.tdp`), start)
  const host = await open(`${name}.db`)
  await resultOf(await host.client.handback.start({ source: { path: at(`${name}.tdp`) } }))
  return { ...host, client: inProcessClient(host.desk, await actorNamed(host.desk)) }
}
const start = await issue(bureau.client, studio)
const lead = await deskFrom('lead', start)
const otherLead = await deskFrom('other', await issue(bureau.client, other))
const lecture = (client: Client, studioId: typeof studio, topic: string) =>
  client.activity.record({ studioId, kind: 'lecture', fromOn: '2025-06-01', topic })
await lecture(lead.client, studio, '第一讲')
const older = await staged(lead.client, (await lead.client.handback.handBack({})) as never)
await lecture(lead.client, studio, '第二讲')
const genuine = await staged(lead.client, (await lead.client.handback.handBack({})) as never)
await lecture(otherLead.client, other, '别的工作室')
const others = await staged(otherLead.client, (await otherLead.client.handback.handBack({})) as never)

fs.writeFileSync(at('genuine.tdp'), genuine)
const { head } = openContainer(at('genuine.tdp'))
const secretOf = (file: Buffer): Buffer => {
  fs.writeFileSync(at('s.tdp'), file)
  return Buffer.from(openContainer(at('s.tdp')).head.secret ?? '', 'base64')
}
const secret = secretOf(start)
const { manifest } = openContainer(at('genuine.tdp')).unseal(secret, 2 ** 25) as {
  manifest: Record<string, unknown> & {
    records: TravelRecord[]
    deskId: string
    number: number
    baseRevision: number
  }
}
const headFor = (changes: Partial<NewHead> = {}): NewHead => {
  const { salt: _, ...own } = head
  return { ...own, ...changes }
}
const sealed = (by: Uint8Array, content: unknown = manifest, changes: Partial<NewHead> = {}) =>
  collected(writeContainer(by, headFor(changes), content))
/** The manifest with other records, every digest made to fit: what somebody with the secret could write. */
function saying(records: unknown[], changes: object = {}): unknown {
  const said = { ...manifest, ...changes, records: records as TravelRecord[] }
  return { ...said, recordsDigest: digestOfRecords(said.records), digest: digestOfHandback(said) }
}

const kept = [
  'activity',
  'attendance',
  'output',
  'spending',
  'studio_document',
  'handback_return',
  'handback_revision',
]
/** Everything a hand-back could touch, as it stands. */
const stands = (): string =>
  JSON.stringify(kept.map((table) => bureau.desk.store.raw.prepare(`SELECT * FROM ${table}`).all()))

interface Tally {
  tried: number
  refused: number
  reasons: Map<string, number>
  losses: string[]
}
let settled = ''

/** Tries files that must all be refused and change nothing. */
async function attack(files: Iterable<[name: string, bytes: Buffer]>, expected = studio): Promise<Tally> {
  const tally: Tally = { tried: 0, refused: 0, reasons: new Map(), losses: [] }
  for (const [name, bytes] of files) {
    tally.tried += 1
    const file = at('attack.tdp')
    fs.writeFileSync(file, bytes)
    try {
      await resultOf(
        await bureau.client.handback.open({ source: { path: file }, studioId: expected as never }),
      )
      tally.losses.push(`${name}: accepted`)
    } catch (cause) {
      const { code, data } = cause as { code?: string; data?: { reason?: string } }
      const reason = code === 'HANDBACK_REFUSED' || code === 'SPREADSHEET_REFUSED' ? data?.reason : undefined
      if (reason) {
        tally.refused += 1
        tally.reasons.set(reason, (tally.reasons.get(reason) ?? 0) + 1)
      } else tally.losses.push(`${name}: ${code ?? String(cause)}`)
    }
  }
  if (stands() !== settled) tally.losses.push('the record changed')
  return tally
}

const random = numbers(20_250_618)
const flipped = function* (): Generator<[string, Buffer]> {
  for (let i = 0; i < 1_200; i++) {
    const bytes = Buffer.from(genuine)
    // the head gets its share: it is short beside what is sealed
    const byte = 4 + (i % 3 === 0 ? random(600) : random(bytes.length - 4))
    const bit = random(8)
    bytes[byte] = (bytes[byte] ?? 0) ^ (1 << bit)
    yield [`bit ${bit} of byte ${byte}`, bytes]
  }
}
const cut = function* (): Generator<[string, Buffer]> {
  for (let i = 0; i < 300; i++) {
    const length = 4 + (i < 100 ? i * 8 : random(genuine.length - 4))
    yield [`cut to ${length}`, genuine.subarray(0, length)]
  }
  yield ['one byte short', genuine.subarray(0, -1)]
}
const big = saying(
  Array.from({ length: 600 }, () => ({
    kind: 'activity',
    id: newId(),
    fields: {
      kind: 'lecture',
      fromOn: '2025-06-01',
      toOn: '2025-06-01',
      topic: '讲',
      note: '长'.repeat(600),
    },
  })),
)
const bigFile = await sealed(secret, big)
const frameAt = ((): number[] => {
  const starts: number[] = []
  for (let offset = 9 + bigFile.readUInt32BE(5); offset < bigFile.length; ) {
    starts.push(offset)
    offset += 20 + bigFile.readUInt32BE(offset)
  }
  return [...starts, bigFile.length]
})()
const frame = (n: number): Buffer => bigFile.subarray(frameAt[n], frameAt[n + 1])
const framesOf = (order: readonly number[]): Buffer =>
  Buffer.concat([bigFile.subarray(0, frameAt[0]), ...order.map(frame)])
const frames = frameAt.length - 1
const inOrder = Array.from({ length: frames }, (_, n) => n)
const rearranged = function* (): Generator<[string, Buffer]> {
  yield ['last frame gone', framesOf(inOrder.slice(0, -1))]
  yield ['first frame gone', framesOf(inOrder.slice(1))]
  yield ['a frame twice', framesOf([0, 0, ...inOrder.slice(1)])]
  yield ['two frames swapped', framesOf([1, 0, ...inOrder.slice(2)])]
  yield ['something after the end', Buffer.concat([genuine, Buffer.from('more')])]
  yield ['two packages in one', Buffer.concat([genuine, genuine])]
  yield ['nothing', Buffer.from('TDHB')]
}
const dearer = saying(
  manifest.records.map((r) =>
    r.kind === 'spending' ? { ...r, fields: { ...r.fields, amountFen: 999_999 } } : r,
  ),
)
const forged: [string, Buffer][] = [
  ['sealed with another secret', await sealed(Buffer.alloc(32, 7))],
  ['sealed with no secret', await sealed(Buffer.alloc(32))],
  ['sealed with the other studio’s secret', await sealed(secretOf(await issue(bureau.client, other)))],
  ['money changed, sealed anew', await sealed(Buffer.alloc(32, 9), dearer)],
  ['a digest that does not fit', await sealed(secret, { ...manifest, digest: 'x'.repeat(43) })],
  [
    'records that do not fit their digest',
    await sealed(secret, { ...(dearer as object), recordsDigest: manifest.recordsDigest }),
  ],
  ['a purpose it has not', await sealed(secret, manifest, { purpose: 'receipt' })],
  ['the package to start from', start],
]
const prototype = JSON.parse('{"kind":"activity","id":"x","fields":{"__proto__":"x"}}') as unknown
const one = manifest.records[0] as TravelRecord
const hostile: [string, Buffer][] = await Promise.all(
  (
    [
      ['a field nobody knows', saying([{ ...one, fields: { ...one.fields, salary: '1' } }])],
      ['__proto__ for a field', saying([prototype])],
      ['constructor for a field', saying([{ ...one, fields: { ...one.fields, constructor: 'x' } }])],
      ['a kind nobody knows', saying([{ ...one, kind: 'decision' }])],
      ['an id that is none', saying([{ ...one, id: `${one.id}' --` }])],
      ['the same record twice', saying([one, one])],
      [
        'money below nothing',
        saying([
          {
            kind: 'spending',
            id: newId(),
            fields: { spentOn: '2025-06-01', category: 'training', amountFen: -5, purpose: '退' },
          },
        ]),
      ],
      ['a day that is none', saying([{ ...one, fields: { ...one.fields, fromOn: '2025-02-30' } }])],
      [
        'more records than a studio has',
        saying(Array.from({ length: 20_001 }, () => ({ ...one, id: newId() }))),
      ],
      ['a text too long', saying([{ ...one, fields: { ...one.fields, note: 'x'.repeat(5_000) } }])],
      ['a revision never issued', saying(manifest.records, { baseRevision: 99 })],
      ['no records at all', { ...manifest, records: undefined }],
      ['a list for a manifest', []],
    ] as [string, unknown][]
  ).map(async ([name, content]): Promise<[string, Buffer]> => [name, await sealed(secret, content)]),
)
const elsewhere: [string, Buffer][] = [
  ['another studio’s package', others],
  ['another county’s head', await sealed(secret, manifest, { countyId: newId() })],
  ['a studio nobody knows', await sealed(secret, manifest, { studioId: newId() })],
  [
    'another studio’s, its head rewritten',
    await sealed(secretOf(await issue(bureau.client, other)), manifest),
  ],
]

// issuing, for the secrets, counts revisions: what must not change is what stands from here on
settled = stands()

/** A file that is right, again and again, and the older one after the newer: opened, told apart, nothing changed. */
async function replay(): Promise<Tally> {
  const tally: Tally = { tried: 0, refused: 0, reasons: new Map(), losses: [] }
  const openOne = async (bytes: Buffer) => {
    fs.writeFileSync(at('again.tdp'), bytes)
    return resultOf(await bureau.client.handback.open({ source: { path: at('again.tdp') } }))
  }
  const first = await openOne(genuine)
  const { seen } = await bureau.client.handback.review({ returnId: first.returnId })
  const merged = await bureau.client.handback.merge({ returnId: first.returnId, seen, rest: 'accept' })
  if (merged.accepted !== 2) tally.losses.push(`the genuine package brought ${merged.accepted} of 2`)
  const after = stands()
  for (let i = 0; i < 40; i++) {
    tally.tried += 1
    const { known } = await openOne(i % 2 ? older : genuine)
    if (known === (i % 2 ? 'older' : 'same')) {
      tally.refused += 1
      tally.reasons.set(known, (tally.reasons.get(known) ?? 0) + 1)
    } else tally.losses.push(`replay ${i}: ${known}`)
    const again = await bureau.client.handback
      .merge({ returnId: first.returnId, seen, rest: 'accept' })
      .catch((cause: { code?: string }) => cause.code)
    if (again !== 'CHANGED_MEANWHILE') tally.losses.push(`merged again: ${JSON.stringify(again)}`)
  }
  if (stands() !== after) tally.losses.push('a replay changed the record')
  return tally
}

async function replaced(): Promise<Tally> {
  await resultOf(await bureau.client.handback.issue({ studioId: studio as never, newSecret: true }))
  const tally: Tally = { tried: 1, refused: 0, reasons: new Map(), losses: [] }
  try {
    await resultOf(await bureau.client.handback.open({ source: { path: at('genuine.tdp') } }))
    tally.losses.push('sealed with a secret that was replaced: accepted')
  } catch (cause) {
    const { data } = cause as { data?: { reason?: string } }
    tally.refused += 1
    tally.reasons.set(data?.reason ?? '?', 1)
  }
  return tally
}

let lost = 0
function report(name: string, { tried, refused, reasons, losses }: Tally): void {
  const why = [...reasons].map(([reason, times]) => `${reason} ${times}`).join(', ')
  console.log(
    `${name.padEnd(16)} tried ${String(tried).padStart(5)}  refused ${String(refused).padStart(5)}  ${why}`,
  )
  for (const loss of losses.slice(0, 5)) console.log(`  LOST  ${loss}`)
  lost += losses.length
}

const began = Date.now()
report('bit flipped', await attack(flipped()))
report('cut off', await attack(cut()))
report('rearranged', await attack(rearranged()))
report('forged', await attack(forged))
report('hostile inside', await attack(hostile))
report('not this studio', await attack(elsewhere))

// a file nothing was done to is no attack: a harness that does not see it come in sees nothing
const control = await attack([['untouched', genuine]])
const seen = control.losses.some((loss) => loss === 'untouched: accepted')
console.log(`${'control'.padEnd(16)} an untouched package counts as a loss: ${seen ? 'yes' : 'NO'}`)

report('replayed', await replay())
report('secret replaced', await replaced())
console.log(`${lost} losses, ${((Date.now() - began) / 1000).toFixed(1)} s`)
for (const { desk } of [bureau, lead, otherLead]) await closeDesk(desk)
fs.rmSync(folder, { recursive: true, force: true })
process.exitCode = lost > 0 || !seen ? 1 : 0
