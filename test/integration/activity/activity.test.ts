import { describe, expect, test } from 'vitest'
import type { Client } from '../../../shared/contract/index.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { smallCounty } from '../../support/county.ts'

type Recording = Parameters<Client['activity']['record']>[0]

/** The teacher studio of the county, formed on 2022-09-16, looked at on 2024-10-20 in its third year. */
async function withStudio() {
  const county = await smallCounty({ today: '2024-10-20' })
  const studioId = await county.formStudio()
  const training = (fromOn: string, more: Partial<Recording> = {}): Recording => ({
    studioId,
    kind: 'training',
    fromOn,
    halfDays: 1,
    topic: '单元整体教学设计',
    ...more,
  })
  const everybody = (present: boolean, ...except: string[]) =>
    county.casts.teacher.members.map(([name]) => ({
      personId: county.idOf(name),
      present: except.includes(name) ? !present : present,
    }))
  return { ...county, studioId, training, everybody }
}

const finding = (findings: readonly Finding[], question: string) => {
  const found = findings.find((f) => f.question === question)
  if (!found) throw new Error(`no finding ${question}`)
  return found
}
const years = (f: Finding) => f.figures.years as { number: number; required: number; found: number }[]

describe('duties move with what is recorded', () => {
  test('training sessions count in the management year they begin in', async () => {
    const { client, studioId, training } = await withStudio()
    await client.activity.record(training('2023-09-15', { toOn: '2023-09-16', halfDays: 4 }))
    await client.activity.record(training('2023-09-16'))
    await client.activity.record(training('2024-10-10'))
    const { annual } = await client.studio.duties({ studioId })
    const sessions = finding(annual, 'studio.training-sessions')
    expect(years(sessions).map((y) => [y.number, y.found, y.required])).toEqual([
      [1, 1, 10],
      [2, 1, 10],
      [3, 1, 10],
    ])
    expect(sessions).toMatchObject({
      outcome: 'violation',
      figures: { violationYears: [1, 2] },
      clauses: [{ document: '附件2-1', place: '四（二）1' }],
    })
  })

  test('a principal studio counts days, and a training of unknown length leaves its year open', async () => {
    const { client, formStudio, desk } = await withStudio()
    const studioId = await formStudio('principal')
    await client.activity.record({
      studioId,
      kind: 'training',
      fromOn: '2024-10-08',
      toOn: '2024-10-10',
      halfDays: 5,
      topic: '课程领导力',
    })
    const days = async () =>
      finding((await client.studio.duties({ studioId })).annual, 'studio.training-days')
    expect(years(await days()).at(-1)).toMatchObject({ number: 3, found: 2.5, required: 15 })
    desk.store.raw.prepare('UPDATE activity SET half_days = NULL WHERE studio_id = ?').run(studioId)
    expect(years(await days()).at(-1)).toMatchObject({ number: 3, missing: ['trainings.0.days'] })
    expect(await days()).toMatchObject({ outcome: 'violation', figures: { violationYears: [1, 2] } })
  })

  test('a lecture counts when every member of that day is present', async () => {
    const { client, studioId, everybody, idOf } = await withStudio()
    const lectures = async () =>
      years(finding((await client.studio.duties({ studioId })).annual, 'studio.lectures')).at(-1)?.found
    const lecture = { studioId, kind: 'lecture', fromOn: '2024-10-12', topic: '整本书阅读的评价' } as const
    const { activityId } = await client.activity.record({
      ...lecture,
      attendance: everybody(true, '韩书宁'),
    })
    expect(await lectures()).toBe(0)
    await client.activity.amend({ activityId, attendance: everybody(true) })
    expect(await lectures()).toBe(1)
    const { membershipId } = (await client.studio.studio({ studioId })).people.find(
      (p) => p.person.id === idOf('韩书宁'),
    ) as { membershipId: string }
    await client.activity.amend({ activityId, attendance: everybody(true).slice(0, 5) })
    await client.studio.endMembership({ membershipId, toOn: '2024-10-11', reason: '调离' })
    await client.activity.amend({
      activityId,
      attendance: everybody(true).filter((a) => a.personId !== idOf('韩书宁')),
    })
    expect(await lectures()).toBe(1)
  })

  test('an unmarked member leaves the year of a lecture open, not missed', async () => {
    const { client, studioId, everybody } = await withStudio()
    await client.activity.record({
      studioId,
      kind: 'lecture',
      fromOn: '2024-10-12',
      topic: '整本书阅读的评价',
      attendance: everybody(true).slice(0, 5),
    })
    const { annual } = await client.studio.duties({ studioId })
    expect(years(finding(annual, 'studio.lectures')).at(-1)).toMatchObject({
      number: 3,
      missing: ['lectures.0.present'],
    })
  })

  test('every school of the members is visited once a year; a visit is reported with problem and solution', async () => {
    const { client, studioId, schoolIdOf } = await withStudio()
    const visit = (school: string, more: Partial<Recording> = {}) =>
      client.activity.record({
        studioId,
        kind: 'visit',
        fromOn: '2024-10-09',
        topic: `${school}课堂诊断`,
        visitedSchoolId: schoolIdOf(school),
        ...more,
      })
    await visit('石桥中学', { problem: '学生写作无读者意识', solution: '以任务驱动写作' })
    const { activityId } = await visit('柳林中学', { problem: '备课组缺少主题' })
    const stand = async () => {
      const { annual } = await client.studio.duties({ studioId })
      return [finding(annual, 'studio.visits'), finding(annual, 'studio.visit-reports')].map((f) => {
        const year = years(f).at(-1)
        return [year?.found, year?.required]
      })
    }
    expect(await stand()).toEqual([
      [2, 6],
      [1, 2],
    ])
    expect((await client.activity.activity({ activityId })).reported).toBe(false)
    await client.activity.amend({ activityId, solution: '每月一次主题教研' })
    expect(await stand()).toEqual([
      [2, 6],
      [2, 2],
    ])
  })

  test('asked as of an earlier day, and as known before a late filing', async () => {
    const { client, desk, studioId, training } = await withStudio()
    await client.activity.record(training('2024-09-20'))
    desk.clock.now = () => '2024-10-22T08:00:00.000Z'
    await client.activity.record(training('2024-10-01'))
    const found = async (view: { asOf?: string; knownOn?: string }) =>
      years(
        finding((await client.studio.duties({ studioId, ...view })).annual, 'studio.training-sessions'),
      ).at(-1)?.found
    expect(await found({})).toBe(2)
    expect(await found({ asOf: '2024-09-30' })).toBe(1)
    expect(await found({ knownOn: '2024-10-21' })).toBe(1)
    expect(await found({ asOf: '2024-09-19' })).toBe(0)
  })

  test('a past management year is judged on its last day, a coming one is refused', async () => {
    const { client, studioId, training } = await withStudio()
    await client.activity.record(training('2023-01-10'))
    const past = await client.studio.duties({ studioId, managementYear: 1 })
    expect(past.managementYear).toEqual({ number: 1, from: '2022-09-16', to: '2023-09-15' })
    expect(past.annual.every((f) => f.asOf === '2023-09-15')).toBe(true)
    await expect(
      client.studio.duties({ studioId, managementYear: 3, asOf: '2023-01-01' }),
    ).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field: 'managementYear', problem: 'not_begun', value: 3, allowed: 1 },
    })
  })
})

