import { describe, expect, test } from 'vitest'
import type { Id } from '../../../shared/kernel/id.ts'
import { idChecksum } from '../../../shared/kernel/id-card.ts'
import { testDesk } from '../../support/desk.ts'

const idNumber = `99999919750912003${idChecksum('99999919750912003')}`

async function withTeacher() {
  const setup = await testDesk()
  const { client } = setup
  const { schoolId } = await client.people.addSchool({
    name: '云岭中学',
    fromOn: '2010-09-01',
    area: 'rural',
  })
  const { schoolId: otherId } = await client.people.addSchool({ name: '柳林中学', fromOn: '2010-09-01' })
  const { personId } = await client.people.addPerson({
    name: '单　雄',
    birth: '1975-09',
    phone: '13900000001',
    post: { schoolId, kind: 'teacher', fromOn: '2015-09-01' },
  })
  return { ...setup, schoolId, otherId, personId }
}

describe('finding people', () => {
  test.each(['单雄', 'shanxiong', 'sx', '雄', 'SX'])('%s finds 单雄', async (q) => {
    const { client, personId } = await withTeacher()
    expect((await client.people.list({ q })).rows.map((r) => r.id)).toEqual([personId])
    expect(await client.people.find({ q, kinds: ['person'] })).toMatchObject([
      { kind: 'person', label: '单雄', hint: '云岭中学' },
    ])
  })

  test.each(['%', '_', "' OR 1=1 --", '\\'])('%s is only text', async (q) => {
    const { client } = await withTeacher()
    expect((await client.people.list({ q })).total).toBe(0)
  })
})

describe('finding schools', () => {
  test.each(['灵溪县滨河', '滨河', 'bhzx', 'binhe', '河中'])('%s finds 灵溪县滨河中学', async (q) => {
    const { client } = await testDesk()
    await client.people.addSchool({ name: '灵溪县滨河中学', aliases: ['河中'], fromOn: '2010-09-01' })
    await client.people.addSchool({ name: '灵溪县石桥小学', fromOn: '2010-09-01' })
    expect((await client.people.schools({ q })).rows.map((s) => s.name)).toEqual(['灵溪县滨河中学'])
    expect(await client.people.find({ q, kinds: ['school'] })).toMatchObject([
      { kind: 'school', label: '灵溪县滨河中学', spelled: 'ling xi xian bin he zhong xue' },
    ])
  })

  test.each(['%', '_', '\\'])('%s is only text', async (q) => {
    const { client } = await withTeacher()
    expect((await client.people.schools({ q })).total).toBe(0)
  })
})

describe('posts', () => {
  test('a new post ends the old one the day before; the day decides which is shown', async () => {
    const { client, personId, otherId } = await withTeacher()
    await client.people.recordPost({ personId, schoolId: otherId, kind: 'vice_head', fromOn: '2024-02-01' })
    const on = async (asOf: string) => (await client.people.person({ personId, asOf })).school?.name
    expect(await on('2024-01-31')).toBe('云岭中学')
    expect(await on('2024-02-01')).toBe('柳林中学')
    expect(await on('2015-08-31')).toBeUndefined()
  })

  test('a post filed late changes today’s answer about January, never what was known in March', async () => {
    const { desk, client, personId, otherId } = await withTeacher()
    const earlier = desk.clock.now
    desk.clock.now = () => '2025-06-20T08:00:00.000Z'
    await client.people.recordPost({ personId, schoolId: otherId, kind: 'teacher', fromOn: '2025-01-10' })
    desk.clock.now = earlier
    const asked = { personId, asOf: '2025-02-01' }
    expect((await client.people.person(asked)).school?.name).toBe('柳林中学')
    expect((await client.people.person({ ...asked, knownOn: '2025-06-19' })).school?.name).toBe('云岭中学')
  })

  test('a post recorded between two others ends where the next begins', async () => {
    const { client, personId, otherId, schoolId } = await withTeacher()
    await client.people.recordPost({ personId, schoolId: otherId, kind: 'teacher', fromOn: '2024-09-01' })
    await client.people.recordPost({ personId, schoolId, kind: 'middle_management', fromOn: '2020-09-01' })
    const { posts } = await client.people.person({ personId })
    expect(posts.map((p) => [p.kind, p.fromOn, p.toOn])).toEqual([
      ['teacher', '2015-09-01', '2020-08-31'],
      ['middle_management', '2020-09-01', '2024-08-31'],
      ['teacher', '2024-09-01', null],
    ])
  })
})

