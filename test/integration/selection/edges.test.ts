import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { countyOf, walkOf } from '../../support/selection.ts'

const field = (name: string, problem: string, more: object = {}) => ({
  code: 'FIELD_INVALID',
  data: expect.objectContaining({ field: name, problem, ...more }),
})
const teacher = { researchPlan: true, schoolRoles: ['school_backbone'] as const }
const deed = { documentNumber: '云教〔2025〕45号', approver: '培养工作办公室' }

describe('a head batch', () => {
  const heads = (people: number, today = '2025-06-23') => countyOf(people, { post: 'head', today })

  /** A batch of heads confirmed whole, in the year of its days. */
  async function through(
    county: Awaited<ReturnType<typeof heads>>,
    year: number,
    personIds: readonly Id<'person'>[],
  ) {
    const walk = walkOf(county)
    const selectionId = await walk.openBatch('principal', {
      name: `${year}年名校长、骨干校长认定`,
      documentNumber: `云教人〔${year}〕9号`,
    })
    const applications = await walk.applyAll(selectionId, personIds, () => 'famous_principal')
    await walk.scoreAll(selectionId, applications)
    const drawn = await county.client.selection.draw({ selectionId })
    await walk.giveNotice(selectionId)
    return { selectionId, drawn, result: await walk.confirm(selectionId) }
  }

  test('four 名校长 and six 骨干校长 by the ranking; an eleventh is left', async () => {
    const county = await heads(11)
    const { drawn, result, selectionId } = await through(county, 2025, county.ids)
    expect(drawn.listed).toBe(10)
    const { quotas } = await county.client.selection.selection({ selectionId })
    expect(quotas).toMatchObject([
      { award: 'famous_principal', places: 4, admitted: 4 },
      { award: 'backbone_principal', places: 6, admitted: 6 },
    ])
    expect(result.certificateNumbers).toContain('名校长证〔2025〕004号')
    expect(result.certificateNumbers).toContain('骨干校长证〔2025〕006号')
  })

  test('a second batch inside two years is refused, and says which year may have the next', async () => {
    const county = await heads(2)
    const [first, second] = county.ids
    await through(county, 2025, [first as Id<'person'>])
    await expect(through(county, 2025, [second as Id<'person'>])).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      data: {
        findings: [
          expect.objectContaining({ question: 'recognition.interval', figures: { nextAllowedYear: 2027 } }),
        ],
      },
    })
    expect((await county.client.recognition.titles({ kind: 'famous_principal' })).total).toBe(1)
  })
})

test('a batch of heads a year after the last: said when it is opened, refused at the list, free again in the second year', async () => {
  const county = await countyOf(3, { post: 'head' })
  const { client, desk, ids } = county
  const walk = walkOf(county)
  const batch = async (year: number, personId: Id<'person'>) => {
    desk.clock.today = () => day(`${year}-06-23`)
    const { selectionId, findings } = await client.selection.open({
      kind: 'recognition',
      track: 'principal',
      name: `${year}年名校长、骨干校长认定`,
      referenceOn: `${year}-03-31`,
      openedOn: `${year}-03-01`,
    })
    const { applicationIds } = await client.selection.apply({
      selectionId,
      applicants: [{ personId, award: 'famous_principal', channels: ['own'] }],
      appliedOn: `${year}-03-20`,
    })
    await walk.scoreAll(selectionId, applicationIds, () => 90, `${year}-04-18`)
    const decide = async () => {
      await client.selection.draw({ selectionId })
      await walk.giveNotice(selectionId, { fromOn: `${year}-06-16`, toOn: `${year}-06-20` })
      return await walk.confirm(selectionId, { effectiveOn: `${year}-06-23` })
    }
    return { selectionId, findings, decide }
  }
  const [a, b, c] = ids as [Id<'person'>, Id<'person'>, Id<'person'>]
  await (await batch(2025, a)).decide()
  const off = await batch(2026, b)
  expect(off.findings).toContainEqual(
    expect.objectContaining({
      question: 'recognition.interval',
      outcome: 'violation',
      figures: { nextAllowedYear: 2027 },
    }),
  )
  expect((await client.selection.selection({ selectionId: off.selectionId })).series).toMatchObject([
    { question: 'recognition.interval', outcome: 'violation' },
  ])
  await expect(off.decide()).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
  expect((await client.recognition.titles({ kind: 'famous_principal' })).total).toBe(1)
  const next = await batch(2027, c)
  expect(next.findings.every((f) => f.outcome !== 'violation')).toBe(true)
  await next.decide()
  expect((await client.recognition.titles({ kind: 'famous_principal' })).total).toBe(2)
})

