import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { inspectAtRest } from '../../../db/inspect.ts'
import { enter } from '../../../electron/backend/account/enter.ts'
import { inProcessClient } from '../../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../../electron/backend/open-desk.ts'
import { day } from '../../../shared/kernel/day.ts'
import { temporaryFolder, testDesk } from '../../support/desk.ts'

const first = { name: '管理员', displayName: '冉知秋', password: '春江花月夜-1035' }

/** A guarded file with an officer, and what was told once. */
async function guarded() {
  const made = await testDesk()
  const dataKey = Buffer.from(made.desk.store.dataKey)
  const { recoveryKey } = await made.client.account.establish(first)
  await made.client.account.add({
    name: 'ren',
    displayName: '任小满',
    role: 'officer',
    password: '秋水共长天-0675',
  })
  return { ...made, recoveryKey, dataKey }
}

const reopened = async (file: string) => {
  const desk = await openDesk({ file, holder: 'test', today: day('2025-06-18') })
  return { desk, visitor: inProcessClient(desk, null) }
}

describe('a file that nobody guards', () => {
  test('acts for its built-in administrator, and says so at the door', async () => {
    const { client } = await testDesk()
    expect(await client.account.door()).toMatchObject({
      unprotected: true,
      signedIn: { role: 'administrator' },
      accounts: [{ name: 'administrator', password: false }],
    })
  })

  test('is guarded by its first administrator, whose name may be the built-in one', async () => {
    const { client, desk } = await testDesk()
    const made = await client.account.establish({ ...first, name: 'administrator' })
    expect(made).toMatchObject({ name: first.displayName, role: 'administrator' })
    expect(made.recoveryKey).toMatch(/^([A-HJ-NP-Z2-9]{4}-){7}[A-HJ-NP-Z2-9]{4}$/)
    expect(desk.store.unprotected).toBe(false)
    expect((await client.account.door()).accounts.map((a) => a.name)).toEqual(['administrator'])
    await expect(client.account.establish({ ...first, name: 'zweite' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test.each([
    ['short', '七个字的密码啊', { field: 'password', problem: 'too_short', allowed: 8 }],
    ['its own name', 'guanliyuan', { field: 'password', problem: 'is_name' }],
  ])('takes no password that is %s', async (_, password, data) => {
    const { client, desk } = await testDesk()
    await expect(client.account.establish({ ...first, name: 'guanliyuan', password })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data,
    })
    expect(desk.store.unprotected).toBe(true)
  })
})

describe('a guarded file', () => {
  test('holds its data key nowhere: not in the file, not in its log', async () => {
    const { file, dataKey, close } = await guarded()
    const holds = () =>
      fs
        .readdirSync(path.dirname(file))
        .filter((name) => fs.readFileSync(path.join(path.dirname(file), name)).includes(dataKey))
    expect(holds()).toEqual([])
    await close()
    expect(holds()).toEqual([])
  })

  test('answers a visitor nothing but the door', async () => {
    const { file, close } = await guarded()
    await close()
    const { desk, visitor } = await reopened(file)
    await expect(visitor.people.list({})).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    await expect(visitor.system.status()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    expect(() => desk.store.seal).toThrow('SIGN_IN_REQUIRED')
    expect(await visitor.account.door()).toMatchObject({
      unprotected: false,
      signedIn: null,
      accounts: [{ name: first.name }, { name: 'ren' }],
    })
    await closeDesk(desk)
  })

  test('opens to a right password, with the rights of its account', async () => {
    const { file, close } = await guarded()
    await close()
    const { desk, visitor: client } = await reopened(file)
    expect(await client.account.signIn({ name: 'ren', password: '秋水共长天-0675' })).toMatchObject({
      name: '任小满',
      role: 'officer',
    })
    expect((await client.people.list({})).total).toBe(0)
    await expect(client.account.list()).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await client.account.signOut({})
    expect(desk.store.locked).toBe(true)
    await expect(client.people.list({})).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    await closeDesk(desk)
  })

  test('keeps the key while somebody else still sits there', async () => {
    const { client, desk } = await guarded()
    const other = inProcessClient(desk, null)
    await other.account.signIn({ name: 'ren', password: '秋水共长天-0675' })
    await client.account.signOut({})
    expect(desk.store.locked).toBe(false)
    expect((await other.people.list({})).total).toBe(0)
  })

  test('locks an account after five failures, also over a restart and against many at once', async () => {
    const { file, close } = await guarded()
    await close()
    const once = await reopened(file)
    const wrong = () => once.visitor.account.signIn({ name: 'ren', password: 'falsch-geraten' })
    await expect(wrong()).rejects.toMatchObject({ code: 'SIGN_IN_FAILED', data: { attemptsLeft: 4 } })
    const many = await Promise.allSettled(Array.from({ length: 8 }, wrong))
    const codes = many.map((m) => (m.status === 'rejected' ? (m.reason as { code: string }).code : 'done'))
    expect(codes.filter((code) => code === 'SIGN_IN_FAILED')).toHaveLength(4)
    expect(codes.filter((code) => code === 'ACCOUNT_LOCKED')).toHaveLength(4)
    await closeDesk(once.desk)
    const again = await reopened(file)
    const right = { name: 'ren', password: '秋水共长天-0675' }
    await expect(again.visitor.account.signIn(right)).rejects.toMatchObject({ code: 'ACCOUNT_LOCKED' })
    vi.useFakeTimers({ now: Date.now() + 16 * 60_000, toFake: ['Date'] })
    await expect(again.visitor.account.signIn(right)).resolves.toMatchObject({ role: 'officer' })
    vi.useRealTimers()
    await closeDesk(again.desk)
  })

  test('has every attempt at the door in its chained trail, those before the key came too', async () => {
    const { file, close } = await guarded()
    await close()
    const { desk, visitor } = await reopened(file)
    await visitor.account.signIn({ name: 'ren', password: 'falsch-geraten' }).catch(() => {})
    await visitor.account.signIn({ name: 'niemand', password: 'falsch-geraten' }).catch(() => {})
    await visitor.account.signIn({ name: first.name, password: first.password })
    const { rows } = await visitor.admin.audit({ procedure: 'account' })
    expect(rows.map((r) => `${r.procedure} ${r.outcome} ${r.accountName}`)).toEqual([
      'account.signIn done 冉知秋',
      'account.signIn refused unknown',
      'account.signIn refused 任小满',
      'account.add done 冉知秋',
      'account.establish done administrator',
    ])
    expect((await visitor.admin.verify({})).problems).toEqual([])
    expect(JSON.stringify(rows)).not.toContain(first.password)
    await closeDesk(desk)
  })

  test('opens to the printed recovery key, which sets an administrator’s new password', async () => {
    const { file, close, recoveryKey } = await guarded()
    await close()
    const { desk, visitor } = await reopened(file)
    const next = { name: first.name, password: '海上明月共潮生七' }
    const wrong = recoveryKey.replace(/^..../, 'AAAA')
    await expect(visitor.account.recover({ ...next, recoveryKey: wrong })).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
    })
    await expect(visitor.account.recover({ ...next, name: 'ren', recoveryKey })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field: 'name', problem: 'not_administrator' },
    })
    // as typed from paper
    await visitor.account.recover({ ...next, recoveryKey: recoveryKey.toLowerCase().replaceAll('-', ' ') })
    expect((await visitor.account.list()).rows).toHaveLength(2)
    await visitor.account.signOut({})
    await expect(visitor.account.signIn(first)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
    await visitor.account.signIn(next)
    await closeDesk(desk)
  })

  test('changes passwords without touching a sealed row', async () => {
    const { client, desk } = await guarded()
    await client.people.addPerson({ name: '苏小小', phone: '19900001234' })
    const sealed = () =>
      desk.store.read((read) => read.selectFrom('person').select('phone_sealed').executeTakeFirstOrThrow())
    const before = await sealed()
    await expect(
      client.account.changePassword({ current: 'falsch', password: '不尽长江滚滚来七' }),
    ).rejects.toMatchObject({ data: { field: 'current', problem: 'wrong' } })
    await client.account.changePassword({ current: first.password, password: '不尽长江滚滚来七' })
    const renewed = await client.account.renewRecoveryKey({ password: '不尽长江滚滚来七' })
    expect(await sealed()).toEqual(before)
    await client.account.signOut({})
    await expect(client.account.signIn(first)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' })
    await client.account.recover({ name: first.name, password: '落霞与孤鹜齐飞七', ...renewed })
  })

  test('sends away whoever is disabled, whose password then opens nothing', async () => {
    const { client, desk } = await guarded()
    const other = inProcessClient(desk, null)
    const { id } = await other.account.signIn({ name: 'ren', password: '秋水共长天-0675' })
    await client.account.amend({ accountId: id as never, disabled: true })
    await expect(other.people.list({})).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    await expect(other.account.signIn({ name: 'ren', password: '秋水共长天-0675' })).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
    })
  })

  test('always keeps an administrator', async () => {
    const { client } = await guarded()
    const [mine] = (await client.account.list()).rows
    const accountId = mine?.id as never
    await expect(client.account.amend({ accountId, role: 'officer' })).rejects.toMatchObject({
      data: { field: 'role', problem: 'last_administrator' },
    })
    await expect(client.account.amend({ accountId, disabled: true })).rejects.toMatchObject({
      data: { field: 'disabled', problem: 'last_administrator' },
    })
  })
})

test('the end of the trail is kept beside the file: an older file brought back, or a cut trail, shows', async () => {
  const folder = temporaryFolder()
  const file = path.join(folder, 'county.db')
  const older = path.join(folder, 'older.db')
  const act = async (name: string) => {
    const desk = await openDesk({ file, holder: 'test', today: day('2025-06-18') })
    const client = inProcessClient(desk, await enter(desk, {}))
    await client.people.addSchool({ name, fromOn: day('2025-01-01') })
    await closeDesk(desk)
  }
  await act('第一小学')
  fs.copyFileSync(file, older)
  await act('第二小学')
  expect(inspectAtRest(file).problems).toEqual([])
  fs.copyFileSync(older, file)
  expect(inspectAtRest(file).problems).toMatchObject([{ check: 'head' }])
  const desk = await openDesk({ file, holder: 'test', today: day('2025-06-18') })
  expect(desk.store.lostHead).not.toBeNull()
  await closeDesk(desk)
})
