import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { inspectDataFile } from '../../../db/inspect.ts'
import { day } from '../../../shared/kernel/day.ts'
import { cli } from '../../support/cli.ts'
import { temporaryFolder, testDesk } from '../../support/desk.ts'
import { contentsOf, fileWithSchools, onFile, resultOf, schoolsIn, tamper } from '../../support/store-file.ts'

/** A backup of a county with one school, in a folder of its own. */
async function backupWith(school: string): Promise<string> {
  const folder = temporaryFolder()
  const file = await fileWithSchools(folder, 'source.db', [school])
  const backup = path.join(folder, 'backup.db')
  await onFile(file, (client) => resultOf(client.admin.backup({ path: backup })))
  return backup
}

test('a backup restores elsewhere, where there was nothing', async () => {
  const backup = await backupWith('第一小学')
  const file = path.join(temporaryFolder(), 'new', 'county.db')
  const { code, out } = await cli('--db', file, 'restore', backup)
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ problems: [], replaced: null })
  expect(await schoolsIn(file)).toEqual(['第一小学'])
  expect(inspectDataFile(file)).toMatchObject({ problems: [], backedUpAt: null })
})

test('what a restore replaces is kept, and restoring that undoes it', async () => {
  const backup = await backupWith('第一小学')
  const file = await fileWithSchools(temporaryFolder(), 'county.db', ['第二小学'])
  const { replaced } = JSON.parse((await cli('--db', file, 'restore', backup)).out) as { replaced: string }
  expect(path.dirname(replaced)).toBe(path.dirname(file))
  expect(await schoolsIn(file)).toEqual(['第一小学'])
  await cli('--db', file, 'restore', replaced)
  expect(await schoolsIn(file)).toEqual(['第二小学'])
  expect(inspectDataFile(file).problems).toEqual([])
})

test('in an open window everybody sees the restored county at once, and the trail names both ends', async () => {
  const backup = await backupWith('第一小学')
  const head = inspectDataFile(backup).content?.auditHead
  const { client, desk } = await testDesk()
  await client.people.addSchool({ name: '第二小学', fromOn: day('2020-09-01') })
  const replacedHead = inspectDataFile(desk.store.file).content?.auditHead
  const changes = await client.system.changes()
  const changed = [changes.next(), changes.next()]
  const reading = Array.from({ length: 20 }, () => client.people.schools({}))
  const restored = resultOf(client.admin.restore({ source: { path: backup } }))
  // what was asked before and meanwhile is answered from one county or the other, never with an error
  for (const { rows } of await Promise.all([...reading, client.people.schools({})]))
    expect(rows).toHaveLength(1)
  expect((await restored).replaced).toMatch(/county\.replaced\.\d{8}T\d{6}\.db$/)
  expect((await client.people.schools({})).rows.map((s) => s.name)).toEqual(['第一小学'])
  const topics = (await Promise.all(changed)).flatMap(({ value }) => value as string[])
  expect(topics).toEqual(expect.arrayContaining(['admin', 'people', 'system']))
  const entry = await desk.store.read((read) =>
    read.selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirstOrThrow(),
  )
  expect(entry).toMatchObject({ procedure: 'admin.restore', outcome: 'done' })
  expect(JSON.parse(entry.detail)).toMatchObject({ restoredHead: head, replacedHead })
  expect((await client.admin.verify({})).problems).toEqual([])
})

test('a restored demonstration county brings its own day along, unless the host was told one', async () => {
  const demonstration = await backupWith('第一小学')
  tamper(demonstration, `INSERT INTO setting VALUES ('demonstration', '{"today":"2024-11-05"}')`)
  tamper(demonstration, `DELETE FROM setting WHERE key = 'backup'`)
  const file = path.join(temporaryFolder(), 'county.db')
  const today = async (...options: string[]) => {
    const { out } = await cli('--db', file, ...options, 'call', 'system.status')
    return (JSON.parse(out) as { today: string }).today
  }
  await cli('--db', file, 'restore', demonstration)
  expect(await today()).toBe('2024-11-05')
  expect(await today('--today', '2025-01-31')).toBe('2025-01-31')
  const { client } = await testDesk({ today: '2025-06-18' })
  await resultOf(client.admin.restore({ source: { path: demonstration } }))
  expect((await client.system.status()).today).toBe('2025-06-18')
})