test('points for the rural front line count only where the call declares them', async () => {
  const county = await countyOf(4)
  const { client, ids } = county
  const walk = walkOf(county)
  // every second one is at the rural school
  const scoresOf = async (ruralPoints: number) => {
    const selectionId = await walk.openBatch('teacher', { ruralPoints, name: `加${ruralPoints}分` })
    await walk.scoreAll(selectionId, await walk.applyAll(selectionId, ids), () => 80)
    return (await client.selection.selection({ selectionId })).applications.map((a) => [a.rural, a.score])
  }
  const plain = await scoresOf(0)
  expect(plain).toHaveLength(4)
  expect(plain.every(([, score]) => score === 80)).toBe(true)
  const weighted = await scoresOf(3)
  expect(weighted.filter(([rural]) => rural).map(([, score]) => score)).toEqual([83, 83])
  expect(weighted.filter(([rural]) => !rural).map(([, score]) => score)).toEqual([80, 80])
})

test('an expert stands back for a reason: the others decide; without it every sheet is due, and half of one is none', async () => {
  const county = await countyOf(2)
  const { client, ids } = county
  const walk = walkOf(county)
  const selectionId = await walk.openBatch()
  const applications = await walk.applyAll(selectionId, ids)
  const { criterionIds, expertIds } = await walk.scoreAll(selectionId, applications, (i) => 90 - i * 10)
  await client.selection.stepBack({ selectionId, to: 'expert_review', reason: '陆行舟应当回避' })
  const [own] = applications
  const sheet = (points: (i: number) => number | null) =>
    client.selection.score({
      selectionId,
      scores: criterionIds.map((criterionId, i) => ({
        applicationId: own as Id<'application'>,
        expertId: expertIds[1] as Id<'expert'>,
        criterionId,
        points: points(i),
      })),
    })
  const row = async () =>
    (await client.selection.selection({ selectionId })).applications.find((a) => a.id === own)
  const blocked = () =>
    expect(client.selection.moveOn({ selectionId })).rejects.toMatchObject({
      code: 'STEP_BLOCKED',
      data: { obstacles: [{ condition: 'score_missing', count: 1 }] },
    })
  await sheet((i) => (i === 0 ? 10 : null))
  expect(await row()).toMatchObject({ sheets: { complete: 1, partial: 1, due: 1 } })
  await blocked()
  await sheet(() => null)
  expect(await row()).toMatchObject({ sheets: { complete: 1, partial: 0, due: 1 } })
  await blocked()
  await sheet(() => 10)
  const pair = {
    selectionId,
    applicationId: own as Id<'application'>,
    expertId: expertIds[1] as Id<'expert'>,
  }
  await client.selection.recuse({ ...pair, reason: '师徒关系' })
  expect(await row()).toMatchObject({ sheets: { complete: 1, partial: 0, due: 0 }, score: 90 })
  expect((await client.selection.selection({ selectionId })).recusals).toEqual([
    { applicationId: own, expertId: expertIds[1], reason: '师徒关系' },
  ])
  await expect(sheet(() => 10)).rejects.toMatchObject(
    field('scores.0.points', 'recused', { value: '陆行舟' }),
  )
  await client.selection.recuse({ ...pair, reason: null })
  await blocked()
  await client.selection.recuse({ ...pair, reason: '师徒关系' })
  await client.selection.moveOn({ selectionId })
  await expect(client.selection.recuse({ ...pair, reason: null })).rejects.toMatchObject({
    code: 'STEP_CLOSED',
  })
})

