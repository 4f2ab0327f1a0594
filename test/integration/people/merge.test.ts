import { expect, test } from 'vitest'
import { tablesOf } from '../../../db/intake/tables.ts'
import { heldBy } from '../../../db/people/alias.ts'
import { people as words } from '../../../renderer/app/locales/people.ts'
import { testDesk } from '../../support/desk.ts'
import { bringIn, workbook } from '../../support/intake-file.ts'
import { idNumber } from '../../support/intake-sheet.ts'

async function twice() {
  const setup = await testDesk({ today: '2025-06-18' })
  const { client } = setup
  await bringIn(
    client,
    await workbook([
      ['姓名', '出生年月', '身份证号', '学校', '职务', '任现职时间'],
      ['张三', '1985.06', idNumber('19850601', 1), '第一小学', '教师', '2010.09'],
    ]),
  )
  const { personId: other } = await client.people.addPerson({ name: '张三', birth: '1985-06' } as never)
  const { rows } = await client.people.list({ q: '张三' })
  const kept = rows.find((r) => r.id !== other)?.id as typeof other
  await client.recognition.grantTitle({
    personId: other,
    level: 'county',
    kind: 'backbone_teacher',
    fromOn: '2024-08-01' as never,
    basis: null,
    documentNumber: null,
  } as never)
  return { ...setup, kept, other }
}

test('two records of one person are found, merged, and are two again', async () => {
  const { client, kept, other } = await twice()
  expect((await client.people.duplicates({})).groups).toMatchObject([{ name: '张三', people: [{}, {}] }])
  expect(await client.people.merge({ personId: other, sameAsId: kept, reason: '同一人' })).toEqual({
    moved: 1,
    stayed: 0,
  })
  expect((await client.people.list({ q: '张三' })).total).toBe(1)
  // the old id still leads to the person, with everything told of both
  for (const personId of [kept, other])
    expect(await client.people.person({ personId })).toMatchObject({
      id: kept,
      titles: [{ kind: 'backbone_teacher' }],
    })
  expect(await client.people.duplicates({})).toMatchObject({
    groups: [],
    merged: [{ id: other, sameAs: { id: kept }, reason: '同一人' }],
  })
  // what was known before stays known
  await client.people.part({ personId: other, reason: '弄错了' })
  expect((await client.people.list({ q: '张三' })).total).toBe(2)
  expect(await client.people.person({ personId: kept })).toMatchObject({ id: kept, titles: [] })
  expect(await client.people.person({ personId: other })).toMatchObject({ id: other, titles: [{}] })
})

