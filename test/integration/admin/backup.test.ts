import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { inspectDataFile } from '../../../db/inspect.ts'
import { cli } from '../../support/cli.ts'
import { temporaryFolder, testDesk } from '../../support/desk.ts'
import { bureauAndLead } from '../../support/handback.ts'
import { fileWithSchools, onFile, resultOf, tamper } from '../../support/store-file.ts'

test('a backup holds what the file held, says when it was made, and is noted in the file', async () => {
  const folder = temporaryFolder()
  const file = await fileWithSchools(folder, 'county.db', ['第一小学', '第二小学'])
  const target = path.join(folder, 'copy.db')
  const before = inspectDataFile(file)
  const status = await onFile(file, async (client) => {
    const made = await resultOf(client.admin.backup({ path: target }))
    expect(made).toMatchObject({ file: target, problems: [], content: { counts: { school: 2 } } })
    expect(made.content?.digest).toBe(before.content?.digest)
    return client.system.status()
  })
  expect(status.lastBackup).toMatchObject({ at: expect.stringMatching(/^2025-06-18T/), verified: true })
  expect(inspectDataFile(target)).toMatchObject({ problems: [], backedUpAt: status.lastBackup?.at })
  expect(fs.statSync(target).mode & 0o077).toBe(0)
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual(['copy.db'])
})

test('a window fetches its backup in pieces', async () => {
  const { client } = await testDesk()
  const { fileId, bytes } = await resultOf(client.admin.backup({}))
  if (!fileId) throw new Error('nothing was staged')
  const piece = await client.file.read({ fileId })
  expect(piece).toMatchObject({ name: 'county-2025-06-18.db', size: bytes })
  expect(Buffer.from(piece.base64, 'base64').subarray(0, 15).toString()).toBe('SQLite format 3')
})

test('only an administrator makes, restores or verifies backups, and each attempt is on record', async () => {
  const { as, desk } = await testDesk()
  const officer = as({ role: 'officer' })
  for (const attempt of [
    officer.admin.backup({}),
    officer.admin.restore({ source: { path: '/x' } }),
    officer.admin.verify({}),
  ])
    await expect(attempt).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const refused = await desk.store.read((read) =>
    read.selectFrom('audit_entry').select(['procedure', 'code']).where('outcome', '=', 'refused').execute(),
  )
  expect(refused.map((r) => `${r.procedure} ${r.code}`)).toEqual([
    'admin.backup FORBIDDEN',
    'admin.restore FORBIDDEN',
    'admin.verify FORBIDDEN',
  ])
})