describe('a call is corrected or given up', () => {
  test('corrections need a reason and end with the notice; a confirmed batch is not given up', async () => {
    const county = await countyOf(1)
    const { client, ids } = county
    const walk = walkOf(county)
    const selectionId = await walk.openBatch()
    await client.selection.amend({ selectionId, closesOn: '2025-05-31', reason: '延期申报' })
    expect(await client.selection.selection({ selectionId })).toMatchObject({ closesOn: '2025-05-31' })
    await expect(
      client.selection.amend({ selectionId, closesOn: '2025-02-01', reason: '笔误' }),
    ).rejects.toMatchObject(field('closesOn', 'before_start'))
    await walk.scoreAll(selectionId, await walk.applyAll(selectionId, ids))
    await client.selection.draw({ selectionId })
    await walk.giveNotice(selectionId)
    await expect(client.selection.amend({ selectionId, name: '改名', reason: '笔误' })).rejects.toMatchObject(
      { code: 'STEP_CLOSED' },
    )
    await walk.confirm(selectionId)
    await expect(
      client.selection.cancel({ selectionId, on: '2025-06-23', reason: '不再开展' }),
    ).rejects.toMatchObject(field('selectionId', 'confirmed_already'))
  })

  test('a batch given up takes nobody in any more and grants nothing', async () => {
    const county = await countyOf(1)
    const { client, ids } = county
    const walk = walkOf(county)
    const selectionId = await walk.openBatch()
    await client.selection.cancel({ selectionId, on: '2025-06-23', reason: '不再开展' })
    await expect(walk.applyAll(selectionId, ids)).rejects.toThrow()
    expect((await client.recognition.titles({})).total).toBe(0)
  })
})