test('a list that names the one finds the other; whoever has aliases is not merged away', async () => {
  const { client, kept, other } = await twice()
  await client.people.merge({ personId: other, sameAsId: kept, reason: '同一人' })
  const report = await bringIn(
    client,
    await workbook([
      ['姓名', '学校', '称号', '认定时间'],
      ['张三', '第一小学', '骨干教师', '2024.08'],
    ]),
    { kind: 'titles' },
  )
  expect(report).toMatchObject({ unchanged: 1, refused: [] })
  const { personId: third } = await client.people.addPerson({ name: '张三' } as never)
  await expect(
    client.people.merge({ personId: kept, sameAsId: third, reason: '同一人' }),
  ).rejects.toMatchObject({ code: 'FIELD_INVALID', data: { field: 'personId' } })
  await expect(
    client.people.merge({ personId: other, sameAsId: third, reason: '同一人' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('what was changed since a merge is not torn apart', async () => {
  const { client, kept, other } = await twice()
  await client.people.merge({ personId: other, sameAsId: kept, reason: '同一人' })
  const [title] = (await client.recognition.titles({ q: '张三' })).rows
  await client.recognition.amendTitle({ titleId: title?.id as never, basis: '换发' } as never)
  await expect(client.people.part({ personId: other, reason: '弄错了' })).rejects.toMatchObject({
    code: 'CHANGED_MEANWHILE',
  })
})

test('a merge is in the trail; decisions and the trail keep the ids they name', async () => {
  const { client, desk, kept, other } = await twice()
  const audit = () =>
    desk.store.raw.prepare('SELECT subject_id FROM audit_entry WHERE subject_id = ?').all(other)
  const before = audit()
  await client.people.merge({ personId: other, sameAsId: kept, reason: '同一人' })
  expect(audit()).toEqual(before)
  expect(
    desk.store.raw.prepare("SELECT detail FROM audit_entry WHERE procedure = 'people.merge'").pluck().get(),
  ).toContain(other)
})

test('what a merge would do is told before, and nothing is stored by asking', async () => {
  const { client, desk, kept, other } = await twice()
  await client.people.amendPerson({ personId: other, phone: '13800000007', subject: '语文' })
  const before = desk.store.raw.prepare('SELECT count(*) FROM audit_entry').pluck().get()
  expect(await client.people.previewMerge({ personId: other, sameAsId: kept })).toEqual({
    gone: [{ of: 'title', count: 1, stays: 0 }],
    stays: [{ of: 'post', count: 1 }],
    learned: ['subject', 'phone'],
  })
  expect(desk.store.raw.prepare('SELECT count(*) FROM audit_entry').pluck().get()).toBe(before)
  expect(await client.people.person({ personId: other })).toMatchObject({ id: other, formerly: [] })
  await client.people.merge({ personId: other, sameAsId: kept, reason: '同一人' })
  expect(await client.people.person({ personId: other })).toMatchObject({
    id: kept,
    subject: '语文',
    phone: '*******0007',
    formerly: [{ id: other, name: '张三', reason: '同一人' }],
  })
})

test('a detail corrected since the merge is the own one’s and stays when they are parted', async () => {
  const { client, kept, other } = await twice()
  await client.people.amendPerson({ personId: other, subject: '语文', major: '汉语言文学' })
  await client.people.merge({ personId: other, sameAsId: kept, reason: '同一人' })
  await client.people.amendPerson({ personId: kept, subject: '数学' })
  await client.people.part({ personId: other, reason: '弄错了' })
  expect(await client.people.person({ personId: kept })).toMatchObject({ subject: '数学', major: null })
  expect(await client.people.person({ personId: other })).toMatchObject({
    subject: '语文',
    major: '汉语言文学',
  })
})

test('every merging and parting stays in the history', async () => {
  const { client, kept, other } = await twice()
  await client.people.merge({ personId: other, sameAsId: kept, reason: '同一人' })
  await client.people.part({ personId: other, reason: '弄错了' })
  const { history, merged } = await client.people.duplicates({})
  expect(merged).toEqual([])
  expect(history).toMatchObject([
    { act: 'parted', id: other, sameAs: { id: kept }, reason: '弄错了' },
    { act: 'merged', id: other, sameAs: { id: kept }, reason: '同一人' },
  ])
})

test('two found to be two are not proposed again, until somebody looks again', async () => {
  const { client, kept, other } = await twice()
  await client.people.tellApart({ personId: other, otherId: kept, reason: '两所学校各有一人' })
  expect(await client.people.duplicates({})).toMatchObject({
    groups: [],
    apart: [{ reason: '两所学校各有一人' }],
  })
  await client.people.tellApart({ personId: kept, otherId: other, reason: '再查', apart: false })
  expect((await client.people.duplicates({})).groups).toHaveLength(1)
  await expect(
    client.people.tellApart({ personId: kept, otherId: other, reason: '再查', apart: false }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('who sounds alike and was born on the same day, or has the same phone, is looked at too', async () => {
  const { client } = await testDesk({ today: '2025-06-18' })
  const add = (name: string, more: object) => client.people.addPerson({ name, ...more })
  await add('张薇', { birth: '1985-06-01' })
  await add('张微', { birth: '1985-06-01' })
  await add('张葳', { birth: '1990-06-01' })
  await add('李四', { phone: '13800000009' })
  await add('李思远', { phone: '13800000009' })
  const { groups } = await client.people.duplicates({})
  expect(groups.map(({ why, people }) => [why, ...people.map((p) => p.name).toSorted()])).toEqual([
    ['sound', '张微', '张薇'],
    ['phone', '李四', '李思远'],
  ])
})

test('a frozen roster keeps the one it names; compared with today both are the same', async () => {
  const { client, kept, other } = await twice()
  const { frozenId } = await client.roster.freeze({ form: 'title-roster', purpose: '核对' })
  await client.people.merge({ personId: other, sameAsId: kept, reason: '同一人' })
  const { document } = await client.roster.frozen({ frozenId })
  expect(JSON.stringify(document)).toContain(other)
  const { came, left } = await client.roster.compare({ frozenId, with: {} })
  expect([came, left]).toEqual([[], []])
})

test('whatever can hang on somebody has a word', async () => {
  const { desk, kept } = await twice()
  const { named, held } = await desk.store.write(async (trx) => {
    const tables = await tablesOf(trx)
    const references = tables.referencesTo('person').filter((r) => tables.dated.includes(r.table))
    return { named: references.map((r) => r.table), held: await heldBy(trx, kept) }
  })
  expect(held).toEqual([{ table: 'post', count: 1 }])
  const { of } = words.zh.same
  expect(new Set(Object.keys(of))).toEqual(new Set([...named, 'attendance']))
})

test('an import can’t be taken back under a merge; two told apart don’t stand in its way', async () => {
  const importOf = async ({ client }: Awaited<ReturnType<typeof twice>>) =>
    (await client.intake.list({})).rows[0]?.importId as never
  const merged = await twice()
  await merged.client.people.merge({ personId: merged.other, sameAsId: merged.kept, reason: '同一人' })
  await expect(
    merged.client.intake.undo({ importId: await importOf(merged), reason: '导错' }),
  ).rejects.toMatchObject({ code: 'IMPORT_IN_USE' })
  const two = await twice()
  await two.client.people.tellApart({ personId: two.other, otherId: two.kept, reason: '两个人' })
  await two.client.intake.undo({ importId: await importOf(two), reason: '导错' })
  expect(await two.client.people.duplicates({})).toMatchObject({ groups: [], apart: [] })
})
