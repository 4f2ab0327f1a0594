import { expect, test } from 'vitest'
import { testDesk } from '../../support/desk.ts'
import { bringIn, inspect, workbook } from '../../support/intake-file.ts'

const header = ['学校名称', '学校简称', '学校类型', '城乡', '是否薄弱', '所在乡镇']
const list = (rows: (string | null)[][]) => workbook([header, ...rows])
const first = ['灵山县第一小学', '一小', '小学', '城区', '否', null]
const office = ['南岗镇中心小学', null, '小学', '乡镇', '是', '南岗镇']

test('schools come in with what they are from the day of the list on; before it, nobody knows', async () => {
  const { client } = await testDesk()
  expect(await bringIn(client, await list([first, office]), { kind: 'schools' })).toMatchObject({
    new: 2,
    refused: [],
  })
  expect((await client.people.schools({ q: '第一小学' })).rows).toMatchObject([
    { name: '灵山县第一小学', aliases: ['一小'], kind: 'school', area: 'urban', weak: false },
  ])
  expect((await client.people.schools({ q: '第一小学', asOf: '2025-06-17' as never })).rows).toMatchObject([
    { kind: null, area: null, weak: null },
  ])
  expect(await bringIn(client, await list([first, office]), { kind: 'schools' })).toMatchObject({
    importId: null,
    unchanged: 2,
  })
})

test('a change shows field by field, and is taken back', async () => {
  const { client, desk } = await testDesk()
  await bringIn(client, await list([first]), { kind: 'schools', listedOn: '2024-09-01' as never })
  const file = await list([['第一小学', '一小', '小学', '城区', '是', '城关镇']])
  const prepared = await inspect(client, file, { kind: 'schools' })
  const { rows } = await client.intake.preview({ intakeId: prepared.intakeId })
  expect(rows).toMatchObject([
    {
      status: 'update',
      target: { label: '灵山县第一小学' },
      differences: [
        { field: 'town', from: null, to: '城关镇' },
        { field: 'weak', from: 'false', to: 'true' },
      ],
    },
  ])
  const state = async () => {
    const [school] = (await client.people.schools({})).rows
    const { profiles } = await client.people.school({ schoolId: school?.id as never })
    const town = desk.store.raw.prepare('SELECT town FROM school').pluck().get()
    return { school, town, profiles: profiles.map(({ recordedAt, ...profile }) => profile) }
  }
  const before = await state()
  const { importId } = await bringIn(client, file, { kind: 'schools' })
  expect((await state()).profiles).toMatchObject([
    { weak: false, fromOn: '2024-09-01', toOn: '2025-06-17' },
    { weak: true, fromOn: '2025-06-18', toOn: null },
  ])
  await client.intake.undo({ importId: importId as never, reason: '导错了表' })
  expect(await state()).toEqual(before)
})

test('one school in two rows is refused in both, however it is written', async () => {
  const { client } = await testDesk()
  const report = await bringIn(client, await list([first, ['灵山县第1小学', null, null, null, null, null]]), {
    kind: 'schools',
  })
  expect(report).toMatchObject({
    importId: null,
    refused: [
      { row: 2, reasons: [{ code: 'DUPLICATE_IN_FILE' }] },
      { row: 3, reasons: [{ code: 'DUPLICATE_IN_FILE' }] },
    ],
  })
})
