import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { inspectDataFile } from '../../../db/inspect.ts'
import { keepBackups } from '../../../electron/backend/admin/keep-backups.ts'
import { cli, cliWith } from '../../support/cli.ts'
import { temporaryFolder, testDesk } from '../../support/desk.ts'
import { fileWithSchools, onFile, resultOf } from '../../support/store-file.ts'

const password = '春眠不觉晓-2026'

async function sealedBackup(schools = ['第一小学', '第二小学']) {
  const folder = temporaryFolder()
  const file = await fileWithSchools(folder, 'county.db', schools)
  const target = path.join(folder, 'copy.backup')
  const made = await onFile(file, (client) => resultOf(client.admin.backup({ path: target, password })))
  return { folder, file, target, made }
}

test('a sealed backup shows nothing of what is in it, and its password opens it', async () => {
  const { folder, file, target, made } = await sealedBackup()
  expect(made).toMatchObject({ sealed: true, problems: [], content: { counts: { school: 2 } } })
  const bytes = fs.readFileSync(target)
  expect(made.bytes).toBe(bytes.length)
  expect(bytes.includes('SQLite format 3')).toBe(false)
  expect(bytes.includes(Buffer.from('第一小学'))).toBe(false)
  expect(fs.statSync(target).mode & 0o077).toBe(0)
  expect(fs.readdirSync(folder).filter((name) => /partial|backing-up/.test(name))).toEqual([])
  const found = await onFile(file, (client) => client.admin.verify({ source: { path: target }, password }))
  expect(found).toMatchObject({ file: target, sealed: true, problems: [], content: made.content })
  // without the key it is no file of ours to anybody
  expect(inspectDataFile(target).problems[0]?.check).toBe('foreign')
})

test('without its password, or with another, a sealed backup is neither shown nor restored', async () => {
  const { file, target } = await sealedBackup()
  const source = { path: target }
  await onFile(file, async (client) => {
    const before = (await client.people.schools({})).rows.length
    await expect(client.admin.verify({ source })).rejects.toMatchObject({ code: 'BACKUP_SEALED' })
    await expect(client.admin.verify({ source, password: `${password}x` })).rejects.toMatchObject({
      code: 'BACKUP_PASSWORD_WRONG',
    })
    await expect(resultOf(client.admin.restore({ source, password: 'wrong' }))).rejects.toMatchObject({
      code: 'BACKUP_PASSWORD_WRONG',
    })
    expect((await client.people.schools({})).rows).toHaveLength(before)
  })
})

test('whatever is changed in a sealed backup, or cut off it, is found', async () => {
  const { file, target } = await sealedBackup()
  const whole = fs.readFileSync(target)
  const piece = 64 * 1024 + 16
  const header = 68
  const damaged: Record<string, Buffer> = {
    'a bit in the first piece': flipped(whole, header + 5),
    'a bit in the last byte': flipped(whole, whole.length - 1),
    'the last bytes gone': whole.subarray(0, whole.length - 100),
    'the last piece gone': whole.subarray(
      0,
      header + Math.floor((whole.length - header - 1) / piece) * piece,
    ),
    'nothing but the header': whole.subarray(0, header),
    'two pieces changed about': Buffer.concat([
      whole.subarray(0, header),
      whole.subarray(header + piece, header + 2 * piece),
      whole.subarray(header, header + piece),
      whole.subarray(header + 2 * piece),
    ]),
  }
  await onFile(file, async (client) => {
    for (const [what, bytes] of Object.entries(damaged)) {
      const path_ = `${target}.damaged`
      fs.writeFileSync(path_, bytes)
      const found = await client.admin.verify({ source: { path: path_ }, password })
      expect({ what, checks: found.problems.map(({ check }) => check) }).toEqual({ what, checks: ['sealed'] })
      await expect(
        resultOf(client.admin.restore({ source: { path: path_ }, password })),
      ).rejects.toMatchObject({ code: 'BACKUP_UNSOUND' })
    }
  })
})

test('a sealed backup is restored in the window, and what it replaced can be put back', async () => {
  const { file, target } = await sealedBackup(['第一小学'])
  await onFile(file, async (client) => {
    await client.people.addSchool({ name: '第九小学', fromOn: '2020-09-01' as never })
    const restored = await resultOf(client.admin.restore({ source: { path: target }, password }))
    expect(restored).toMatchObject({ file: target, sealed: true, problems: [] })
    expect((await client.people.schools({})).rows).toHaveLength(1)
    await resultOf(client.admin.restore({ source: { path: restored.replaced ?? '' } }))
    expect((await client.people.schools({})).rows).toHaveLength(2)
  })
})

test('the command line makes, verifies and restores sealed backups with a password it never takes as an argument', async () => {
  const folder = temporaryFolder()
  const file = await fileWithSchools(folder, 'county.db', ['第一小学'])
  const target = path.join(folder, 'copy.backup')
  const other = path.join(folder, 'other.db')
  const withPassword = (...args: string[]) =>
    cliWith({ env: { TALENT_DESK_BACKUP_PASSWORD: password } }, ...args)
  const made = await withPassword('--db', file, 'backup', target)
  expect(made).toMatchObject({ code: 0 })
  expect(JSON.parse(made.out)).toMatchObject({ sealed: true, problems: [] })
  const asked = await cli('--db', file, 'verify', target)
  expect({ code: asked.code, said: JSON.parse(asked.err) }).toEqual({
    code: 1,
    said: { code: 'BACKUP_SEALED', data: { file: target } },
  })
  expect(JSON.parse((await withPassword('verify', target)).out)).toMatchObject({ sealed: true, problems: [] })
  const piped = await cliWith({ stdin: `${password}\n` }, '--db', file, 'backup', `${target}.2`, '--encrypt')
  expect(JSON.parse(piped.out)).toMatchObject({ sealed: true })
  const restored = await withPassword('--db', other, 'restore', target)
  expect(restored).toMatchObject({ code: 0 })
  expect(JSON.parse((await cli('--db', other, 'verify')).out)).toMatchObject({
    problems: [],
    content: { counts: { school: 1 } },
  })
})

test('automatic backups are sealed once a password is set, listed, opened by the desk itself, and open again after', async () => {
  const { client, desk, file } = await testDesk()
  const second = temporaryFolder()
  const { rules } = await client.admin.care()
  const own = { ...rules, folder: temporaryFolder(), second }
  await client.admin.setBackupRules({ ...own, password })
  expect((await client.admin.care()).sealed).toBe(true)
  const first = await keepBackups(desk, new Date('2025-06-18T08:00:00Z'))
  const { rows } = await client.admin.keptBackups()
  expect(rows.map(({ sealed, second }) => ({ sealed, second }))).toEqual([
    { sealed: true, second: false },
    { sealed: true, second: true },
  ])
  expect(await client.admin.verify({ source: { path: first ?? '' } })).toMatchObject({
    problems: [],
    sealed: true,
  })
  // leaving the password out leaves it as it is
  await client.admin.setBackupRules(own)
  expect((await client.admin.care()).sealed).toBe(true)
  await client.admin.setBackupRules({ ...own, password: null })
  await keepBackups(desk, new Date('2025-06-20T08:00:00Z'))
  expect((await client.admin.keptBackups()).rows[0]).toMatchObject({ sealed: false })
  const { rows: trail } = await client.admin.audit({ procedure: 'admin.setBackupRules' })
  expect(JSON.stringify(trail)).not.toContain(password)
  expect(fs.readFileSync(file).includes(Buffer.from(password))).toBe(false)
})

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}
