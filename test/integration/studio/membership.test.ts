import { describe, expect, test } from 'vitest'
import { smallCounty } from '../../support/county.ts'

const outcome = (findings: readonly { question: string; outcome: string }[], question: string) =>
  findings.find((f) => f.question === question)?.outcome

async function withStudio() {
  const county = await smallCounty({ today: '2024-10-20' })
  const studioId = await county.formStudio()
  const seat = async (name: string) => {
    const { people } = await county.client.studio.studio({ studioId })
    return people.find((p) => p.person.name === name)?.membershipId ?? ''
  }
  return { ...county, studioId, seat }
}

describe('what exists is recorded, what is wrong with it is shown', () => {
  test('a studio with two leads, a seventh member and an assistant from elsewhere', async () => {
    const { client, formation, person } = await smallCounty()
    const { people, track } = formation('teacher')
    const more = [
      { personId: await person('秦素怀', '滨河中学'), role: 'lead' },
      { personId: await person('柳长青', '第三中学'), role: 'assistant' },
      { personId: await person('方以智', '第四中学'), role: 'member' },
    ] as const
    const { studioId, findings } = await client.studio.recordExisting({
      track,
      name: '星火工作室',
      fromOn: '2022-09-16',
      people: [...people, ...more],
    })
    const page = await client.studio.studio({ studioId })
    expect(page).toMatchObject({ name: '星火工作室', toOn: '2025-09-15' })
    expect(page.composition).toEqual(findings)
    for (const question of [
      'studio.lead-count',
      'studio.lead-title',
      'studio.assistant-count',
      'studio.assistant-school',
      'studio.member-count',
      'studio.naming',
    ])
      expect([question, outcome(findings, question)]).toEqual([question, 'violation'])
    expect((await client.studio.list({})).rows).toMatchObject([
      { name: '星火工作室', assistants: 3, members: 7, composition: { violation: expect.any(Number) } },
    ])
  })

  test('an assistant who moves to another school breaks the composition from that day', async () => {
    const { client, studioId, idOf, schoolIdOf } = await withStudio()
    await client.people.recordPost({
      personId: idOf('叶清和'),
      schoolId: schoolIdOf('石桥中学'),
      kind: 'teacher',
      fromOn: '2024-09-01',
    })
    const on = async (asOf: string) =>
      outcome((await client.studio.studio({ studioId, asOf })).composition, 'studio.assistant-school')
    expect([await on('2024-08-31'), await on('2024-09-01')]).toEqual(['compliant', 'violation'])
  })

  test('a member of two studios is reported', async () => {
    const { client, studioId, idOf, formation } = await withStudio()
    await client.studio.recordExisting({
      ...formation('principal'),
      fromOn: '2023-01-01',
      people: [{ personId: idOf('杜若溪'), role: 'member' }],
    })
    const { composition } = await client.studio.studio({ studioId })
    expect(composition.find((f) => f.question === 'studio.member-ties')).toMatchObject({
      outcome: 'notice',
      message: { key: 'member_of_two_studios' },
    })
  })
})

