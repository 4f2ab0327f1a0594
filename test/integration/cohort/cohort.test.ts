import { describe, expect, test } from 'vitest'
import type { Id } from '../../../shared/kernel/id.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { testDesk } from '../../support/desk.ts'

/** Both cohorts of 2022 and as many people as asked for, in the store. */
async function withCohorts(people: number) {
  const setup = await testDesk({ today: '2024-10-20' })
  const { client, desk } = setup
  const open = (programme: 'tengfei' | 'chuying', name: string) =>
    client.cohort.openCohort({ programme, name, fromOn: '2022-09-01' })
  const { cohortId: tengfei } = await open('tengfei', '腾飞计划第一期')
  const { cohortId: chuying } = await open('chuying', '雏鹰计划第一期')
  const ids = Array.from({ length: people }, () => newId<'person'>())
  const insert = desk.store.raw.prepare(
    `INSERT INTO person (id, name, pinyin, initials, strokes, recorded_at, recorded_by, changed_at)
     VALUES (?, ?, ?, 'x', 'x', '2022-01-01T00:00:00.000Z', 'test', '2022-01-01T00:00:00.000Z')`,
  )
  ids.forEach((id, i) => {
    insert.run(id, `学员${i}`, `xue yuan ${String(i).padStart(3, '0')}`)
  })
  const enrol = (
    cohortId: Id<'cohort'>,
    track: 'teacher' | 'principal',
    personIds: readonly Id<'person'>[],
    more: { fromOn?: string; refillDocumentNumber?: string } = {},
  ) =>
    client.cohort.enrol({
      cohortId,
      trainees: personIds.map((personId) => ({ personId, track })),
      ...more,
    })
  return { ...setup, tengfei, chuying, ids, enrol }
}

describe('places', () => {
  test.each([
    ['tengfei', 'teacher', 10],
    ['tengfei', 'principal', 3],
    ['chuying', 'teacher', 30],
    ['chuying', 'principal', 8],
  ] as const)('%s has places for its %ss: %s, and refuses one more', async (programme, track, places) => {
    const { client, ids, enrol, ...cohorts } = await withCohorts(places + 1)
    const cohortId = cohorts[programme]
    await expect(enrol(cohortId, track, ids)).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      data: {
        findings: expect.arrayContaining([
          expect.objectContaining({
            question: `cohort.${programme}.size.${track}s`,
            figures: expect.objectContaining({ places, excess: 1 }),
          }),
        ]),
      },
    })
    expect((await client.cohort.cohort({ cohortId })).trainees).toEqual([])
    await enrol(cohortId, track, ids.slice(1))
    const page = await client.cohort.cohort({ cohortId })
    expect(page).toMatchObject({ admitted: { [track]: places }, programmeYear: 3, toOn: '2025-08-31' })
    await expect(enrol(cohortId, track, ids.slice(0, 1))).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
  })

  test('a place that was left is filled again only by a decision', async () => {
    const { client, desk, tengfei, ids, enrol } = await withCohorts(4)
    const { enrolmentIds } = await enrol(tengfei, 'principal', ids.slice(0, 3))
    desk.store.raw
      .prepare(`UPDATE enrolment SET to_on = '2023-12-31' WHERE id = ?`)
      .run(enrolmentIds[0] ?? null)
    const next = ids.slice(3)
    await expect(enrol(tengfei, 'principal', next, { fromOn: '2024-03-01' })).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
    })
    await enrol(tengfei, 'principal', next, {
      fromOn: '2024-03-01',
      refillDocumentNumber: '灵教字〔2024〕3号',
    })
    const { rows } = await client.cohort.list({ programme: 'tengfei' })
    expect(rows).toMatchObject([{ admitted: { principal: 4 }, exited: { principal: 1 } }])
  })
})

