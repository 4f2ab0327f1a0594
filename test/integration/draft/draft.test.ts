import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder, testDesk } from '../../support/desk.ts'
import { resultOf } from '../../support/store-file.ts'

const forms = async (client: { draft: { list(input: object): Promise<{ rows: { form: string }[] }> } }) =>
  (await client.draft.list({})).rows.map(({ form }) => form)

test('a draft is replaced by the last word, from whichever window, and gone when it is given up', async () => {
  const { client } = await testDesk()
  const form = 'activity.1'
  await client.draft.keep({ form, typed: { topic: '单元整' }, typedIn: 'a' })
  await client.draft.keep({ form, typed: { topic: '单元整体教学', marks: { x: true } }, typedIn: 'b' })
  const { rows } = await client.draft.list({})
  expect(rows).toEqual([
    {
      form,
      typed: { topic: '单元整体教学', marks: { x: true } },
      typedIn: 'b',
      keptAt: expect.stringMatching(/^2025-06-18T/),
    },
  ])
  await client.draft.discard({ form })
  await client.draft.discard({ form })
  expect(await forms(client)).toEqual([])
})

test('a draft is its writer’s alone, lies sealed, and leaves nothing in the trail', async () => {
  const { client, desk, as, file, close } = await testDesk()
  const { accountId } = await client.account.add({ name: 'ren', displayName: '任小满', role: 'officer' })
  const other = as({ accountId, name: 'ren', role: 'officer' })
  const entries = () => desk.store.raw.prepare('SELECT count(*) FROM audit_entry').pluck().get()
  const before = entries()
  await client.draft.keep({ form: 'activity.1', typed: { topic: '不为人知的半句话' }, typedIn: 'a' })
  expect(entries()).toBe(before)
  expect(await forms(other)).toEqual([])
  await other.draft.discard({ form: 'activity.1' })
  expect(await forms(client)).toEqual(['activity.1'])
  await close()
  expect(fs.readFileSync(file).includes('不为人知')).toBe(false)
})

test('it is in the backup and stands again after a restore', async () => {
  const { client, file, close } = await testDesk()
  await client.draft.keep({ form: 'activity.1', typed: { topic: '半句话' }, typedIn: 'a' })
  const backup = path.join(temporaryFolder(), 'copy.backup')
  await resultOf(client.admin.backup({ path: backup }))
  await client.draft.discard({ form: 'activity.1' })
  await resultOf(client.admin.restore({ source: { path: backup } }))
  expect(await forms(client)).toEqual(['activity.1'])
  await close()
  const again = await testDesk({ file })
  expect(await forms(again.client)).toEqual(['activity.1'])
})

test('the oldest of many make room, and what no form can hold is refused', async () => {
  const { client } = await testDesk()
  for (let i = 0; i < 103; i++) await client.draft.keep({ form: `f${i}`, typed: { i }, typedIn: 'a' })
  const kept = await forms(client)
  expect(kept).toHaveLength(100)
  expect(kept).toContain('f102')
  await expect(
    client.draft.keep({ form: 'f', typed: { note: '字'.repeat(100_001) }, typedIn: 'a' }),
  ).rejects.toMatchObject({ code: 'INVALID_INPUT' })
  expect(await forms(client)).toEqual(kept)
})
