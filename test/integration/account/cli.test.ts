import path from 'node:path'
import { expect, test } from 'vitest'
import { cli, cliWith } from '../../support/cli.ts'
import { temporaryFolder, testDesk } from '../../support/desk.ts'

const first = { name: 'guanli', displayName: '冉知秋', password: '春江花月夜-1035' }
const officer = { name: 'ren', displayName: '任小满', password: '秋水共长天-0675' }

async function guardedFile(): Promise<string> {
  const { client, file, close } = await testDesk()
  await client.account.establish(first)
  await client.account.add({ ...officer, role: 'officer' })
  await close()
  return file
}

test('the command line acts in a guarded file for whom it names, with a password from the environment', async () => {
  const file = await guardedFile()
  const call = (env: Record<string, string>, ...args: string[]) => cliWith({ env }, '--db', file, ...args)
  const code = ({ err }: { err: string }) => (JSON.parse(err) as { code: string }).code
  expect(code(await call({}, 'call', 'people.list'))).toBe('SIGN_IN_REQUIRED')
  expect(code(await call({}, '--as', 'ren', 'call', 'people.list'))).toBe('SIGN_IN_REQUIRED')
  const wrong = { TALENT_DESK_PASSWORD: 'falsch-geraten' }
  expect(code(await call(wrong, '--as', 'ren', 'call', 'people.list'))).toBe('SIGN_IN_FAILED')
  const right = { TALENT_DESK_PASSWORD: officer.password }
  const listed = await call(right, '--as', 'ren', 'call', 'people.list')
  expect(JSON.parse(listed.out)).toMatchObject({ total: 0 })
  expect(code(await call(right, '--as', 'ren', 'call', 'account.list'))).toBe('FORBIDDEN')
  const piped = await cliWith(
    { stdin: `${officer.password}\n` },
    '--db',
    file,
    '--as',
    'ren',
    'call',
    'people.list',
  )
  expect(JSON.parse(piped.out)).toMatchObject({ total: 0 })
})

test('a guarded backup is restored and fully verified by its administrator only', async () => {
  const file = await guardedFile()
  const backup = path.join(temporaryFolder(), 'copy.backup')
  const elsewhere = path.join(temporaryFolder(), 'elsewhere.db')
  const admin = (...args: string[]) => cliWith({ env: { TALENT_DESK_PASSWORD: first.password } }, ...args)
  expect((await admin('--db', file, '--as', 'guanli', 'backup', backup)).code).toBe(0)
  expect(JSON.parse((await cli('--db', file, 'verify', backup)).out)).toMatchObject({
    keyed: false,
    problems: [],
  })
  expect(JSON.parse((await admin('--as', 'guanli', '--db', file, 'verify', backup)).out)).toMatchObject({
    keyed: true,
    problems: [],
  })
  const code = ({ err }: { err: string }) => (JSON.parse(err) as { code: string }).code
  expect(code(await cli('--db', elsewhere, 'restore', backup))).toBe('SIGN_IN_REQUIRED')
  const officers = (...args: string[]) =>
    cliWith({ env: { TALENT_DESK_PASSWORD: officer.password } }, ...args)
  expect(code(await officers('--db', elsewhere, '--as', 'ren', 'restore', backup))).toBe('FORBIDDEN')
  const restored = await admin('--db', elsewhere, '--as', 'guanli', 'restore', backup)
  expect(JSON.parse(restored.out)).toMatchObject({ keyed: true, replaced: null })
  const trail = await admin(
    '--db',
    elsewhere,
    '--as',
    'guanli',
    'call',
    'admin.audit',
    '{"procedure":"admin.restore"}',
  )
  expect(JSON.parse(trail.out)).toMatchObject({ rows: [{ accountName: '冉知秋' }] })
})
