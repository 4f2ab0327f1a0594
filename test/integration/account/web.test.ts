import { expect, test } from 'vitest'
import { signIn, testWebHost, webClient } from '../../support/web-host.ts'

test('each browser has a seat of its own; a guarded file lets none of them act before it signs in', async () => {
  const host = await testWebHost()
  const one = webClient(host.origin, await signIn(host))
  const two = webClient(host.origin, await signIn(host))
  const first = { name: 'guanli', displayName: '冉知秋', password: '春江花月夜-1035' }
  await one.account.establish(first)
  expect((await one.system.status()).account.name).toBe('冉知秋')
  await expect(two.system.status()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  await two.account.signIn(first)
  await one.account.signOut({})
  await expect(one.system.status()).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' })
  expect((await two.system.status()).account.name).toBe('冉知秋')
  const three = webClient(host.origin, await signIn(host))
  expect((await three.account.door()).signedIn).toBeNull()
})
