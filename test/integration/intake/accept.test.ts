import { describe, expect, test, vi } from 'vitest'
import { tablesOf } from '../../../db/intake/tables.ts'
import { testDesk } from '../../support/desk.ts'
import { accept, bringIn, inspect, resultOf, stage, workbook } from '../../support/intake-file.ts'
import { idNumber } from '../../support/intake-sheet.ts'
import { convertWithOffice } from '../../support/soffice.ts'

const header = ['姓名', '性别', '出生年月', '身份证号', '学校', '职务', '任现职时间', '手机']
const list = (rows: (string | number | null)[][]) => workbook([header, ...rows])
const zhangNumber = idNumber('19850601', 1)
const liNumber = idNumber('19900211', 2)
const zhang: string[] = ['张三', '男', '1985.06', zhangNumber, '第一小学', '教师', '2010.09', '13900000001']
const li: string[] = ['李四', '女', '1990.02', liNumber, '第一小学', '教师', '2014.09', '13900000002']

const tables = ['person', 'post', 'school', 'import', 'import_layout', 'import_change'] as const

async function deskWithCounts() {
  const setup = await testDesk()
  const counts = () =>
    tables.map((table) => setup.desk.store.raw.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  /** Everything on record, without the marks of when and by which import. */
  const content = () =>
    JSON.stringify([
      setup.desk.store.raw
        .prepare(
          'SELECT name, sex, birth, phone_index, id_number_index, professional_title FROM person ORDER BY name',
        )
        .all(),
      setup.desk.store.raw
        .prepare(
          `SELECT person.name, school.name AS school, post.kind, duty, from_on, to_on FROM post
           JOIN person ON person.id = person_id LEFT JOIN school ON school.id = school_id
           WHERE retracted_at IS NULL ORDER BY 1, from_on`,
        )
        .all(),
      setup.desk.store.raw.prepare('SELECT name, code, town FROM school ORDER BY name').all(),
    ])
  return { ...setup, counts, content }
}

describe('all or nothing', () => {
  test('a failure in the last batch leaves the store as it was, and the import can be accepted again', async () => {
    const { client, desk, counts } = await deskWithCounts()
    const many = Array.from({ length: 1_200 }, (_, i) => [
      `张${String.fromCodePoint(0x4e00 + (i % 900))}${String.fromCodePoint(0x5000 + i)}`,
      '男',
      '1985.06',
      null,
      '第一小学',
      null,
      null,
      null,
    ])
    const prepared = await inspect(client, await list(many))
    const before = counts()
    vi.spyOn(console, 'error').mockImplementationOnce(() => {})
    desk.store.raw.exec(
      `CREATE TEMP TRIGGER fail BEFORE INSERT ON main.person WHEN (SELECT count(*) FROM main.person) = 1100
       BEGIN SELECT RAISE(ABORT, 'no more'); END`,
    )
    await expect(accept(client, prepared)).rejects.toMatchObject({ code: 'INTERNAL' })
    expect(counts()).toEqual(before)
    desk.store.raw.exec('DROP TRIGGER temp.fail')
    expect(await accept(client, prepared)).toMatchObject({ new: 1_200 })
  })

  test('what was cancelled while it was written leaves the store as it was', async () => {
    const { client, counts } = await deskWithCounts()
    const prepared = await inspect(client, await list([zhang, li]))
    const before = counts()
    const stop = new AbortController()
    stop.abort()
    await expect(
      resultOf(client.intake.accept({ intakeId: prepared.intakeId }, { signal: stop.signal })),
    ).rejects.toMatchObject({ code: 'CANCELLED' })
    expect(counts()).toEqual(before)
  })

  test('a record changed since it was looked at is looked at again before anything is written', async () => {
    const { client } = await deskWithCounts()
    await bringIn(client, await list([zhang]))
    const prepared = await inspect(client, await list([zhang, li]))
    await client.people.addPerson({ name: '李四', birth: '1990-02', idNumber: liNumber })
    await expect(accept(client, prepared)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect(await accept(client, prepared)).toMatchObject({ new: 0, updated: 1, unchanged: 1 })
  })

  test('the key names the attempt: its retry answers the same, also when the file was read again', async () => {
    const { client, counts } = await deskWithCounts()
    const file = await list([zhang, li])
    const first = await accept(client, await inspect(client, file), 'k1')
    const before = counts()
    expect(await accept(client, await inspect(client, file), 'k1')).toEqual(first)
    expect(counts()).toEqual(before)
    await expect(accept(client, await inspect(client, await list([li])), 'k1')).rejects.toMatchObject({
      code: 'KEY_REUSED',
    })
  })
})

describe('taking an import back', () => {
  test('everything it brought is gone, what it changed is as before, and the file can come in anew', async () => {
    const { client, counts, content } = await deskWithCounts()
    await bringIn(client, await list([zhang]))
    const before = content()
    const moved = ['张三', '男', '1985.06.01', zhangNumber, '第二小学', '副校长', '2024.09', '13900000009']
    const second = await list([moved, li])
    const { importId } = await bringIn(client, second)
    const after = content()
    expect(after).not.toBe(before)
    await client.intake.undo({ importId: importId as never, reason: '导错了表' })
    expect(content()).toBe(before)
    expect((await client.intake.list({})).rows[0]).toMatchObject({ importId, undoneAt: expect.any(String) })
    await expect(client.intake.undo({ importId: importId as never, reason: '再撤' })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    expect(counts()[0]).toBe(1)
    expect(await bringIn(client, second)).toMatchObject({ new: 1, updated: 1 })
    expect(content()).toBe(after)
  })

  test('is refused while something depends on it, naming what', async () => {
    const { client, content } = await deskWithCounts()
    const { importId } = await bringIn(client, await list([zhang, li]))
    const [person] = (await client.people.list({ q: '张三' })).rows
    await client.recognition.grantTitle({
      personId: person?.id as never,
      level: 'county',
      kind: 'backbone_teacher',
      fromOn: '2024-08-01' as never,
    })
    const before = content()
    await expect(
      client.intake.undo({ importId: importId as never, reason: '导错了表' }),
    ).rejects.toMatchObject({
      code: 'IMPORT_IN_USE',
      data: { total: 1, dependents: [{ kind: 'person', label: '张三', by: 'title' }] },
    })
    expect(content()).toBe(before)
  })

  test('a person changed by hand since stands in the way', async () => {
    const { client } = await deskWithCounts()
    const { importId } = await bringIn(client, await list([zhang]))
    const [person] = (await client.people.list({ q: '张三' })).rows
    await client.people.amendPerson({ personId: person?.id as never, subject: '数学' })
    await expect(
      client.intake.undo({ importId: importId as never, reason: '导错了表' }),
    ).rejects.toMatchObject({ data: { dependents: [{ label: '张三', by: 'changed' }] } })
  })
})

test('refused rows come back as a file with the reason beside each, which can be corrected and imported', async () => {
  const { client } = await deskWithCounts()
  const bad = ['赵六', '男', '2031.01', idNumber('19800101', 5), '第一小学', null, null, null]
  const { intakeId } = await inspect(client, await list([zhang, bad]))
  const { fileId, rows } = await resultOf(client.intake.refused({ intakeId }))
  expect(rows).toBe(1)
  const { base64 } = await client.file.read({ fileId })
  const bytes = Buffer.from(base64, 'base64')
  const csv = Buffer.from(
    convertWithOffice(bytes, '未导入.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76'),
  ).toString()
  expect(csv).toContain('日期晚于今天：2031.01')
  expect(csv).toContain(idNumber('19800101', 5))
  const again = await inspect(client, bytes)
  const preview = await client.intake.preview({ intakeId: again.intakeId })
  expect(preview.rows).toMatchObject([{ status: 'refused', shown: { name: '赵六', birth: '2031.01' } }])
})

test('everything that can name a person or a school stands in the way of taking an import back', async () => {
  const { desk } = await deskWithCounts()
  const tables = await desk.store.write(tablesOf)
  const found = (kind: string) => tables.referencesTo(kind).map(({ table, column }) => `${table}.${column}`)
  const declared = (kind: string) =>
    desk.store.raw
      .prepare(
        `SELECT t.name || '.' || f."from" FROM sqlite_master AS t JOIN pragma_foreign_key_list(t.name) AS f
         WHERE t.type = 'table' AND f."table" = ? AND t.name NOT IN ('person_apart', 'school_alias')`,
      )
      .pluck()
      .all(kind) as string[]
  for (const kind of ['person', 'school', 'studio'])
    expect(found(kind)).toEqual(expect.arrayContaining(declared(kind)))
  expect(found('person')).toEqual(
    expect.arrayContaining([
      'account.person_id',
      'activity.host_id',
      'proposal.subject_id',
      'title.person_id',
    ]),
  )
  expect(found('school')).toContain('activity.visited_school_id')
  expect(found('person').filter((c) => c.startsWith('audit_entry'))).toEqual([])
})

describe('who may', () => {
  test('a lead may not look at a list, and another account not at one somebody prepared', async () => {
    const { client, as } = await deskWithCounts()
    const lead = as({ role: 'lead', scope: { kind: 'studios', studioIds: [] } })
    const file = await list([zhang])
    await expect(inspect(lead, file)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const { intakeId } = await inspect(client, file)
    const other = as({ role: 'officer', accountId: '00000000-0000-7000-8000-000000000002' as never })
    await expect(other.intake.preview({ intakeId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a mapping', () => {
  test('decides what a column means and is remembered for the next list of that shape', async () => {
    const { client } = await deskWithCounts()
    const odd = (name: string) =>
      workbook([
        ['姓名', '出生年月', '哪里', '备注'],
        [name, '1985.06', '第一小学', null],
      ])
    const mapping = { 哪里: 'school' }
    expect((await inspect(client, await odd('张三'))).newSchools).toEqual([])
    expect(await bringIn(client, await odd('张三'), { mapping })).toMatchObject({ newSchools: ['第一小学'] })
    const next = await inspect(client, await odd('李四'))
    expect(next.layout?.columns.map((c) => c.field)).toEqual(['name', 'birth', 'school', 'remark'])
  })

  test('that names a column the sheet does not have is refused', async () => {
    const { client } = await deskWithCounts()
    await expect(inspect(client, await list([zhang]), { mapping: { 绰号: 'name' } })).rejects.toMatchObject({
      code: 'SPREADSHEET_REFUSED',
      data: { reason: 'MAPPING_COLUMN_UNKNOWN', data: { column: '绰号' } },
    })
  })
})

test.each([
  ['an empty file', new Uint8Array(), 'FILE_EMPTY'],
  ['a picture called a workbook', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'FILE_UNREADABLE'],
])('%s is refused and the store stays as it was', async (_, bytes, reason) => {
  const { client, counts } = await deskWithCounts()
  const before = counts()
  await expect(inspect(client, bytes)).rejects.toMatchObject({
    code: 'SPREADSHEET_REFUSED',
    data: { reason },
  })
  expect(counts()).toEqual(before)
})

test('a sheet without a header is shown, so that somebody can point at one', async () => {
  const { client } = await deskWithCounts()
  const file = await workbook([
    ['甲', '乙'],
    ['张三', '第一小学'],
  ])
  const prepared = await inspect(client, file)
  expect(prepared).toMatchObject({
    layout: null,
    sheets: [
      {
        refusal: 'SHEET_NO_HEADER',
        preview: [
          ['甲', '乙'],
          ['张三', '第一小学'],
        ],
      },
    ],
  })
  const fileId = await stage(client, file)
  const pointed = await resultOf(
    client.intake.inspect({
      fileId,
      kind: 'people',
      sheet: 0,
      headerRows: { top: 1, bottom: 1 },
      mapping: { 甲: 'name', 乙: 'school' },
    }),
  )
  expect(pointed.counts.new).toBe(1)
})
