import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { beforeAll, describe, expect, test } from 'vitest'
import { inspectDataFile } from '../../../db/inspect.ts'
import { actorNamed } from '../../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../../electron/backend/open-desk.ts'
import type { Client } from '../../../shared/contract/index.ts'
import type { RosterRequest } from '../../../shared/contract/roster.ts'
import { day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { loadCounty } from '../../support/demonstration.ts'
import { temporaryFolder, testDesk } from '../../support/desk.ts'
import { made, sent } from '../../support/document/made.ts'
import { convertWithOffice } from '../../support/document/office.ts'
import { editXlsx } from '../../support/document/xlsx.ts'

const request: RosterRequest = { form: 'studio-roster', order: 'school', idNumbers: 'masked' }

const master = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'frozen-')), 'county.db')
beforeAll(async () => {
  const desk = await openDesk({ file: master, holder: 'test' })
  await loadCounty(inProcessClient(desk, await actorNamed(desk)), 600)
  await closeDesk(desk)
  return () => fs.rmSync(path.dirname(master), { recursive: true, force: true })
})

/** The demonstration county, every test its own copy. */
async function county() {
  const file = path.join(temporaryFolder(), 'county.db')
  fs.copyFileSync(master, file)
  return testDesk({ file })
}

const freeze = (client: Client, more: Partial<RosterRequest> = {}) =>
  client.roster.freeze({ ...request, ...more, purpose: '报市教育局审核' })

describe('freezing', () => {
  test('numbers run through the year; the paper stays as it was while the record goes on', async () => {
    const { client } = await county()
    const first = await freeze(client)
    const second = await freeze(client, { form: 'exit-roster', idNumbers: 'none' })
    expect([first.number, second.number]).toEqual(['2025-花-001', '2025-花-002'])
    const before = await client.roster.frozen({ frozenId: first.frozenId })
    const { rows } = await client.people.list({ q: '沈知远' })
    const { rows: schools } = await client.people.schools({ q: '城西小学' })
    await client.people.recordPost({
      personId: rows[0]?.id as Id<'person'>,
      schoolId: schools[0]?.id as Id<'school'>,
      kind: 'teacher',
      fromOn: day('2025-06-01'),
    })
    const after = await client.roster.frozen({ frozenId: first.frozenId })
    expect(after.document).toEqual(before.document)
    const now = await client.roster.compare({ frozenId: first.frozenId, with: {} })
    expect(now.changed.map((c) => [c.name, c.cells.map((cell) => cell.head)])).toContainEqual([
      '沈知远',
      ['工作单位'],
    ])
    const list = await client.roster.frozenList({})
    expect(list.rows.map((r) => [r.number, r.records])).toEqual([
      ['2025-花-002', 3],
      ['2025-花-001', 194],
      ['2024-花-001', expect.any(Number)],
    ])
  })

  test('a frozen row can be neither changed nor deleted, and a changed one is found by verify and shown as broken', async () => {
    const { client, desk, file, close } = await county()
    const { frozenId, number } = await freeze(client)
    const { raw } = desk.store
    expect(() => raw.prepare('UPDATE frozen_roster SET title = ?').run('另一份')).toThrow('never changes')
    expect(() => raw.prepare('DELETE FROM frozen_roster').run()).toThrow('never changes')
    await close()
    const intactProblems = inspectDataFile(file, { original: master }).problems
    expect(intactProblems).toEqual([])

    for (const change of [
      `UPDATE frozen_roster SET purpose = '另作他用' WHERE number = '${number}'`,
      `UPDATE frozen_roster SET content = zeroblob(200) WHERE number = '${number}'`,
      `UPDATE frozen_roster SET digest = lower(hex(zeroblob(32))) WHERE number = '${number}'`,
    ]) {
      const copy = path.join(temporaryFolder(), 'changed.db')
      fs.copyFileSync(file, copy)
      const db = new Database(copy)
      const trigger = db
        .prepare(`SELECT sql FROM sqlite_master WHERE name = 'frozen_roster_no_update'`)
        .pluck()
        .get()
      db.exec('DROP TRIGGER frozen_roster_no_update')
      db.exec(change)
      db.exec(trigger as string)
      db.close()
      expect(inspectDataFile(copy, { original: master }).problems.map(({ check }) => check)).toEqual([
        'witness',
        'roster',
      ])
      const other = await testDesk({ file: copy })
      expect((await other.client.roster.frozen({ frozenId })).document).toBeNull()
      await expect(other.client.roster.printFrozen({ frozenId })).rejects.toMatchObject({
        code: 'FROZEN_BROKEN',
        data: { number },
      })
      await other.close()
    }
  })

  test('full ID numbers are kept sealed, shown masked, and leave only for a reason', async () => {
    const { client, desk } = await county()
    await expect(freeze(client, { idNumbers: 'full' })).rejects.toMatchObject({
      data: { field: 'reason', problem: 'missing' },
    })
    const { frozenId } = await client.roster.freeze({
      ...request,
      idNumbers: 'full',
      purpose: '报送',
      reason: '市局要求',
    })
    const plain = desk.store.raw
      .prepare('SELECT * FROM frozen_roster ORDER BY number DESC LIMIT 1')
      .get() as { content: Buffer }
    expect(plain.content.includes(Buffer.from('999999'))).toBe(false)
    const { document } = await client.roster.frozen({ frozenId })
    expect(JSON.stringify(document)).not.toMatch(/999999\d{12}|1990000\d{4}/)
    await expect(made(client, await client.roster.exportFrozen({ frozenId }))).rejects.toMatchObject({
      data: { field: 'reason' },
    })
    const file = await made(client, await client.roster.exportFrozen({ frozenId, reason: '市局要求' }))
    expect(file.fileName).toBe('2025-花-001 云山县名师名校长工作室成员花名册.xlsx')
    expect(JSON.stringify(await file.cells())).toMatch(/999999\d{11}[\dX]/)
  })
})