describe('leaving a cohort and coming again', () => {
  /** A call for a 雏鹰 cohort that begins on a day, at a desk of 2025. */
  async function callOf(county: Awaited<ReturnType<typeof countyOf>>, fromOn: string, more: object = {}) {
    const { cohortId } = await county.client.cohort.openCohort({
      programme: 'chuying',
      name: `雏鹰计划${fromOn.slice(0, 4)}期`,
      fromOn,
    })
    const open = async (name: string, given: object = {}) =>
      (
        await county.client.selection.open({
          kind: 'cohort',
          cohortId,
          name,
          referenceOn: '2025-06-30',
          openedOn: '2025-03-01',
          ...more,
          ...given,
        })
      ).selectionId
    return { cohortId, open }
  }

  test('refused in the same cycle; in a later one only with a reason', async () => {
    const county = await countyOf(2, { today: '2025-09-20' })
    const { client, ids } = county
    const [left] = ids as [Id<'person'>]
    const walk = walkOf(county)
    const earlier = await callOf(county, '2022-03-01')
    const { enrolmentIds } = await client.cohort.enrol({
      cohortId: earlier.cohortId,
      trainees: [{ personId: left, track: 'teacher' }],
    })
    await client.cohort.withdraw({
      enrolmentId: enrolmentIds[0] as Id<'enrolment'>,
      effectiveOn: '2024-03-01',
      reason: '本人申请',
      ...deed,
    })
    const again = await earlier.open('补选')
    await expect(
      walk.applyAll(again, [left], () => 'teacher', { ...teacher, returnReason: '病愈返岗' }),
    ).rejects.toMatchObject(field('applicants.0.personId', 'exited_this_cycle'))
    const later = await (await callOf(county, '2025-09-01')).open('雏鹰第二期遴选')
    await expect(walk.applyAll(later, [left], () => 'teacher', teacher)).rejects.toMatchObject(
      field('applicants.0.returnReason', 'exited_before', { allowed: '2024-02-29' }),
    )
    await walk.applyAll(later, [left], () => 'teacher', { ...teacher, returnReason: '病愈返岗' })
    expect((await client.selection.selection({ selectionId: later })).applications).toHaveLength(1)
  })

  test('a place somebody left is filled through a second selection, by the office’s decision only', async () => {
    const county = await countyOf(12, { today: '2025-09-20' })
    const { client, ids } = county
    const walk = walkOf(county)
    const { cohortId } = await client.cohort.openCohort({
      programme: 'tengfei',
      name: '腾飞计划第二期',
      fromOn: '2025-03-01',
    })
    const { enrolmentIds } = await client.cohort.enrol({
      cohortId,
      trainees: ids.slice(0, 10).map((personId) => ({ personId, track: 'teacher' as const })),
    })
    await client.cohort.withdraw({
      enrolmentId: enrolmentIds[0] as Id<'enrolment'>,
      effectiveOn: '2025-06-01',
      reason: '本人申请',
      ...deed,
    })
    const refill = async (name: string, refillDocumentNumber: string | null) => {
      const { selectionId } = await client.selection.open({
        kind: 'cohort',
        cohortId,
        name,
        referenceOn: '2025-06-30',
        openedOn: '2025-03-01',
        refillDocumentNumber,
      })
      const applications = await walk.applyAll(
        selectionId,
        [ids[10] as Id<'person'>],
        () => 'teacher',
        teacher,
      )
      await walk.scoreAll(selectionId, applications)
      await client.selection.note({
        selectionId,
        notes: applications.map((applicationId) => ({ applicationId, reason: '评审组一致推荐' })),
      })
      return selectionId
    }
    const without = await refill('补选', null)
    // nine places are taken, the tenth was left: without a decision it stays empty
    expect(await client.selection.draw({ selectionId: without })).toMatchObject({ listed: 0 })
    await expect(walk.giveNotice(without)).rejects.toMatchObject({ code: 'STEP_BLOCKED' })
    await client.selection.cancel({ selectionId: without, on: '2025-09-20', reason: '尚无补录决定' })
    const decided = await refill('补选（补录）', '云教〔2025〕50号')
    expect(await client.selection.draw({ selectionId: decided })).toMatchObject({ listed: 1 })
    await walk.giveNotice(decided)
    expect((await walk.confirm(decided, { effectiveOn: '2025-09-20' })).enrolmentIds).toHaveLength(1)
  })

  test('whoever steps back from the list is not enrolled, the others are', async () => {
    const county = await countyOf(3, { today: '2025-09-20' })
    const { client, ids } = county
    const walk = walkOf(county)
    const selectionId = await (await callOf(county, '2025-09-01')).open('雏鹰第二期遴选')
    const applications = await walk.applyAll(selectionId, ids, () => 'teacher', teacher)
    await walk.scoreAll(selectionId, applications)
    await client.selection.note({
      selectionId,
      notes: applications.map((applicationId) => ({ applicationId, reason: '评审组一致推荐' })),
    })
    await client.selection.draw({ selectionId })
    await walk.giveNotice(selectionId)
    await client.selection.withdraw({
      applicationId: applications[0] as Id<'application'>,
      on: '2025-09-18',
      reason: '本人申请',
    })
    const { enrolmentIds } = await walk.confirm(selectionId, { effectiveOn: '2025-09-20' })
    expect(enrolmentIds).toHaveLength(2)
    await expect(
      client.selection.withdraw({
        applicationId: applications[1] as Id<'application'>,
        on: '2025-09-20',
        reason: '迟了',
      }),
    ).rejects.toMatchObject(field('applicationId', 'confirmed_already'))
  })
})

test('whoever touches a confirmed admission or certificate behind the desk is found out', async () => {
  const county = await countyOf(1)
  const { client, desk, ids } = county
  const walk = walkOf(county)
  const selectionId = await walk.openBatch()
  await walk.scoreAll(selectionId, await walk.applyAll(selectionId, ids))
  await client.selection.draw({ selectionId })
  await walk.giveNotice(selectionId)
  await walk.confirm(selectionId)
  const subjects = desk.store.raw.prepare('SELECT DISTINCT subject FROM witness ORDER BY 1').pluck().all()
  expect(subjects).toEqual(expect.arrayContaining(['admission', 'certificate', 'decision']))
})