/** Leaves a data file as a killed host does: with a log that was never brought in. */
async function killedHost(file: string, school: string): Promise<void> {
  const script = `
    const { openDesk } = await import(${JSON.stringify(path.resolve('electron/backend/open-desk.ts'))})
    const { inProcessClient } = await import(${JSON.stringify(path.resolve('electron/backend/client.ts'))})
    const { actorNamed } = await import(${JSON.stringify(path.resolve('electron/backend/account/actor.ts'))})
    const desk = await openDesk({ file: ${JSON.stringify(file)}, holder: 'test' })
    const client = inProcessClient(desk, await actorNamed(desk))
    await client.people.addSchool({ name: ${JSON.stringify(school)}, fromOn: '2020-09-01' })
    process.kill(process.pid, 'SIGKILL')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' })
  expect((await once(child, 'exit'))[1]).toBe('SIGKILL')
}

test('a log left by a killed host does not get into the restored file, and is not lost to the kept one', async () => {
  const backup = await backupWith('第一小学')
  const file = await fileWithSchools(temporaryFolder(), 'county.db', [])
  await killedHost(file, '第二小学')
  expect(fs.statSync(`${file}-wal`).size).toBeGreaterThan(0)
  const { replaced } = JSON.parse((await cli('--db', file, 'restore', backup)).out) as { replaced: string }
  expect(inspectDataFile(file)).toMatchObject({ problems: [], content: { counts: { school: 1 } } })
  expect(await schoolsIn(file)).toEqual(['第一小学'])
  expect(await schoolsIn(replaced)).toEqual(['第二小学'])
})

test('a log from some other file, left beside a missing one, does not get in either', async () => {
  const backup = await backupWith('第一小学')
  const file = await fileWithSchools(temporaryFolder(), 'county.db', [])
  await killedHost(file, '第二小学')
  fs.rmSync(file)
  await cli('--db', file, 'restore', backup)
  expect(inspectDataFile(file).problems).toEqual([])
  expect(await schoolsIn(file)).toEqual(['第一小学'])
})

test('a killed host’s own file, with its log, is a sound source', async () => {
  const source = await fileWithSchools(temporaryFolder(), 'county.db', [])
  await killedHost(source, '第二小学')
  const before = contentsOf(path.dirname(source))
  const file = path.join(temporaryFolder(), 'county.db')
  await cli('--db', file, 'restore', source)
  expect(await schoolsIn(file)).toEqual(['第二小学'])
  expect(contentsOf(path.dirname(source))).toEqual(before)
})

test('a damaged data file is replaced without being opened', async () => {
  const backup = await backupWith('第一小学')
  const file = await fileWithSchools(temporaryFolder(), 'county.db', ['第二小学'])
  const bytes = fs.readFileSync(file)
  bytes.fill(0x5a, 0, 8192)
  fs.writeFileSync(file, bytes)
  expect(JSON.parse((await cli('--db', file, 'call', 'system.status')).err).code).toBe('DATA_FILE_FOREIGN')
  const { replaced } = JSON.parse((await cli('--db', file, 'restore', backup)).out) as { replaced: string }
  expect(await schoolsIn(file)).toEqual(['第一小学'])
  expect(fs.readFileSync(replaced).equals(bytes)).toBe(true)
})

const damage: Record<string, (backup: string) => void> = {
  empty: (file) => fs.writeFileSync(file, ''),
  foreign: (file) => fs.writeFileSync(file, '姓名,学校\n'.repeat(2000)),
  'another program’s database': (file) => {
    fs.rmSync(file)
    new Database(file).exec('CREATE TABLE notes (text)').close()
  },
  newer: (file) => tamper(file, 'PRAGMA user_version = 9999'),
  truncated: (file) => fs.truncateSync(file, Math.floor(fs.statSync(file).size / 8192) * 4096),
  'without tables': (file) => {
    fs.rmSync(file)
    tamper(file, 'PRAGMA application_id = 0x54446b31; PRAGMA user_version = 1')
  },
  'changed in one value': (file) => tamper(file, `UPDATE school SET name = '第三小学'`),
  'flipped in one bit': (file) => {
    const bytes = fs.readFileSync(file)
    const at = bytes.indexOf('第一小学') + 2
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    fs.writeFileSync(file, bytes)
  },
}

test.each(Object.keys(damage))('a source that is %s is refused, and nothing has changed', async (kind) => {
  const backup = await backupWith('第一小学')
  damage[kind]?.(backup)
  const folder = temporaryFolder()
  const file = await fileWithSchools(folder, 'county.db', ['第二小学'])
  const before = contentsOf(folder)
  const { code, out, err } = await cli('--db', file, 'restore', backup)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  const refusal = JSON.parse(err) as { code: string; data: { file: string; detail: string } }
  expect(refusal).toMatchObject({ code: 'BACKUP_UNSOUND', data: { file: backup } })
  expect(refusal.data.detail).not.toBe('')
  expect(contentsOf(folder)).toEqual(before)
})

test('a source that is not there is refused by name', async () => {
  const { client } = await testDesk()
  await expect(
    resultOf(client.admin.restore({ source: { path: '/nowhere/backup.db' } })),
  ).rejects.toMatchObject({
    code: 'FILE_MISSING',
    data: { file: '/nowhere/backup.db' },
  })
  expect((await client.system.status()).empty).toBe(true)
})

test('a held file is not restored over', async () => {
  const backup = await backupWith('第一小学')
  const { file, client } = await testDesk()
  const { code, err } = await cli('--db', file, 'restore', backup)
  expect({ code, held: (JSON.parse(err) as { code: string }).code }).toEqual({
    code: 1,
    held: 'DATA_FILE_HELD',
  })
  expect((await client.people.schools({})).rows).toEqual([])
})
