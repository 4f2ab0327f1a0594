import { expect, test } from 'vitest'
import { inProcessClient } from '../../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../../electron/backend/open-desk.ts'
import { testDesk } from '../../support/desk.ts'
import { bureauAndLead, issued, leadDesk, resultOf } from '../../support/handback.ts'

const password = '春风化雨二〇二五'
const today = '2025-06-18' as never

/** Starts an empty file from a package, as whoever opened it. */
async function starting(source: string) {
  const own = await testDesk({ today })
  const start = async (given?: string) =>
    resultOf(
      await own.client.handback.start({
        source: { path: source },
        ...(given !== undefined && { password: given }),
      }),
    )
  return { ...own, start }
}

test('a password given at the start guards the file at once; the lead signs in with it ever after', async () => {
  const { packageFile, studioId } = await bureauAndLead()
  const own = await starting(packageFile)
  const { recoveryKey } = await own.start(password)
  expect(recoveryKey).toMatch(/\S{8,}/)
  // whoever started it sits on as the lead, and is the lead in everything
  expect((await own.client.system.status()).account).toMatchObject({ name: '沈知远', role: 'lead' })
  await own.client.activity.record({
    studioId,
    kind: 'lecture',
    fromOn: '2025-03-05' as never,
    topic: '讲座',
  })
  await expect(own.client.people.addSchool({ name: '甲', fromOn: today })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await own.close()

  const again = await openDesk({ file: own.file, holder: 'test', today })
  try {
    const visitor = inProcessClient(again, null)
    expect(await visitor.account.door()).toMatchObject({
      unprotected: false,
      accounts: [{ name: 'lead', role: 'lead' }],
    })
    await expect(visitor.handback.pending()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
    await expect(visitor.account.signIn({ name: 'lead', password: '猜的密码一二三' })).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
    })
    await visitor.account.signIn({ name: 'lead', password })
    expect((await visitor.handback.pending()).differences).toHaveLength(1)
    await resultOf(await visitor.handback.handBack({}))
  } finally {
    await closeDesk(again)
  }
})

test('a bureau that is guarded wants its leads’ computers guarded too, unless it says otherwise', async () => {
  const { client, studioId, lead } = await bureauAndLead()
  expect(lead.started.recoveryKey).toBeNull()
  await client.account.establish({ name: '管理员', displayName: '管理员', password: '局里的密码八位以上' })
  const own = await starting(await issued(client, studioId))
  await expect(own.start()).rejects.toMatchObject({
    code: 'FIELD_INVALID',
    data: { field: 'password', problem: 'missing' },
  })
  await expect(own.start('短')).rejects.toMatchObject({
    code: 'FIELD_INVALID',
    data: { field: 'password', problem: 'too_short' },
  })
  // refused, the file is as empty as before
  expect((await own.client.people.list({})).total).toBe(0)
  expect((await own.start(password)).recoveryKey).not.toBeNull()

  await client.account.setRules({ leastPassword: 8, idleMinutes: 15, leadsMayDoWithout: true })
  const free = await leadDesk(await issued(client, studioId))
  expect(free.started.recoveryKey).toBeNull()
  // rules saved without a word on it leave it as it was
  await client.account.setRules({ leastPassword: 10, idleMinutes: 15 })
  expect(await client.account.door()).toMatchObject({ leadsMayDoWithout: true, leastPassword: 10 })
})