describe('comparing', () => {
  test('who left between two frozen rosters, and by which decision', async () => {
    const { client } = await county()
    const form = 'trainee-roster'
    const then = await freeze(client, { form, asOf: day('2023-09-10'), idNumbers: 'none' })
    const later = await freeze(client, { form, asOf: day('2025-06-18'), idNumbers: 'none' })
    const { came, left, same } = await client.roster.compare({
      frozenId: later.frozenId,
      with: { frozenId: then.frozenId },
    })
    expect(came).toEqual([])
    expect(left.length).toBeGreaterThan(0)
    expect(left.map((l) => l.decisions[0]?.documentNumber)).toContain('云教〔2023〕43号')
    for (const { decisions } of left) expect(decisions.length).toBeGreaterThan(0)
    expect(same).toBeGreaterThan(30)
  })

  test('rosters of two forms are not compared', async () => {
    const { client } = await county()
    const one = await freeze(client)
    const other = await freeze(client, { form: 'exit-roster' })
    await expect(
      client.roster.compare({ frozenId: one.frozenId, with: { frozenId: other.frozenId } }),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID', data: { field: 'with', problem: 'other_form' } })
  })
})

describe('a copy that comes back', () => {
  async function released() {
    const setup = await county()
    const { frozenId, number } = await freeze(setup.client)
    const { releaseId } = await setup.client.roster.release({ frozenId, to: { name: '市局人事科' } })
    const file = await made(setup.client, await setup.client.roster.releaseFile({ releaseId }))
    return { ...setup, frozenId, number, releaseId, file }
  }

  test('unchanged, also opened and saved in LibreOffice: nothing differs', async () => {
    const { client, frozenId, number, file } = await released()
    const check = async (bytes: Uint8Array) =>
      sent(client, bytes, (fileId) => client.roster.checkReturned({ frozenId, fileId }))
    expect(await check(file.bytes)).toEqual({ number, differences: [], remarks: [] })
    const folder = temporaryFolder()
    const at = path.join(folder, 'copy.xlsx')
    fs.writeFileSync(at, file.bytes)
    fs.mkdirSync(path.join(folder, 'saved'))
    await convertWithOffice([at], 'xlsx', path.join(folder, 'saved'))
    const saved = fs.readFileSync(path.join(folder, 'saved', 'copy.xlsx'))
    expect(await check(saved)).toEqual({ number, differences: [], remarks: [] })
  })

  test('remarks are taken once; a changed cell, a row gone, one added and one moved are named', async () => {
    const { client, frozenId, releaseId, file } = await released()
    const rows = (await file.cells())[0] as string[][]
    const width = rows[4]?.length ?? 0
    const named = rows.flatMap((row, at) => (/^\d+$/.test(row[0] ?? '') ? [at] : []))
    const [first, second, third, fourth, fifth] = named as [number, number, number, number, number]
    const edited = await editXlsx(file.bytes, (sheet) => {
      sheet.set(first, width - 1, '出生年月请核对')
      sheet.set(second, 5, '别的单位')
      sheet.swap(fourth, fifth)
      sheet.clear(third)
      sheet.set(rows.length, 0, '多出来的一行')
    })
    const take = () => sent(client, edited, (fileId) => client.roster.takeReturned({ releaseId, fileId }))
    const found = await take()
    expect(found.taken).toBe(1)
    expect(found.remarks).toEqual([
      { sheet: 0, line: first, name: rows[first]?.[2]?.replace('　', ''), text: '出生年月请核对' },
    ])
    const kinds = found.differences.map((d) => d.kind)
    expect(kinds).toEqual(expect.arrayContaining(['changed', 'missing', 'moved', 'added']))
    const moved = found.differences.filter((d) => d.kind === 'moved')
    expect(moved).toHaveLength(1)
    expect(found.differences.find((d) => d.kind === 'changed')).toMatchObject({
      line: second,
      found: '别的单位',
    })
    expect(found.differences.find((d) => d.kind === 'missing')).toMatchObject({ line: third })
    expect((await take()).taken).toBe(0)
    const shown = await client.roster.frozen({ frozenId })
    expect(shown.remarks.map((r) => r.text)).toEqual(['出生年月请核对'])
    expect(shown.releases[0]?.returns.map((r) => [r.differences, r.remarks])).toEqual([
      [found.differences.length, 1],
      [found.differences.length, 0],
    ])
  })

  test('a formula slipped in is a change, whatever it comes to', async () => {
    const { client, frozenId, file } = await released()
    const rows = (await file.cells())[0] as string[][]
    const at = rows.findIndex((row) => row[0] === '1')
    const edited = await editXlsx(file.bytes, (sheet) => sheet.formula(at, 2, '"沈知远"'))
    const { differences } = await sent(client, edited, (fileId) =>
      client.roster.checkReturned({ frozenId, fileId }),
    )
    expect(differences).toMatchObject([{ kind: 'changed', line: at }])
  })

  test('the copy of another roster is refused by its number, a foreign file by what it is', async () => {
    const { client, releaseId, file } = await released()
    const other = await freeze(client, { form: 'exit-roster', idNumbers: 'none' })
    const copy = await made(client, await client.roster.exportFrozen({ frozenId: other.frozenId }))
    const take = (bytes: Uint8Array) =>
      sent(client, bytes, (fileId) => client.roster.takeReturned({ releaseId, fileId }))
    await expect(take(copy.bytes)).rejects.toMatchObject({
      code: 'RETURNED_OTHER',
      data: { expected: '2025-花-001', found: '2025-花-002' },
    })
    await expect(take(Buffer.from('PK\u0003\u0004 not really'))).rejects.toMatchObject({
      code: 'SPREADSHEET_REFUSED',
    })
    expect(file.bytes.length).toBeGreaterThan(1000)
  })
})

describe('review at the desk', () => {
  async function reviewing() {
    const setup = await county()
    const { desk } = setup
    const reviewer = desk.store.raw
      .prepare(`SELECT id FROM account WHERE role = 'reviewer'`)
      .pluck()
      .get() as Id<'account'>
    const other = desk.store.raw
      .prepare(`SELECT id FROM account WHERE role = 'officer'`)
      .pluck()
      .get() as Id<'account'>
    const { frozenId, number } = await freeze(setup.client)
    const asReviewer = setup.as({ role: 'reviewer', accountId: reviewer, name: '向晚晴' })
    return { ...setup, reviewer, other, frozenId, number, asReviewer }
  }

  test('released → remarked → answered; the reviewer sees only what was released to them', async () => {
    const { client, as, frozenId, number, reviewer, asReviewer } = await reviewing()
    const earlier = (await asReviewer.roster.released({})).rows
    expect(earlier.map((r) => r.number)).toEqual(['2024-花-001'])
    const { releaseId } = await client.roster.release({
      frozenId,
      to: { accountId: reviewer },
      note: '请核对任职',
    })
    const [row] = (await asReviewer.roster.released({})).rows
    expect(row).toMatchObject({ id: releaseId, number, note: '请核对任职', remarks: 0 })
    const { document } = await asReviewer.roster.releasedRoster({ releaseId })
    const line = document.sheets[0]?.rows.findIndex((r) => r.role === 'body') ?? -1
    const { remarkId } = await asReviewer.roster.remark({ releaseId, sheet: 0, line, text: '请附聘书' })
    const mistaken = await asReviewer.roster.remark({ releaseId, sheet: 0, line: line + 1, text: '看错了' })
    await asReviewer.roster.retractRemark(mistaken)
    await asReviewer.roster.finishReview({ releaseId })

    const seen = await client.roster.frozen({ frozenId })
    expect(seen.remarks).toMatchObject([{ id: remarkId, line, text: '请附聘书', answer: null }])
    expect(seen.releases[0]?.finishedAt).not.toBeNull()
    await client.roster.answer({ remarkId, verdict: 'explained', text: '聘书已附在档案' })
    await client.roster.answer({ remarkId, verdict: 'accepted', text: '已补附' })
    expect((await asReviewer.roster.releasedRoster({ releaseId })).remarks[0]?.answer).toMatchObject({
      verdict: 'accepted',
      text: '已补附',
    })
    await expect(asReviewer.roster.retractRemark({ remarkId })).rejects.toMatchObject({
      data: { problem: 'answered_already' },
    })

    const stranger = as({
      role: 'reviewer',
      accountId: '00000000-0000-7000-8000-00000000dead' as Id<'account'>,
    })
    await expect(stranger.roster.releasedRoster({ releaseId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      stranger.roster.remark({ releaseId, sheet: 0, line, text: '也说一句' }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await client.roster.withdrawRelease({ releaseId })
    await expect(asReviewer.roster.releasedRoster({ releaseId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await client.roster.frozen({ frozenId })).remarks).toHaveLength(1)
  })

  test('only to a reviewer, once each; remarks only on lines that are there', async () => {
    const { client, frozenId, reviewer, other, asReviewer } = await reviewing()
    await expect(client.roster.release({ frozenId, to: { accountId: other } })).rejects.toMatchObject({
      data: { field: 'accountId', problem: 'unknown' },
    })
    const { releaseId } = await client.roster.release({ frozenId, to: { accountId: reviewer } })
    await expect(client.roster.release({ frozenId, to: { accountId: reviewer } })).rejects.toMatchObject({
      data: { problem: 'released_already' },
    })
    for (const line of [0, 9_999])
      await expect(
        asReviewer.roster.remark({ releaseId, sheet: 0, line, text: '这一行' }),
      ).rejects.toMatchObject({ data: { field: 'line', problem: 'no_such_line' } })
  })
})
