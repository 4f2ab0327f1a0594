import { expect, test } from 'vitest'
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