describe('a school', () => {
  test('is what it was on the day; a profile filed late changes nothing of what was known', async () => {
    const { desk, client, schoolId } = await withTeacher()
    desk.clock.now = () => '2025-06-20T08:00:00.000Z'
    await client.people.recordProfile({
      schoolId,
      kind: 'school',
      area: 'urban',
      weak: false,
      fromOn: '2024-09-01',
    })
    const on = (asOf: string, knownOn?: string) =>
      client.people.school({ schoolId, asOf, ...(knownOn ? { knownOn } : {}) })
    expect(await on('2024-08-31')).toMatchObject({ name: '云岭中学', area: 'rural', weak: null, people: 1 })
    expect(await on('2024-09-01')).toMatchObject({ area: 'urban', weak: false })
    expect(await on('2024-09-01', '2025-06-19')).toMatchObject({ area: 'rural' })
    expect((await on('2025-06-18')).profiles.map((p) => [p.area, p.fromOn, p.toOn])).toEqual([
      ['rural', '2010-09-01', '2024-08-31'],
      ['urban', '2024-09-01', null],
    ])
    expect(await on('2010-08-31')).toMatchObject({ area: null, people: 0 })
  })

  test('that does not exist is not found', async () => {
    const { client, personId } = await withTeacher()
    await expect(
      client.people.school({ schoolId: personId as unknown as Id<'school'> }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND', data: { kind: 'school' } })
  })
})

describe('what is refused leaves the record as it was', () => {
  test.each([
    ['a damaged ID number', { idNumber: '1.30126E+17' }, 'idNumber', 'ID_LENGTH'],
    [
      'a wrong checksum',
      { idNumber: `${idNumber.slice(0, 17)}${idNumber.endsWith('1') ? '2' : '1'}` },
      'idNumber',
      'ID_CHECKSUM',
    ],
    ['an ID number of another birth', { idNumber, birth: '1980-01' }, 'idNumber', 'ID_BIRTH_MISMATCH'],
    ['a future birth', { birth: '2025-07' }, 'birth', 'in_future'],
    ['no name', { name: '123' }, 'name', 'not_a_name'],
  ])('%s', async (_, details, field, problem) => {
    const { client, personId } = await withTeacher()
    const before = await client.people.person({ personId })
    await expect(client.people.amendPerson({ personId, ...details })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field, problem },
    })
    expect(await client.people.person({ personId })).toEqual(before)
  })

  test('an ID number belongs to one person, is shown masked and unmasked only with a reason', async () => {
    const { client, desk, personId } = await withTeacher()
    await client.people.amendPerson({ personId, idNumber })
    await expect(client.people.addPerson({ name: '李四维', idNumber })).rejects.toMatchObject({
      data: { field: 'idNumber', problem: 'taken', value: '单雄' },
    })
    expect((await client.people.person({ personId })).idNumber).toBe('99****************')
    expect((await client.people.unmask({ personId, reason: '核对档案' })).idNumber).toBe(idNumber)
    const trail = desk.store.raw
      .prepare('SELECT procedure, outcome, detail FROM audit_entry ORDER BY seq')
      .all()
    expect(trail).toContainEqual({
      procedure: 'people.unmask',
      outcome: 'done',
      detail: '{"reason":"核对档案"}',
    })
    expect(JSON.stringify(trail)).not.toContain(idNumber)
  })
})

describe('the way of a command', () => {
  test('the same key twice is one submission; with other input it is refused', async () => {
    const { client } = await testDesk()
    const input = { name: '滨河中学', fromOn: '2020-01-01' }
    const first = await client.people.addSchool(input, { context: { key: 'k1' } })
    expect(await client.people.addSchool(input, { context: { key: 'k1' } })).toEqual(first)
    expect((await client.people.schools({})).total).toBe(1)
    await expect(
      client.people.addSchool({ ...input, name: '石桥中学' }, { context: { key: 'k1' } }),
    ).rejects.toMatchObject({ code: 'KEY_REUSED' })
  })

  test('a reviewer neither sees nor writes the record, and the attempts are on record', async () => {
    const { as, desk } = await testDesk()
    const reviewer = as({ role: 'reviewer' })
    await expect(reviewer.people.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await expect(reviewer.people.addSchool({ name: '滨河中学', fromOn: '2020-01-01' })).rejects.toMatchObject(
      {
        code: 'FORBIDDEN',
        data: { procedure: 'people.addSchool', role: 'reviewer' },
      },
    )
    expect(desk.store.raw.prepare('SELECT procedure, outcome, code FROM audit_entry').all()).toEqual([
      { procedure: 'people.list', outcome: 'refused', code: 'FORBIDDEN' },
      { procedure: 'people.addSchool', outcome: 'refused', code: 'FORBIDDEN' },
    ])
  })

  test('input that does not parse names the field', async () => {
    const { client } = await testDesk()
    await expect(client.people.addSchool({ name: ' ', fromOn: '2020-02-30' as never })).rejects.toMatchObject(
      {
        code: 'INVALID_INPUT',
        data: { issues: [{ path: ['name'] }, { path: ['fromOn'] }] },
      },
    )
  })
})
