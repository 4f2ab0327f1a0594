import { expect, test } from 'vitest'
import { bringIn, workbook } from '../../support/intake-file.ts'
import { countyOf, walkOf } from '../../support/selection.ts'

const sheet = (names: readonly string[], award = '教学名师') =>
  workbook([
    ['2025年教学名师、骨干教师申报人员汇总表', null, null, null, null],
    ['序号', '姓名', '工作单位', '申报称号', '推荐途径'],
    ...names.map((name, i) => [
      i + 1,
      name,
      i % 2 === 0 ? '滨河中学' : '石桥中学',
      award,
      '组织推荐、专家举荐',
    ]),
  ])

test('a spreadsheet of applicants goes to the only batch that takes applications; twice changes nothing', async () => {
  const { client, ids } = await countyOf(6)
  const walk = walkOf({ client })
  const names = await Promise.all(
    ids.map(async (personId) => (await client.people.person({ personId })).name),
  )
  const before = await bringIn(client, await sheet(names), { kind: 'applicants' })
  expect(before.refused[0]?.reasons[0]).toMatchObject({ code: 'SELECTION_UNKNOWN', field: 'selection' })

  const selectionId = await walk.openBatch()
  const report = await bringIn(client, await sheet(names), { kind: 'applicants' })
  expect(report).toMatchObject({ new: 6, refused: [] })
  const { applications } = await client.selection.selection({ selectionId })
  expect(applications).toHaveLength(6)
  expect(applications[0]).toMatchObject({ award: 'famous_teacher', channels: ['organisation', 'expert'] })
  expect(await bringIn(client, await sheet(names), { kind: 'applicants' })).toMatchObject({
    new: 0,
    unchanged: 6,
  })
  // another award corrects the application instead of adding one
  await bringIn(client, await sheet(names.slice(0, 1), '骨干教师'), { kind: 'applicants' })
  const after = await client.selection.selection({ selectionId })
  expect(after.applications).toHaveLength(6)
  expect(after.applications.filter((a) => a.award === 'backbone_teacher')).toHaveLength(1)
})

test('an award the batch does not give, and a title still running, are refused row by row', async () => {
  const { client, ids } = await countyOf(2)
  const walk = walkOf({ client })
  await walk.openBatch()
  const names = await Promise.all(
    ids.map(async (personId) => (await client.people.person({ personId })).name),
  )
  await client.recognition.grantTitle({
    personId: ids[0] as never,
    level: 'county',
    kind: 'famous_teacher',
    fromOn: '2023-09-06',
  })
  const held = await bringIn(client, await sheet(names), { kind: 'applicants' })
  expect(held).toMatchObject({
    new: 1,
    refused: [{ row: 3, reasons: [{ code: 'TITLE_STILL_RUNS', data: { known: '2023-09-06' } }] }],
  })
  const other = await bringIn(client, await sheet(names, '骨干校长'), { kind: 'applicants' })
  expect(other.refused.map((r) => r.reasons[0]?.code)).toEqual(['AWARD_NOT_GIVEN', 'AWARD_NOT_GIVEN'])
})
