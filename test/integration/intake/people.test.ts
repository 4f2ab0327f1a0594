import { expect, test } from 'vitest'
import type { Client } from '../../../shared/contract/index.ts'
import { testDesk } from '../../support/desk.ts'
import { accept, bringIn, inspect, workbook } from '../../support/intake-file.ts'
import { idNumber } from '../../support/intake-sheet.ts'

const header = [
  ['某某县教师花名册', null, null, null, null, null, null],
  ['序号', '姓名', '性别', '基本信息', null, '任职', null],
  [null, null, null, '出生年月', '身份证号', '学校', '现任职务'],
]

const list = (rows: (string | number | null)[][]) =>
  workbook([
    ...header,
    ['一、城区学校', null, null, null, null, null, null],
    ...rows,
    [],
    ['注：本表一式两份'],
  ])

const zhangNumber = idNumber('19850601', 1)
const wangNumber = idNumber('19881103', 2)
const zhang = [1, '张　三', '男', '1985.06', zhangNumber, '第一小学', '校长']
const li = [2, '李四', '女', '1990.02', null, '第一小学', '教师']
const wang = [3, '王芳', '女', '1988.11', wangNumber, '第6小学', null]

const byName = async (client: Client, q: string) => {
  const { rows } = await client.people.list({ q })
  const person = rows.find((r) => r.name === q)
  if (!person) throw new Error(`${q} is not on record`)
  return client.people.person({ personId: person.id })
}

test('a list as it comes: two-row header, section row, note; schools are created and listed', async () => {
  const { client } = await testDesk()
  const prepared = await inspect(client, await list([zhang, li, wang]))
  expect(prepared).toMatchObject({
    counts: { new: 3, update: 0, unchanged: 0, ask: 0, refused: 0 },
    newSchools: ['第一小学', '第6小学'],
    undatedPosts: 3,
    skipped: [{ reason: 'section' }],
  })
  expect((await client.people.list({})).total).toBe(0)
  expect(await accept(client, prepared)).toMatchObject({
    new: 3,
    refused: [],
    newSchools: ['第一小学', '第6小学'],
  })
  expect(await byName(client, '张三')).toMatchObject({
    sex: 'male',
    birth: '1985-06',
    school: { name: '第一小学' },
    posts: [{ kind: 'head', duty: '校长', fromOn: '2025-06-18', toOn: null }],
  })
  // nobody said what she is there: unknown, not guessed
  expect((await byName(client, '王芳')).posts).toMatchObject([{ kind: null, duty: null, frontLine: null }])
  expect((await client.people.schools({})).rows).toMatchObject([
    { kind: null, area: null },
    { kind: null, area: null },
  ])
})

test('the same file again changes nothing', async () => {
  const { client, desk } = await testDesk()
  const file = await list([zhang, li, wang])
  await bringIn(client, file)
  const rows = () =>
    desk.store.raw.prepare('SELECT (SELECT count(*) FROM post) + (SELECT count(*) FROM import)').pluck().get()
  const before = rows()
  expect(await bringIn(client, file)).toMatchObject({ importId: null, new: 0, updated: 0, unchanged: 3 })
  expect(rows()).toBe(before)
})

