import fs from 'node:fs'
import { expect, test } from 'vitest'
import { testDesk } from '../../support/desk.ts'

test('room is set aside beside the data file, and not twice', async () => {
  const { desk, file } = await testDesk()
  expect(fs.existsSync(`${file}.reserve`)).toBe(false)
  desk.store.reserve.keep()
  const { size, mtimeMs } = fs.statSync(`${file}.reserve`)
  expect(size).toBe(4 * 2 ** 20)
  expect(fs.statSync(`${file}.reserve`).mode & 0o077).toBe(0)
  desk.store.reserve.keep()
  expect(fs.statSync(`${file}.reserve`).mtimeMs).toBe(mtimeMs)
})

test('a full disk gives the reserve up, says so in every window, and takes it back when there is room', async () => {
  const { desk, client, file } = await testDesk()
  desk.store.reserve.keep()
  // what SQLite answers on a full disk; `npm run rel:full` does the same on one
  desk.store.raw.pragma(`max_page_count = ${desk.store.raw.pragma('page_count', { simple: true })}`)
  const add = (n: number) => client.people.addPerson({ name: '演练', note: `${n} ${'字'.repeat(390)}` })
  const answer = async (): Promise<unknown> => {
    for (let n = 0; n < 100; n++) await add(n)
    return null
  }
  await expect(answer()).rejects.toMatchObject({ code: 'DISK_FULL', data: { released: true } })
  expect(fs.existsSync(`${file}.reserve`)).toBe(false)
  expect((await client.system.status()).diskFull).toBe(true)
  await expect(add(100)).rejects.toMatchObject({ code: 'DISK_FULL', data: {} })
  desk.store.raw.pragma('max_page_count = 1000000')
  await add(101)
  expect(desk.store.reserve.keep()).toBe(true)
  expect((await client.system.status()).diskFull).toBe(false)
})
