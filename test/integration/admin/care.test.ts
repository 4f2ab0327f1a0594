import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { inspectDataFile } from '../../../db/inspect.ts'
import { keepBackups, outlived } from '../../../electron/backend/admin/keep-backups.ts'
import { Log } from '../../../electron/backend/log.ts'
import { temporaryFolder, testDesk } from '../../support/desk.ts'

const rules = { everyHours: 24, folder: null, second: null, keepDays: 14, keepWeeks: 8, keepMonths: 12 }
const on = (text: string) => new Date(`${text}T10:00:00Z`)

test('a due backup is made, verified, copied to a second place and noted; one that is not due isn’t', async () => {
  const { desk, client, file } = await testDesk()
  const second = path.join(temporaryFolder(), 'stick')
  await client.admin.setBackupRules({ ...rules, second })
  const made = await keepBackups(desk, on('2025-06-18'))
  expect(made).toBe(path.join(path.dirname(file), 'backups', 'county.20250618T100000Z.backup'))
  expect(inspectDataFile(made ?? '').problems).toEqual([])
  expect(fs.readdirSync(second)).toEqual(['county.20250618T100000Z.backup'])
  expect(await keepBackups(desk, on('2025-06-18'))).toBeNull()
  expect(await keepBackups(desk, on('2025-06-19'))).not.toBeNull()
  expect(await client.admin.care()).toMatchObject({
    lastAutomaticBackup: { at: '2025-06-19T10:00:00.000Z', problem: null },
    lastBackup: { verified: true },
  })
})

test('a backup that can’t be written is said, and tried again when the next is due', async () => {
  const { desk, client } = await testDesk()
  const blocked = path.join(temporaryFolder(), 'a-file')
  fs.writeFileSync(blocked, '')
  await client.admin.setBackupRules({ ...rules, folder: path.join(blocked, 'inside') })
  expect(await keepBackups(desk, on('2025-06-18'))).toBeNull()
  expect((await client.admin.care()).lastAutomaticBackup?.problem).not.toBeNull()
  const { rows } = await client.admin.audit({ procedure: 'admin.backup' })
  expect(rows[0]).toMatchObject({ outcome: 'refused', accountName: 'system' })
})

test('old backups go by age: every one for two weeks, one a week for eight, one a month for a year, never the last', () => {
  const taken = Array.from({ length: 400 }, (_, n) => new Date(on('2025-06-18').getTime() - n * 86_400_000))
  const gone = new Set(outlived(taken, rules, on('2025-06-18')).map((at) => at.getTime()))
  const kept = taken.filter((at) => !gone.has(at.getTime()))
  const age = (at: Date) => Math.round((on('2025-06-18').getTime() - at.getTime()) / 86_400_000)
  expect(kept.filter((at) => age(at) <= 14)).toHaveLength(15)
  expect(kept.filter((at) => age(at) > 14 && age(at) <= 56)).toHaveLength(7)
  expect(kept.filter((at) => age(at) > 56).length).toBeGreaterThanOrEqual(10)
  expect(kept.filter((at) => age(at) > 372)).toEqual([])
  expect(outlived([on('2020-01-01')], rules, on('2025-06-18'))).toEqual([])
})

test('a diagnosis holds figures and errors, and no number of anybody', async () => {
  const { client, desk } = await testDesk()
  await client.people.addPerson({ name: '苏未央', phone: '19987650123' })
  desk.log.note('abc', new Error('UNIQUE constraint failed for 999999198506182348'))
  const { fileId, name } = await client.admin.diagnose()
  const { base64 } = await client.file.read({ fileId })
  const text = Buffer.from(base64, 'base64').toString()
  expect(name).toBe('talent-desk-diagnosis-2025-06-18.json')
  expect(JSON.parse(text)).toMatchObject({ rows: { person: 1 }, synchronous: 2 })
  expect(text).toContain('[abc] Error: UNIQUE constraint failed for …')
  for (const secret of ['苏未央', '19987650123', '999999198506182348']) expect(text).not.toContain(secret)
})

test('the log turns over and keeps three old ones', () => {
  const file = path.join(temporaryFolder(), 'county.db')
  const log = new Log(file)
  for (let n = 0; n < 40; n++) log.note(String(n), 'x'.repeat(100_000))
  expect(fs.readdirSync(path.dirname(file)).sort()).toEqual([
    'county.db.log',
    'county.db.log.1',
    'county.db.log.2',
    'county.db.log.3',
  ])
})
