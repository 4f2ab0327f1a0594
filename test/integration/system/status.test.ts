import { expect, test } from 'vitest'
import { testDesk } from '../../support/desk.ts'

test('a new file is empty and stands on the day it is told', async () => {
  const { client } = await testDesk({ today: '2025-06-18' })
  expect(await client.system.status()).toMatchObject({
    today: '2025-06-18',
    empty: true,
    demonstration: false,
  })
})

test('files travel in pieces and come back whole', async () => {
  const { client } = await testDesk()
  const bytes = Buffer.from('姓名,学校\n')
  const { fileId } = await client.file.begin({ name: '教师.csv', size: bytes.length })
  await client.file.append({ fileId, base64: bytes.toString('base64') })
  expect(await client.file.read({ fileId })).toEqual({
    name: '教师.csv',
    size: bytes.length,
    base64: bytes.toString('base64'),
  })
})

test('a clock that lies before what is on record is told, with the day of the newest act', async () => {
  const { client, file, close } = await testDesk({ today: '2025-06-18' })
  expect(await client.system.status()).toMatchObject({ clockBehind: null })
  await client.people.addSchool({ name: '滨河中学', fromOn: '2010-09-01' })
  await close()
  const wrong = await testDesk({ file, today: '2025-01-02' })
  const { clockBehind } = await wrong.client.system.status()
  expect(clockBehind).toMatch(/^2025-06-18T/)
  await wrong.close()
  const right = await testDesk({ file, today: '2025-06-19' })
  expect(await right.client.system.status()).toMatchObject({ clockBehind: null })
})