test('a changed list shows what it changes, field by field; a move without a date counts from the day of the list', async () => {
  const { client } = await testDesk({ today: '2025-06-18' })
  await bringIn(client, await list([zhang, li, wang]), { listedOn: '2024-09-01' as never })
  const prepared = await inspect(
    client,
    await list([
      zhang,
      [2, '李四', '女', '1990.02.14', null, '第一小学', '教导主任'],
      [3, '王芳', '女', '1988.11', wangNumber, '第一小学', null],
    ]),
  )
  expect(prepared.counts).toMatchObject({ update: 2, unchanged: 1 })
  const { rows } = await client.intake.preview({ intakeId: prepared.intakeId, status: 'update' })
  expect(rows.map((r) => r.differences)).toEqual([
    [
      { field: 'birth', from: '1990-02', to: '1990-02-14' },
      { field: 'post', from: '教师', to: '教导主任' },
      { field: 'postFrom', from: '2024-09-01', to: '2025-06-18' },
    ],
    [
      { field: 'school', from: '第6小学', to: '第一小学' },
      { field: 'postFrom', from: '2024-09-01', to: '2025-06-18' },
    ],
  ])
  await accept(client, prepared)
  expect((await byName(client, '王芳')).posts).toMatchObject([
    { school: { name: '第6小学' }, fromOn: '2024-09-01', toOn: '2025-06-17' },
    { school: { name: '第一小学' }, fromOn: '2025-06-18', toOn: null },
  ])
})

test('of two lists that describe the same day the later corrects the earlier, and can be taken back', async () => {
  const { client } = await testDesk()
  await bringIn(client, await list([zhang]))
  const { importId } = await bringIn(client, await list([[...zhang.slice(0, 5), '第二小学', '校长']]))
  const at = async () => (await byName(client, '张三')).posts.map((p) => [p.school?.name, p.fromOn, p.toOn])
  expect(await at()).toEqual([['第二小学', '2025-06-18', null]])
  await client.intake.undo({ importId: importId as never, reason: '导错了表' })
  expect(await at()).toEqual([['第一小学', '2025-06-18', null]])
})

test('a date that comes later moves the beginning back; one that contradicts the record is asked about', async () => {
  const { client } = await testDesk()
  const dated = (school: string, from: string | null) =>
    workbook([
      ['姓名', '出生年月', '学校', '任现职时间'],
      ['张三', '1985.06', school, from],
    ])
  await bringIn(client, await dated('第一小学', null))
  expect(await bringIn(client, await dated('第一小学', '2010.09'))).toMatchObject({ updated: 1 })
  expect((await byName(client, '张三')).posts).toMatchObject([{ fromOn: '2010-09-01', toOn: null }])
  expect(await bringIn(client, await dated('第一小学', '2010.09'))).toMatchObject({ unchanged: 1 })
  expect(await bringIn(client, await dated('第一小学', '2015.09'))).toMatchObject({
    importId: null,
    refused: [{ reasons: [{ code: 'POST_DATE_CONTRADICTS', column: 'D', data: { known: '2010-09-01' } }] }],
  })
})

test.each([
  ['a damaged ID number', [4, '赵六', '男', '1980.01', 1.30126e17, '第一小学', null], 'ID_DAMAGED'],
  ['a birth in the future', [4, '赵六', '男', '2031.01', null, '第一小学', null], 'DATE_IN_FUTURE'],
  ['no name', [4, null, '男', '1980.01', idNumber('19800101', 5), '第一小学', null], 'VALUE_MISSING'],
  [
    'a number for a month that may be October',
    [4, '赵六', '男', 1985.1, null, '第一小学', null],
    'DATE_AMBIGUOUS',
  ],
])('%s is refused by its cell; the other rows come in', async (_, row, code) => {
  const { client } = await testDesk()
  const report = await bringIn(client, await list([zhang, row]))
  expect(report).toMatchObject({ new: 1, refused: [{ row: 6, reasons: [{ code }] }] })
  expect((await client.people.list({})).total).toBe(1)
})

test('somebody who stands twice in a list is refused both times', async () => {
  const { client } = await testDesk()
  const report = await bringIn(client, await list([zhang, li, [3, ...zhang.slice(1)]]))
  expect(report).toMatchObject({
    new: 1,
    refused: [
      { row: 5, reasons: [{ code: 'DUPLICATE_IN_FILE', data: { rows: ['7'] } }] },
      { row: 7, reasons: [{ code: 'DUPLICATE_IN_FILE', data: { rows: ['5'] } }] },
    ],
  })
})