describe('changes in a studio', () => {
  test('a member leaves, another comes: each day shows who was in it, and what was known stays', async () => {
    const { client, desk, studioId, seat, person } = await withStudio()
    desk.clock.now = () => '2024-10-22T08:00:00.000Z'
    const left = await client.studio.endMembership({
      membershipId: await seat('顾明川'),
      toOn: '2024-06-30',
      reason: '调离本县',
      documentNumber: '灵教字〔2024〕12号',
    })
    expect(outcome(left.findings, 'studio.member-count')).toBe('notice')
    const personId = await person('秦素怀', '第三中学')
    const joined = await client.studio.recordMembership({
      studioId,
      personId,
      role: 'member',
      fromOn: '2024-09-01',
      reason: '接替调离成员',
      assignedOn: '2024-08-20',
    })
    expect(outcome(joined.findings, 'studio.member-count')).toBe('compliant')
    const members = async (view: { asOf?: string; knownOn?: string }) =>
      (await client.studio.studio({ studioId, ...view })).people
        .filter((p) => ['顾明川', '秦素怀'].includes(p.person.name))
        .map((p) => p.person.name)
    expect(await members({ asOf: '2024-06-30' })).toEqual(['顾明川'])
    expect(await members({ asOf: '2024-07-01' })).toEqual([])
    expect(await members({})).toEqual(['秦素怀'])
    expect(await members({ knownOn: '2024-10-21' })).toEqual(['顾明川'])
    expect((await client.studio.studio({ studioId })).former).toMatchObject([
      { person: { name: '顾明川' }, toOn: '2024-06-30', endReason: '调离本县' },
    ])
  })

  test('a studio whose lead has gone awaits a decision and keeps its name; a new lead names it', async () => {
    const { client, studioId, seat, idOf } = await withStudio()
    const { findings } = await client.studio.endMembership({
      membershipId: await seat('沈知远'),
      toOn: '2024-08-31',
      reason: '调任外县',
    })
    expect(outcome(findings, 'studio.lead-count')).toBe('pending_decision')
    // name and assistants are held against the next lead
    expect(outcome(findings, 'studio.naming')).toBe('compliant')
    expect(outcome(findings, 'studio.assistant-school')).toBe('compliant')
    expect(await client.studio.studio({ studioId })).toMatchObject({ name: '沈知远名师工作室', lead: null })
    await client.studio.endMembership({
      membershipId: await seat('叶清和'),
      toOn: '2024-09-30',
      reason: '接任主持人',
    })
    const personId = idOf('叶清和')
    await client.studio.recordMembership({ studioId, personId, role: 'lead', fromOn: '2024-10-01' })
    expect(await client.studio.studio({ studioId })).toMatchObject({
      name: '叶清和名师工作室',
      lead: { name: '叶清和' },
    })
    expect((await client.studio.studio({ studioId, asOf: '2024-09-30' })).name).toBe('沈知远名师工作室')
  })

  test('an empty place is named with its day until somebody takes it, the oldest first', async () => {
    const { client, studioId, seat, person, idOf } = await withStudio()
    const empty = async (asOf?: string) => (await client.studio.studio({ studioId, asOf })).vacancies
    expect(await empty()).toEqual([])
    const end = async (name: string, toOn: string) =>
      client.studio.endMembership({ membershipId: await seat(name), toOn, reason: '调离' })
    await end('顾明川', '2024-06-30')
    await end('韩书宁', '2024-03-31')
    // one of two assistants is enough
    await end('许一帆', '2024-05-01')
    const both = [
      { role: 'member', sinceOn: '2024-04-01' },
      { role: 'member', sinceOn: '2024-07-01' },
    ]
    expect(await empty()).toEqual(both)
    expect(await empty('2024-06-30')).toEqual([both[0]])
    const personId = await person('秦素怀', '第三中学')
    await client.studio.recordMembership({ studioId, personId, role: 'member', fromOn: '2024-09-01' })
    expect(await empty()).toEqual([both[1]])
    // who comes instead begins with nothing of what the other did or filed
    await client.studio.fileDocument({
      studioId,
      kind: 'growth_file',
      personId: idOf('韩书宁'),
      filedOn: '2023-01-10',
    })
    const { people } = await client.studio.studio({ studioId })
    expect(people.find((p) => p.person.id === personId)).toMatchObject({ held: 0, attended: 0 })
    const growth = (await client.studio.duties({ studioId })).onFile.find(
      (f) => f.question === 'studio.growth-files',
    )
    expect(growth?.figures).toMatchObject({ required: 5, found: 0 })
    await end('沈知远', '2024-08-31')
    expect(await empty()).toEqual([{ role: 'lead', sinceOn: '2024-09-01' }, both[1]])
  })

  test('the unit’s word settles what was undetermined about an assistant', async () => {
    const { client, studioId, seat } = await withStudio()
    const membershipId = await seat('许一帆')
    const school = async () =>
      outcome((await client.studio.studio({ studioId })).composition, 'studio.assistant-school')
    await client.studio.amendMembership({ membershipId, attested: null })
    expect(await school()).toBe('undetermined')
    await client.studio.amendMembership({ membershipId, attested: true })
    expect(await school()).toBe('compliant')
    await client.studio.retractMembership({ membershipId, reason: '录入错误' })
    const { people } = await client.studio.studio({ studioId })
    expect(people.map((p) => p.person.name)).not.toContain('许一帆')
  })

  const cases = [
    ['a day before the studio', { fromOn: '2022-09-15' }, 'fromOn', 'before_studio'],
    ['a day after it', { fromOn: '2025-09-16' }, 'fromOn', 'after_studio'],
    ['an end before the beginning', { fromOn: '2024-02-01', toOn: '2024-01-31' }, 'toOn', 'before_start'],
    ['an end after the studio', { fromOn: '2024-02-01', toOn: '2025-09-16' }, 'toOn', 'after_studio'],
  ] as const
  test.each(cases)('%s is refused', async (_, days, field, problem) => {
    const { client, studioId, person } = await withStudio()
    const personId = await person('秦素怀', '第三中学')
    const before = await client.studio.studio({ studioId })
    await expect(
      client.studio.recordMembership({ studioId, personId, role: 'member', ...days }),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID', data: { field, problem } })
    expect(await client.studio.studio({ studioId })).toEqual(before)
  })

  test('the same person at the same time, a second end, an end before the beginning', async () => {
    const { client, studioId, seat, idOf } = await withStudio()
    await expect(
      client.studio.recordMembership({
        studioId,
        personId: idOf('杜若溪'),
        role: 'assistant',
        fromOn: '2024-01-01',
      }),
    ).rejects.toMatchObject({ data: { field: 'personId', problem: 'already_in_studio', value: '杜若溪' } })
    const membershipId = await seat('杜若溪')
    const end = (toOn: string) => client.studio.endMembership({ membershipId, toOn, reason: '调离' })
    await expect(end('2022-09-15')).rejects.toMatchObject({ data: { problem: 'before_start' } })
    await end('2024-10-01')
    await expect(end('2024-10-02')).rejects.toMatchObject({
      data: { field: 'toOn', problem: 'already_ended', allowed: '2024-10-01' },
    })
  })
})

describe('what is on file', () => {
  test('plans, rules and archives settle the duties they are asked for, from the day they are filed', async () => {
    const { client, studioId, idOf, casts } = await withStudio()
    const onFile = async (question: string, asOf = '2024-10-20') =>
      outcome((await client.studio.duties({ studioId, asOf })).onFile, question)
    expect(await onFile('studio.plans')).toBe('violation')
    await client.studio.fileDocument({ studioId, kind: 'three_year_plan', filedOn: '2022-10-08' })
    for (const managementYear of [1, 2, 3])
      await client.studio.fileDocument({
        studioId,
        kind: 'annual_plan',
        managementYear,
        filedOn: `202${1 + managementYear}-10-08`,
      })
    expect(await onFile('studio.plans')).toBe('compliant')
    expect(await onFile('studio.plans', '2022-10-07')).toBe('violation')
    for (const [name] of casts.teacher.members)
      await client.studio.fileDocument({
        studioId,
        kind: 'growth_file',
        personId: idOf(name),
        filedOn: '2023-01-10',
      })
    expect(await onFile('studio.growth-files')).toBe('compliant')
    expect(await onFile('studio.workplace')).toBe('undetermined')
    // the unit's word holds for the management year it is given in, or is given for
    await client.studio.fileDocument({ studioId, kind: 'workplace', filedOn: '2022-10-20' })
    expect(await onFile('studio.workplace', '2023-06-01')).toBe('compliant')
    expect(await onFile('studio.workplace')).toBe('undetermined')
    await client.studio.fileDocument({
      studioId,
      kind: 'unit_support',
      managementYear: 2,
      filedOn: '2024-03-01',
    })
    expect(await onFile('studio.unit-support', '2023-06-01')).toBe('undetermined')
    expect(await onFile('studio.unit-support', '2024-03-02')).toBe('compliant')
    const { documentId } = await client.studio.fileDocument({
      studioId,
      kind: 'work_system',
      title: '工作室制度',
      filedOn: '2022-10-08',
    })
    expect(await onFile('studio.work-system')).toBe('compliant')
    await client.studio.retractDocument({ documentId, reason: '误传' })
    expect(await onFile('studio.work-system')).toBe('violation')
    expect(
      (await client.studio.documents({ studioId, kind: 'annual_plan' })).rows.map((d) => d.managementYear),
    ).toEqual([3, 2, 1])
  })

  test.each([
    ['a day to come', { kind: 'work_system', filedOn: '2024-10-21' }, 'filedOn', 'in_future'],
    ['a growth file of nobody', { kind: 'growth_file', filedOn: '2024-10-01' }, 'personId', 'missing'],
    ['support of no school', { kind: 'support', filedOn: '2024-10-01' }, 'schoolId', 'missing'],
    [
      'an annual plan of no year',
      { kind: 'annual_plan', filedOn: '2024-10-01' },
      'managementYear',
      'missing',
    ],
  ] as const)('%s is refused', async (_, document, field, problem) => {
    const { client, studioId } = await withStudio()
    await expect(client.studio.fileDocument({ studioId, ...document })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field, problem },
    })
    expect((await client.studio.documents({ studioId })).rows).toEqual([])
  })

  test('a growth file of somebody who was never in it', async () => {
    const { client, studioId, idOf } = await withStudio()
    await expect(
      client.studio.fileDocument({
        studioId,
        kind: 'growth_file',
        personId: idOf('康怀瑜'),
        filedOn: '2024-10-01',
      }),
    ).rejects.toMatchObject({ data: { field: 'personId', problem: 'not_in_studio' } })
  })
})