describe('enrolling', () => {
  test('nobody is in both cohorts at once', async () => {
    const { client, tengfei, chuying, ids, enrol } = await withCohorts(2)
    await enrol(tengfei, 'teacher', ids.slice(0, 1))
    await expect(enrol(chuying, 'teacher', ids)).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      data: {
        findings: [
          {
            question: 'cohort.participation',
            subject: { kind: 'person', id: ids[0] },
            message: { key: 'both_cohorts' },
          },
        ],
      },
    })
    expect((await client.cohort.cohort({ cohortId: chuying })).trainees).toEqual([])
  })

  test.each([
    ['somebody unknown', (ids: string[]) => [...ids, '00000000-0000-7000-8000-00000000abcd'], 1, 'unknown'],
    ['somebody twice', (ids: string[]) => [...ids, ...ids], 1, 'twice'],
  ] as const)('%s is refused, and so is everybody with them', async (_, choose, at, problem) => {
    const { client, tengfei, ids, enrol } = await withCohorts(1)
    await expect(enrol(tengfei, 'teacher', choose(ids) as Id<'person'>[])).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field: `trainees.${at}.personId`, problem },
    })
    expect((await client.cohort.cohort({ cohortId: tengfei })).trainees).toEqual([])
  })

  test('somebody who is in it already, a day outside the cycle, a cycle over another', async () => {
    const { client, tengfei, ids, enrol } = await withCohorts(2)
    const { enrolmentIds } = await enrol(tengfei, 'teacher', ids.slice(0, 1))
    await expect(enrol(tengfei, 'teacher', ids.slice(0, 1))).rejects.toMatchObject({
      data: { field: 'trainees.0.personId', problem: 'already_enrolled', value: '学员0' },
    })
    for (const [fromOn, problem] of [
      ['2022-08-31', 'before_cohort'],
      ['2025-09-01', 'after_cohort'],
    ] as const)
      await expect(enrol(tengfei, 'teacher', ids.slice(1), { fromOn })).rejects.toMatchObject({
        data: { field: 'fromOn', problem },
      })
    await expect(
      client.cohort.openCohort({ programme: 'tengfei', name: '第二期', fromOn: '2025-08-31' }),
    ).rejects.toMatchObject({ data: { field: 'fromOn', problem: 'overlaps', allowed: '腾飞计划第一期' } })
    await client.cohort.retractEnrolment({ enrolmentId: enrolmentIds[0] ?? '', reason: '误录' })
    expect((await client.cohort.cohort({ cohortId: tengfei })).trainees).toEqual([])
  })

  test('a trainee shows on the page with grades, as of a day and as known on one', async () => {
    const { client, desk, tengfei, ids, enrol } = await withCohorts(1)
    const { enrolmentIds } = await enrol(tengfei, 'teacher', ids)
    desk.clock.now = () => '2024-10-22T08:00:00.000Z'
    await client.assessment.record({
      gradings: [
        {
          subjectKind: 'trainee',
          subjectId: enrolmentIds[0] ?? '',
          year: 1,
          grade: 'pass',
          assessedOn: '2023-08-20',
        },
      ],
    })
    const trainees = async (view: { asOf?: string; knownOn?: string }) =>
      (await client.cohort.cohort({ cohortId: tengfei, ...view })).trainees
    expect(await trainees({})).toMatchObject([
      { person: { name: '学员0' }, grades: [{ year: 1, grade: 'pass' }] },
    ])
    expect(await trainees({ knownOn: '2024-10-21' })).toMatchObject([{ grades: [] }])
    expect(await trainees({ asOf: '2022-08-31' })).toEqual([])
    expect(await trainees({ knownOn: '2022-01-01' }).catch((e: { code: string }) => e.code)).toBe('NOT_FOUND')
  })
})

describe('mentors', () => {
  async function withPair() {
    const county = await withCohorts(3)
    const { client, tengfei, chuying, ids, enrol } = county
    const [first, second] = (await enrol(tengfei, 'teacher', ids.slice(0, 2))).enrolmentIds
    const [trainee] = (await enrol(chuying, 'teacher', ids.slice(2))).enrolmentIds
    if (!first || !second || !trainee) throw new Error('not enrolled')
    const pair = (mentorEnrolmentId: Id<'enrolment'>, fromOn: string) =>
      client.cohort.pair({ enrolmentId: trainee, mentorEnrolmentId, fromOn })
    return { ...county, first, second, trainee, pair }
  }

  test('a new mentor ends the old pair the day before; both pages show it', async () => {
    const { client, chuying, tengfei, first, second, pair } = await withPair()
    const { pairId } = await pair(first, '2022-10-01')
    expect(await pair(second, '2024-01-01')).toMatchObject({ ended: [pairId] })
    const [trainee] = (await client.cohort.cohort({ cohortId: chuying })).trainees
    expect(trainee?.pairs).toMatchObject([
      { person: { name: '学员0' }, fromOn: '2022-10-01', toOn: '2023-12-31' },
      { person: { name: '学员1' }, fromOn: '2024-01-01', toOn: null },
    ])
    const mentors = (await client.cohort.cohort({ cohortId: tengfei })).trainees
    expect(mentors.map((m) => m.pairs.map((p) => p.person.name))).toEqual([['学员2'], ['学员2']])
  })

  test('only a 腾飞 trainee who has not left mentors a 雏鹰 trainee', async () => {
    const { client, desk, first, second, trainee, pair } = await withPair()
    await expect(
      client.cohort.pair({ enrolmentId: first, mentorEnrolmentId: second, fromOn: '2022-10-01' }),
    ).rejects.toMatchObject({ data: { field: 'enrolmentId', problem: 'not_chuying' } })
    await expect(pair(trainee, '2022-10-01')).rejects.toMatchObject({
      data: { field: 'mentorEnrolmentId', problem: 'not_tengfei' },
    })
    desk.store.raw.prepare(`UPDATE enrolment SET to_on = '2023-12-31' WHERE id = ?`).run(first)
    await expect(pair(first, '2024-01-01')).rejects.toMatchObject({
      data: { field: 'mentorEnrolmentId', problem: 'not_enrolled_then', allowed: '2023-12-31' },
    })
    const { pairId } = await pair(first, '2023-01-01')
    await expect(pair(second, '2022-12-01')).rejects.toMatchObject({
      data: { field: 'fromOn', problem: 'pair_starts_later' },
    })
    const end = (toOn: string) => client.cohort.endPair({ pairId, toOn, reason: '导师调离' })
    await expect(end('2022-12-31')).rejects.toMatchObject({ data: { problem: 'before_start' } })
    await end('2023-12-31')
    await expect(end('2024-01-01')).rejects.toMatchObject({ data: { problem: 'already_ended' } })
  })
})
