import { expect, test } from 'vitest'
import { smallCounty } from '../../support/county.ts'

test('a title stands from its day, ends by a later version, and what was known before stays known', async () => {
  const { client, desk, idOf } = await smallCounty()
  const personId = idOf('杜若溪')
  const { titleId } = await client.recognition.grantTitle({
    personId,
    level: 'county',
    kind: 'backbone_teacher',
    fromOn: '2023-09-01',
    documentNumber: '灵教字〔2023〕8号',
  })
  const held = async (asOf: string, knownOn?: string) =>
    (await client.recognition.titles({ personId, asOf, ...(knownOn && { knownOn }) })).rows.map((t) => t.kind)
  expect(await held('2023-08-31')).toEqual([])
  expect(await held('2023-09-01')).toEqual(['backbone_teacher'])

  desk.clock.now = () => '2025-06-20T08:00:00.000Z'
  await client.recognition.amendTitle({ titleId, toOn: '2025-01-31', endReason: '调离' })
  expect(await held('2025-01-31')).toEqual(['backbone_teacher'])
  expect(await held('2025-02-01')).toEqual([])
  expect(await held('2025-02-01', '2025-06-19')).toEqual(['backbone_teacher'])

  await client.recognition.retractTitle({ titleId, reason: '录入错误' })
  expect(await held('2024-01-01')).toEqual([])
})

test('holders are found by kind, level and the letters of a name', async () => {
  const { client } = await smallCounty()
  const names = async (input: Parameters<typeof client.recognition.titles>[0]) =>
    (await client.recognition.titles(input)).rows.map((t) => t.person.name)
  expect(await names({})).toEqual(['高远岫', '沈知远'])
  expect(await names({ kind: 'famous_teacher' })).toEqual(['沈知远'])
  expect(await names({ q: 'szy' })).toEqual(['沈知远'])
  expect(await names({ level: 'city' })).toEqual([])
})

test.each([
  ['one that is held already', { kind: 'famous_teacher', fromOn: '2023-01-01' }, 'kind', 'title_held'],
  ['one from before birth', { kind: 'chief_teacher', fromOn: '1975-01-01' }, 'fromOn', 'before_birth'],
] as const)('%s is refused and nothing is written', async (_, title, field, problem) => {
  const { client, idOf } = await smallCounty()
  const personId = idOf('沈知远')
  await client.people.amendPerson({ personId, birth: '1979-05' })
  const before = await client.recognition.titles({})
  await expect(client.recognition.grantTitle({ personId, level: 'county', ...title })).rejects.toMatchObject({
    code: 'FIELD_INVALID',
    data: { field, problem },
  })
  expect(await client.recognition.titles({})).toEqual(before)
})

test('a title cannot end before it began', async () => {
  const { client } = await smallCounty()
  const [title] = (await client.recognition.titles({ q: '沈知远' })).rows
  await expect(
    client.recognition.amendTitle({ titleId: title?.id ?? '', toOn: '2022-07-31' }),
  ).rejects.toMatchObject({ data: { field: 'toOn', problem: 'before_start', allowed: '2022-08-01' } })
})
