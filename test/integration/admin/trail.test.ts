import { expect, test } from 'vitest'
import { testDesk } from '../../support/desk.ts'

test('the trail shows who did what about whom, newest first, by procedure, feature, subject and outcome', async () => {
  const { client, as } = await testDesk()
  const officer = as({ role: 'officer', name: '秦素心' })
  const { schoolId } = await client.people.addSchool({ name: '滨河中学', fromOn: '2010-09-01' })
  const { personId } = await officer.people.addPerson({
    name: '周慕白',
    post: { schoolId, kind: 'teacher', fromOn: '2012-09-01' },
  })
  await expect(officer.admin.verify({})).rejects.toMatchObject({ code: 'FORBIDDEN' })

  const shown = async (input: Parameters<typeof client.admin.audit>[0]) => {
    const { rows, total } = await client.admin.audit(input)
    expect(total).toBe(rows.length)
    return rows.map((row) => [row.procedure, row.accountName, row.subject?.name ?? null, row.code])
  }
  const [verify, person, school] = [
    ['admin.verify', '秦素心', null, 'FORBIDDEN'],
    ['people.addPerson', '秦素心', '周慕白', null],
    ['people.addSchool', 'administrator', null, null],
  ]
  expect(await shown({})).toEqual([verify, person, school])
  expect(await shown({ procedure: 'people' })).toEqual([person, school])
  expect(await shown({ procedure: 'people.addSchool' })).toEqual([school])
  expect(await shown({ procedure: 'people.add' })).toEqual([])
  expect(await shown({ outcome: 'refused' })).toEqual([verify])
  expect(await shown({ subjectId: personId })).toEqual([person])
  expect((await client.admin.audit({ limit: 1, offset: 1 })).rows).toMatchObject([{ seq: 2 }])
  expect(await officer.admin.recent({})).toMatchObject({
    rows: [{ procedure: 'people.addPerson' }, { procedure: 'people.addSchool' }],
  })
  await expect(officer.admin.audit({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a day is a whole day of the trail', async () => {
  const { client } = await testDesk({ today: '2025-06-18' })
  await client.people.addSchool({ name: '滨河中学', fromOn: '2010-09-01' })
  const on = async (fromOn: string, toOn: string) => (await client.admin.audit({ fromOn, toOn })).total
  expect(await on('2025-06-18', '2025-06-18')).toBe(1)
  expect(await on('2025-06-19', '2025-06-30')).toBe(0)
  expect(await on('2025-06-01', '2025-06-17')).toBe(0)
})

test('the trail as a file has every entry with its digests, and no cell begins as a formula', async () => {
  const { client, as } = await testDesk()
  await as({ name: '=秦素心' }).people.addSchool({ name: '滨河中学', fromOn: '2010-09-01' })
  await client.people.addPerson({ name: '周慕白' })
  const { fileId, name, rows } = await client.admin.exportTrail({})
  expect({ name, rows }).toEqual({ name: 'audit-trail-2025-06-18.csv', rows: 2 })
  const text = Buffer.from((await client.file.read({ fileId })).base64, 'base64').toString('utf8')
  expect(text.startsWith('\uFEFF序号,时间,账号,')).toBe(true)
  const lines = text.trimEnd().split('\r\n')
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain(",'=秦素心,")
  const [first = [], second = []] = lines.slice(1).map((line) => line.split(','))
  expect(second.at(-2)).toBe(first.at(-1))
  const { auditHead } = await client.admin.care()
  expect(auditHead?.seq).toBe(3)
  expect((await client.admin.audit({ limit: 1 })).rows[0]).toMatchObject({
    procedure: 'admin.exportTrail',
    detail: { rows: 2, lastSeq: 2 },
  })
  expect((await client.admin.exportTrail({ procedure: 'people.addPerson' })).rows).toBe(1)
})

test('the end of the trail is printed as it stands, and that it was printed is on record', async () => {
  const { client, file } = await testDesk()
  await client.people.addPerson({ name: '周慕白' })
  const { auditHead } = await client.admin.care()
  const printed = await client.admin.printHead()
  expect(printed).toMatchObject({ file, head: auditHead })
  expect((await client.admin.audit({ limit: 1 })).rows[0]).toMatchObject({
    procedure: 'admin.printHead',
    detail: { seq: 1, hash: auditHead?.hash },
  })
})