describe('the record', () => {
  test('an amended activity keeps what was known; a retracted one is gone from today', async () => {
    const { client, desk, training, everybody } = await withStudio()
    const { activityId } = await client.activity.record(
      training('2024-10-10', { attendance: everybody(true, '顾明川') }),
    )
    const first = await client.activity.activity({ activityId })
    expect(first).toMatchObject({ present: 5, marked: 6, studio: { name: '沈知远名师工作室' } })
    expect(first.attendance).toHaveLength(9)
    desk.clock.now = () => '2024-10-22T08:00:00.000Z'
    await client.activity.amend({ activityId, topic: '作文教学', seen: first.recordedAt })
    expect(await client.activity.activity({ activityId })).toMatchObject({ topic: '作文教学', present: 5 })
    expect(await client.activity.activity({ activityId, knownOn: '2024-10-21' })).toEqual(first)
    await expect(
      client.activity.amend({ activityId, topic: '阅读教学', seen: first.recordedAt }),
    ).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' })
    await client.activity.retract({ activityId, reason: '重复录入' })
    await expect(client.activity.activity({ activityId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect((await client.activity.list({})).total).toBe(0)
  })

  test('lists latest first, by studio, kind, days and text', async () => {
    const { client, studioId, formStudio, training } = await withStudio()
    const other = await formStudio('principal')
    await client.activity.record(training('2024-03-01', { topic: '阅读教学', place: '滨河中学' }))
    await client.activity.record(training('2024-05-01', { kind: 'forum', topic: '100%参与的课堂' }))
    await client.activity.record(training('2024-04-01', { studioId: other, topic: '课程领导力' }))
    const topics = async (input: Parameters<Client['activity']['list']>[0]) =>
      (await client.activity.list(input)).rows.map((r) => r.topic)
    expect(await topics({})).toEqual(['100%参与的课堂', '课程领导力', '阅读教学'])
    expect(await topics({ studioId })).toEqual(['100%参与的课堂', '阅读教学'])
    expect(await topics({ kind: 'forum' })).toEqual(['100%参与的课堂'])
    expect(await topics({ fromOn: '2024-04-01', toOn: '2024-04-30' })).toEqual(['课程领导力'])
    expect(await topics({ q: '滨河' })).toEqual(['阅读教学'])
    expect(await topics({ q: '0%' })).toEqual(['100%参与的课堂'])
    expect(await topics({ asOf: '2024-03-31' })).toEqual(['阅读教学'])
    expect(await client.activity.list({ offset: 1, limit: 1 })).toMatchObject({
      total: 3,
      rows: [{ topic: '课程领导力', studio: { name: '高远岫名校长工作室' } }],
    })
  })
})

describe('what cannot have happened is refused and nothing is written', () => {
  const nobody = '00000000-0000-7000-8000-00000000abcd'
  const cases: [string, Partial<Recording>, string, string][] = [
    ['a day before the studio', { fromOn: '2022-09-15' }, 'fromOn', 'before_studio'],
    ['a day to come', { fromOn: '2024-10-21' }, 'fromOn', 'in_future'],
    ['a last day to come', { toOn: '2024-10-21' }, 'toOn', 'in_future'],
    ['an end before its beginning', { toOn: '2024-10-09' }, 'toOn', 'before_start'],
    ['a training without a length', { halfDays: null }, 'halfDays', 'missing'],
    ['three half days in one day', { halfDays: 3 }, 'halfDays', 'longer_than_span'],
    ['a visit to no school', { kind: 'visit' }, 'visitedSchoolId', 'missing'],
    [
      'a visit to an unknown school',
      { kind: 'visit', visitedSchoolId: nobody },
      'visitedSchoolId',
      'unknown',
    ],
    ['an unknown host', { hostId: nobody }, 'hostId', 'unknown'],
  ]
  test.each(cases)('%s', async (_, changes, field, problem) => {
    const { client, training } = await withStudio()
    await expect(client.activity.record(training('2024-10-10', changes))).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field, problem },
    })
    expect((await client.activity.list({})).total).toBe(0)
  })

  test('a day after the studio was over', async () => {
    const { client, formation, training } = await withStudio()
    const { studioId } = await client.studio.recordExisting({
      track: 'teacher',
      fromOn: '2022-01-01',
      toOn: '2023-12-31',
      people: formation('teacher').people,
    })
    await expect(client.activity.record(training('2024-01-01', { studioId }))).rejects.toMatchObject({
      data: { field: 'fromOn', problem: 'after_studio', allowed: '2023-12-31' },
    })
  })

  test('attendance of somebody who was not in the studio that day, or of somebody twice', async () => {
    const { client, studioId, training, idOf, person } = await withStudio()
    const personId = await person('秦素怀', '第三中学')
    await client.studio.recordMembership({ studioId, personId, role: 'member', fromOn: '2024-10-11' })
    const attendance = [{ personId, present: true }]
    await expect(client.activity.record(training('2024-10-10', { attendance }))).rejects.toMatchObject({
      data: { field: 'attendance.0.personId', problem: 'not_in_studio', value: '秦素怀' },
    })
    await client.activity.record(training('2024-10-11', { attendance }))
    const twice = { personId: idOf('杜若溪'), present: true }
    await expect(
      client.activity.record(training('2024-10-10', { attendance: [twice, twice] })),
    ).rejects.toMatchObject({ data: { field: 'attendance.1.personId', problem: 'twice', value: '杜若溪' } })
    expect((await client.activity.list({})).total).toBe(1)
  })
})

