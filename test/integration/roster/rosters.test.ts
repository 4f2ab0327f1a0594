import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Client } from '../../../shared/contract/index.ts'
import type { RosterRequest } from '../../../shared/contract/roster.ts'
import { day } from '../../../shared/kernel/day.ts'
import { type Id, newId } from '../../../shared/kernel/id.ts'
import { idChecksum } from '../../../shared/kernel/id-card.ts'
import { temporaryFolder, testDesk } from '../../support/desk.ts'

const idNumber = `99999919750912003${idChecksum('99999919750912003')}`
const stamp = { recorded_at: '2022-09-16T00:00:00.000Z', recorded_by: 'test' }

async function studioOfThree() {
  const setup = await testDesk({ today: '2025-06-18' })
  const { client, desk } = setup
  const { schoolId } = await client.people.addSchool({ name: '滨河中学', fromOn: '2010-09-01' })
  const people: { personId: Id<'person'>; role: string }[] = []
  for (const [name, role] of [
    ['沈知远', 'lead'],
    ['=1+1', 'member'],
    ['尚修', 'member'],
  ] as const) {
    const { personId } = await client.people.addPerson({
      name: name.startsWith('=') ? '韩书宁' : name,
      ...(role === 'lead' && { idNumber }),
      post: { schoolId, kind: 'teacher', fromOn: '2012-09-01', duty: name.startsWith('=') ? name : null },
    })
    people.push({ personId, role })
  }
  const studioId = newId<'studio'>()
  await desk.store.write(async (trx) => {
    await trx
      .insertInto('studio')
      .values({
        id: studioId,
        track: 'teacher',
        from_on: '2022-09-16',
        to_on: '2025-09-15',
        ...stamp,
      } as never)
      .execute()
    for (const { personId, role } of people)
      await trx
        .insertInto('studio_membership')
        .values({
          id: newId<'studio_membership'>(),
          studio_id: studioId,
          person_id: personId,
          role,
          from_on: '2022-09-16',
          ...stamp,
        } as never)
        .execute()
  })
  return { ...setup, studioId }
}

const request = (more: Partial<RosterRequest> = {}): RosterRequest => ({
  form: 'studio-roster',
  order: 'pinyin',
  idNumbers: 'none',
  ...more,
})

async function exported(client: Client, input: Parameters<Client['roster']['export']>[0]) {
  for await (const event of await client.roster.export(input))
    if (event.type === 'result') {
      const { base64 } = await client.file.read({ fileId: event.result.fileId })
      return { ...event.result, bytes: Buffer.from(base64, 'base64') }
    }
  throw new Error('no result')
}

/** What LibreOffice reads in the file: an independent reader, not our own. */
function readByLibreOffice(bytes: Buffer, as: 'csv' | 'pdf'): string {
  const folder = temporaryFolder()
  const file = path.join(folder, 'roster.xlsx')
  fs.writeFileSync(file, bytes)
  const filter = as === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76' : 'pdf'
  execFileSync('soffice', [
    `-env:UserInstallation=file://${folder}/profile`,
    '--headless',
    '--convert-to',
    filter,
    '--outdir',
    folder,
    file,
  ])
  if (as === 'csv') return fs.readFileSync(path.join(folder, 'roster.csv'), 'utf8')
  return execFileSync('pdftotext', ['-layout', path.join(folder, 'roster.pdf'), '-'], { encoding: 'utf8' })
}

describe('工作室成员花名册', () => {
  test('lead first, then members in order; the same cells in preview and file', async () => {
    const { client } = await studioOfThree()
    const document = await client.roster.preview(request())
    const names = document.sheets[0]?.rows.filter((r) => r.role === 'body').map((r) => r.cells[2])
    expect(names).toEqual(['沈知远', '韩书宁', '尚修'])
    expect(document.title).toBe('沈知远名师工作室成员花名册')
    const file = await exported(client, request())
    expect(file).toMatchObject({ fileName: `${document.title}.xlsx`, rows: 3 })
    const csv = readByLibreOffice(file.bytes, 'csv')
    expect(csv).toContain('沈知远名师工作室成员花名册')
    expect(csv).toContain('=1+1')
    expect(readByLibreOffice(file.bytes, 'pdf')).toMatch(/第 ?1 ?页，共 ?1 ?页/)
  })

  test('ID numbers: masked unless a reason is given, text in the file, and on record', async () => {
    const { client, desk } = await studioOfThree()
    const full = request({ idNumbers: 'full' })
    expect(JSON.stringify(await client.roster.preview(full))).not.toContain(idNumber)
    await expect(exported(client, full)).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field: 'reason', problem: 'missing' },
    })
    const { bytes } = await exported(client, { ...full, reason: '报市局审核' })
    expect(readByLibreOffice(bytes, 'csv')).toContain(idNumber)
    const trail = desk.store.raw
      .prepare(`SELECT detail FROM audit_entry WHERE procedure = 'roster.export' AND outcome = 'done'`)
      .pluck()
      .all() as string[]
    expect(trail.map((t) => JSON.parse(t))).toMatchObject([
      { reason: '报市局审核', records: 3, idNumbers: 'full' },
    ])
  })

  test('as of a day before the studio there is nobody', async () => {
    const { client } = await studioOfThree()
    const document = await client.roster.preview(request({ asOf: day('2022-09-15') }))
    expect(document.sheets[0]?.rows.some((r) => r.role === 'body')).toBe(false)
  })
})

test('a lead sees, prints and exports the own studio only, never with full ID numbers, and freezes nothing', async () => {
  const { as, studioId } = await studioOfThree()
  const own = as({ role: 'lead', scope: { kind: 'studios', studioIds: [studioId] } })
  const foreign = as({ role: 'lead', scope: { kind: 'studios', studioIds: [newId<'studio'>()] } })
  const count = async (client: Client) =>
    (await client.roster.preview(request())).sheets[0]?.rows.filter((r) => r.role === 'body').length
  expect(await count(own)).toBe(3)
  expect(await count(foreign)).toBe(0)
  expect((await exported(own, request())).rows).toBe(3)
  expect((await exported(foreign, request())).rows).toBe(0)
  const full = request({ idNumbers: 'full' })
  await expect(exported(own, { ...full, reason: '报送' })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(own.roster.freeze({ ...request(), purpose: '报送' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(own.roster.preview(request({ form: 'exit-roster' }))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})