test('a lead backs the own desk up, but never the county’s file', async () => {
  const { lead, as } = await bureauAndLead()
  const target = path.join(temporaryFolder(), 'own.backup')
  expect(await resultOf(lead.client.admin.backup({ path: target }))).toMatchObject({
    file: target,
    problems: [],
    content: { counts: { studio: 1 } },
  })
  await expect(
    resultOf(as({ role: 'lead' }).admin.backup({ path: `${target}.county` })),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  expect(fs.existsSync(`${target}.county`)).toBe(false)
})

test('a backup never goes over a file that is there, nor into a folder that is not', async () => {
  const folder = temporaryFolder()
  const { client, desk } = await testDesk()
  const there = path.join(folder, 'there.db')
  fs.writeFileSync(there, 'mine')
  await expect(resultOf(client.admin.backup({ path: there }))).rejects.toMatchObject({
    code: 'FILE_EXISTS',
    data: { file: there },
  })
  const nowhere = path.join(there, 'copy.db')
  await expect(resultOf(client.admin.backup({ path: nowhere }))).rejects.toMatchObject({
    code: 'TARGET_UNREACHABLE',
    data: { target: nowhere },
  })
  await expect(resultOf(client.admin.backup({ path: 'copy.db' }))).rejects.toMatchObject({
    code: 'FIELD_INVALID',
    data: { field: 'path', problem: 'not_absolute' },
  })
  expect(fs.readFileSync(there, 'utf8')).toBe('mine')
  expect(fs.readdirSync(folder)).toEqual(['there.db'])
  const refused = await desk.store.read((read) =>
    read.selectFrom('audit_entry').select('code').where('outcome', '=', 'refused').execute(),
  )
  expect(refused.map((r) => r.code)).toEqual(['FILE_EXISTS', 'TARGET_UNREACHABLE', 'FIELD_INVALID'])
})

test.skipIf(process.platform === 'win32')('a full disk leaves no half backup and says so', async () => {
  const folder = temporaryFolder()
  const file = await fileWithSchools(folder, 'county.db', ['第一小学'])
  const target = path.join(folder, 'copy.db')
  const entry = path.resolve('electron/cli/main.ts')
  // the shell's limit on file size answers a write as a full disk does
  const run = promisify(execFile)('sh', [
    '-c',
    `trap '' XFSZ; ulimit -f 100; exec "$0" "$@"`,
    process.execPath,
    entry,
    ...['--db', file, 'backup', target],
  ])
  const { stderr } = (await run.catch((cause: unknown) => cause)) as { stderr: string }
  expect(JSON.parse(stderr.trim().split('\n').at(-1) ?? '')).toEqual({ code: 'DISK_FULL', data: {} })
  expect(fs.readdirSync(folder).filter((name) => name.startsWith('copy'))).toEqual([])
})

test('verify finds what SQLite itself does not: a changed value, a broken audit chain, a slipped-in trigger', async () => {
  const folder = temporaryFolder()
  const file = await fileWithSchools(folder, 'county.db', ['第一小学'])
  const backups = ['changed', 'cut', 'trigger'].map((name) => path.join(folder, `${name}.db`))
  const [changed, cut, trigger] = backups as [string, string, string]
  for (const path of backups) await onFile(file, (client) => resultOf(client.admin.backup({ path })))
  tamper(changed, `UPDATE school SET name = '第二小学'`)
  tamper(cut, `DROP TRIGGER audit_entry_no_delete; DELETE FROM audit_entry WHERE seq = 1`)
  tamper(trigger, `CREATE TRIGGER t AFTER INSERT ON school BEGIN DELETE FROM decision; END`)
  const checks = (file: string) => inspectDataFile(file).problems.map((problem) => problem.check)
  expect(checks(changed)).toEqual(['content'])
  expect(inspectDataFile(cut).problems[0]).toEqual({
    check: 'schema',
    detail: 'trigger audit_entry_no_delete',
  })
  expect(inspectDataFile(trigger).problems).toEqual([{ check: 'schema', detail: 'trigger t' }])
  tamper(file, `DROP TRIGGER audit_entry_no_update`)
  tamper(file, `UPDATE audit_entry SET account_name = '李四' WHERE seq = 1`)
  tamper(
    file,
    `CREATE TRIGGER audit_entry_no_update BEFORE UPDATE ON audit_entry BEGIN SELECT RAISE(ABORT, 'audit is append-only'); END`,
  )
  expect(inspectDataFile(file).problems).toEqual([{ check: 'audit', detail: '1' }])
})

test('verify answers on the command line while another host holds the file, and leaves no traces', async () => {
  const { file, client } = await testDesk()
  await client.people.addSchool({ name: '第一小学', fromOn: '2020-09-01' as never })
  const held = await cli('--db', file, 'verify')
  expect({ code: held.code, err: held.err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(held.out)).toMatchObject({ problems: [], content: { counts: { school: 1 } } })

  const folder = temporaryFolder()
  const closed = await fileWithSchools(folder, 'county.db', [])
  const names = fs.readdirSync(folder)
  expect((await cli('--db', closed, 'verify')).code).toBe(0)
  expect(fs.readdirSync(folder)).toEqual(names)
})

test.each([
  ['missing', null, 'FILE_MISSING'],
  ['empty', '', 'DATA_FILE_FOREIGN'],
  ['foreign', 'these are no records', 'DATA_FILE_FOREIGN'],
])('verify of a file that is %s', async (_, text, code) => {
  const file = path.join(temporaryFolder(), 'county.db')
  if (text !== null) fs.writeFileSync(file, text)
  const answer = await cli('--db', file, 'verify')
  expect(answer.code).toBe(1)
  expect(JSON.parse(answer.err)).toEqual({ code, data: { file } })
})