describe('outputs', () => {
  test('one paper counts for the cycle of its author once it is published', async () => {
    const { client, studioId, idOf } = await withStudio()
    const personId = idOf('杜若溪')
    const { outputId } = await client.activity.recordOutput({
      personId,
      kind: 'paper',
      title: '任务驱动的写作教学',
      happenedOn: '2024-05-01',
      status: 'accepted',
      level: 'city',
      authorPosition: 1,
    })
    const paper = async () => {
      const { cycle } = await client.studio.duties({ studioId })
      const own = cycle.find((c) => c.person.id === personId)
      return finding(own?.findings ?? [], 'studio.member-paper').outcome
    }
    expect(await paper()).toBe('notice')
    await client.activity.amendOutput({ outputId, status: 'published', happenedOn: '2024-08-01' })
    expect(await paper()).toBe('compliant')
    expect((await client.activity.outputs({ studioId })).rows).toMatchObject([
      { person: { name: '杜若溪' }, title: '任务驱动的写作教学', status: 'published' },
    ])
    expect(
      (await client.people.person({ personId })).lifeLine.filter((e) => e.lane === 'output'),
    ).toHaveLength(1)
    await client.activity.retractOutput({ outputId, reason: '撤稿' })
    expect(await paper()).toBe('notice')
    expect((await client.activity.outputs({ personId })).total).toBe(0)
  })

  test('a day to come and an activity that is none are refused', async () => {
    const { client, idOf } = await withStudio()
    const output = { personId: idOf('杜若溪'), kind: 'open_lesson', title: '背影', level: 'county' } as const
    await expect(client.activity.recordOutput({ ...output, happenedOn: '2024-10-21' })).rejects.toMatchObject(
      { data: { field: 'happenedOn', problem: 'in_future' } },
    )
    await expect(
      client.activity.recordOutput({
        ...output,
        happenedOn: '2024-10-01',
        activityId: '00000000-0000-7000-8000-00000000abcd',
      }),
    ).rejects.toMatchObject({ data: { field: 'activityId', problem: 'unknown' } })
    expect((await client.activity.outputs({})).total).toBe(0)
  })
})