test('a namesake is never merged on the name alone: somebody is asked, and the answer is followed', async () => {
  const { client } = await testDesk()
  await bringIn(client, await list([li]))
  const prepared = await inspect(client, await list([[1, '李四', '女', null, null, '第一小学', '校长']]))
  const { intakeId } = prepared
  const { rows } = await client.intake.preview({ intakeId })
  expect(rows).toMatchObject([
    {
      status: 'ask',
      problems: [{ code: 'PERSON_POSSIBLE' }],
      choices: [{ of: 'record', candidates: [{ label: '李四' }] }],
    },
  ])
  const record = rows[0]?.choices[0]?.candidates[0]?.id as never
  const same = await client.intake.amend({ intakeId, rows: [5], record })
  expect(same.rows).toMatchObject([{ status: 'update', target: { label: '李四' } }])
  const other = await client.intake.amend({ intakeId, rows: [5], record: 'new' })
  expect(other.counts).toMatchObject({ new: 1, ask: 0 })
  await accept(client, prepared)
  expect((await client.people.list({ q: '李四' })).total).toBe(2)
})

test('a row is corrected or left out before it comes in', async () => {
  const { client } = await testDesk()
  const prepared = await inspect(client, await list([[1, '张三', '男', 1985.1, null, '第一小学', null], li]))
  const { intakeId } = prepared
  expect(prepared.counts).toMatchObject({ ask: 1, new: 1 })
  const { counts } = await client.intake.amend({ intakeId, rows: [5], values: { birth: '1985.10' } })
  expect(counts).toMatchObject({ ask: 0, new: 2 })
  await client.intake.amend({ intakeId, rows: [6], leftOut: true })
  expect(await accept(client, prepared)).toMatchObject({ new: 1, leftOut: [6] })
  expect(await byName(client, '张三')).toMatchObject({ birth: '1985-10' })
})

test('short and full names are one school, on record or within the list', async () => {
  const { client } = await testDesk()
  await client.people.addSchool({ name: '某某县第一小学', fromOn: '2010-09-01' as never })
  const prepared = await inspect(
    client,
    await list([zhang, wang, [4, '赵六', '男', '1980.01', null, '某某县第六小学', null]]),
  )
  expect(prepared.newSchools).toEqual(['某某县第六小学'])
  await accept(client, prepared)
  expect((await client.people.schools({})).rows.map((s) => [s.name, s.people])).toEqual([
    ['某某县第六小学', 2],
    ['某某县第一小学', 1],
  ])
})

test('a school whose name fits two on record is asked about', async () => {
  const { client } = await testDesk()
  for (const name of ['甲县第一小学', '乙县第一小学'])
    await client.people.addSchool({ name, fromOn: '2010-09-01' as never })
  const prepared = await inspect(client, await list([zhang]))
  const { intakeId } = prepared
  const { rows } = await client.intake.preview({ intakeId })
  expect(rows).toMatchObject([
    { status: 'ask', problems: [{ code: 'SCHOOL_AMBIGUOUS', column: 'F', row: 5 }] },
  ])
  const school = rows[0]?.choices[0]?.candidates[0]?.id as never
  await client.intake.amend({ intakeId, rows: [5], school })
  expect(await accept(client, prepared)).toMatchObject({ new: 1, newSchools: [] })
})

test('no ID number stands in the clear anywhere in the file, nor in the report', async () => {
  const { client, desk } = await testDesk()
  const report = await bringIn(
    client,
    await list([zhang, [2, '赵六', '男', '1980.01', zhangNumber, '第一小学', null]]),
  )
  expect(JSON.stringify(report)).not.toContain(zhangNumber)
  await bringIn(client, await list([zhang]))
  const tables = desk.store.raw
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table'`)
    .pluck()
    .all() as string[]
  for (const table of tables)
    expect(JSON.stringify(desk.store.raw.prepare(`SELECT * FROM "${table}"`).all())).not.toContain(
      zhangNumber,
    )
})
