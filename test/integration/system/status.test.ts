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
