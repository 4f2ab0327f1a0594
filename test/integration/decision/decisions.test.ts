import { describe, expect, onTestFinished, test } from 'vitest'
import { actorNamed } from '../../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../../electron/backend/open-desk.ts'
import { day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { testDesk } from '../../support/desk.ts'

const stamp = { recorded_at: '2022-09-16T00:00:00.000Z', recorded_by: 'test' }

/** A teacher studio with lead and one member, and a 腾飞 trainee, straight in the store. */
async function county(today: string) {
  const setup = await testDesk({ today })
  const { client, desk } = setup
  const { schoolId } = await client.people.addSchool({ name: '滨河中学', fromOn: '2010-09-01' })
  const person = async (name: string) =>
    (await client.people.addPerson({ name, post: { schoolId, kind: 'teacher', fromOn: '2012-09-01' } }))
      .personId
  const [lead, member, trainee] = [await person('沈知远'), await person('周慕白'), await person('顾明川')]
  const studioId = newId<'studio'>()
  const memberId = newId<'studio_membership'>()
  const cohortId = newId<'cohort'>()
  const enrolmentId = newId<'enrolment'>()
  await desk.store.write(async (trx) => {
    await trx
      .insertInto('studio')
      .values({
        id: studioId,
        track: 'teacher',
        from_on: '2022-09-16',
        to_on: '2025-09-15',
        ...stamp,
      } as never)
      .execute()
    const seat = (id: Id<'studio_membership'>, person_id: Id<'person'>, role: string) =>
      trx
        .insertInto('studio_membership')
        .values({ id, studio_id: studioId, person_id, role, from_on: '2022-09-16', ...stamp } as never)
        .execute()
    await seat(newId<'studio_membership'>(), lead, 'lead')
    await seat(memberId, member, 'member')
    await trx
      .insertInto('title')
      .values({
        id: newId<'title'>(),
        person_id: lead,
        level: 'county',
        kind: 'famous_teacher',
        from_on: '2022-09-01',
        ...stamp,
      } as never)
      .execute()
    await trx
      .insertInto('cohort')
      .values({
        id: cohortId,
        programme: 'tengfei',
        name: '第一期',
        from_on: '2022-09-01',
        to_on: '2025-08-31',
        ...stamp,
      } as never)
      .execute()
    await trx
      .insertInto('enrolment')
      .values({
        id: enrolmentId,
        cohort_id: cohortId,
        person_id: trainee,
        track: 'teacher',
        from_on: '2022-09-01',
        ...stamp,
      } as never)
      .execute()
  })
  const grade = (subjectKind: 'studio' | 'member' | 'trainee', subjectId: string, more: object) => ({
    subjectKind,
    subjectId,
    year: 1,
    grade: 'fail' as const,
    assessedOn: '2023-08-30',
    ...more,
  })
  const open = async () => (await client.decision.worklist({})).rows
  return { ...setup, studioId, memberId, enrolmentId, lead, member, trainee, grade, open }
}

const deed = { documentNumber: '灵教〔2024〕12号', approver: '局长办公会' }

describe('a studio that fails the year', () => {
  test('三个月整改, month-end rule: delivered 2023-11-30, last day 2024-02-29', async () => {
    const { client, studioId, grade, open } = await county('2023-12-05')
    const grading = grade('studio', studioId, { assessedOn: '2023-11-28', notifiedOn: '2023-11-30' })
    const preview = await client.assessment.preview({ gradings: [grading] })
    expect(preview.proposed).toMatchObject([{ kind: 'rectification', lastOn: '2024-02-29', waivable: false }])
    expect(await open()).toEqual([])
    const recorded = await client.assessment.record({ gradings: [grading] })
    expect(recorded.proposed).toEqual(preview.proposed)
    expect(await open()).toMatchObject([{ kind: 'rectification', lastOn: '2024-02-29' }])
  })

  test('delivery starts the clock; failing again after it proposes revocation, which takes effect from its day', async () => {
    const { client, desk, studioId, member, grade, open } = await county('2024-03-10')
    const gradings = [grade('studio', studioId, { assessedOn: '2023-11-28' })]
    const preview = await client.assessment.preview({ gradings })
    expect(preview.open.map((f) => f.message.key)).toEqual(['result_not_delivered'])
    const { assessmentIds } = await client.assessment.record({ gradings })
    expect(await open()).toEqual([])
    await client.assessment.deliver({ assessmentId: assessmentIds[0] as string, notifiedOn: '2023-11-30' })
    expect(await open()).toMatchObject([{ kind: 'review', lastOn: '2024-02-29' }])
    await client.assessment.record({
      gradings: [grade('studio', studioId, { kind: 'reassessment', assessedOn: '2024-03-05' })],
    })
    const [proposal] = await open()
    expect(proposal).toMatchObject({ kind: 'revocation', groundOn: '2024-03-05', waivable: false })
    const proposalId = proposal?.id as string
    const lastDays = async (effectiveOn?: string) =>
      (await client.decision.proposal({ proposalId, effectiveOn })).effects.map((e) => [e.record, e.toOn])
    expect(await lastDays()).toEqual([
      ['studio', '2024-03-10'],
      ['membership', '2024-03-09'],
      ['membership', '2024-03-09'],
    ])
    expect((await lastDays('2024-03-07')).at(-1)).toEqual(['membership', '2024-03-06'])
    expect(await lastDays('2024-03-01')).toEqual(await lastDays('2024-03-05'))
    await expect(
      client.decision.confirm({ proposalIds: [proposalId], effectiveOn: '2024-03-04', ...deed }),
    ).rejects.toMatchObject({
      data: { field: 'effectiveOn', problem: 'before_ground', allowed: '2024-03-05' },
    })
    const before = desk.store.raw.prepare('SELECT count(*) FROM decision').pluck().get()
    expect(before).toBe(0)
    await client.decision.confirm({ proposalIds: [proposalId], effectiveOn: '2024-03-10', ...deed })
    const lane = (await client.people.person({ personId: member })).lifeLine.filter(
      (e) => e.lane === 'studio',
    )
    expect(lane.map((e) => e.toOn)).toEqual(['2024-03-09'])
    const known = await client.people.person({ personId: member, knownOn: '2024-03-09' })
    expect(known.lifeLine.find((e) => e.lane === 'studio')?.toOn).not.toBe('2024-03-09')
  })
})

test('a rectification that nobody re-assessed is proposed for review once the file is opened after its last day', async () => {
  const { client, studioId, grade, open, file, close } = await county('2023-12-05')
  await client.assessment.record({
    gradings: [grade('studio', studioId, { assessedOn: '2023-11-28', notifiedOn: '2023-11-30' })],
  })
  expect(await open()).toMatchObject([{ kind: 'rectification' }])
  await close()
  const later = await openDesk({ file, holder: 'test', today: day('2024-03-01') })
  onTestFinished(() => closeDesk(later))
  const { rows } = await inProcessClient(later, await actorNamed(later)).decision.worklist({})
  expect(rows).toMatchObject([{ kind: 'review', lastOn: '2024-02-29', finding: { asOf: '2024-03-01' } }])
})

describe('trainees', () => {
  test('不合格 proposes the exit; confirming ends the enrolment the day before it takes effect', async () => {
    const { client, enrolmentId, trainee, grade, open } = await county('2023-09-20')
    await client.assessment.record({ gradings: [grade('trainee', enrolmentId, {})] })
    const [proposal] = await open()
    expect(proposal).toMatchObject({ kind: 'cohort_exit', person: { id: trainee }, waivable: false })
    const proposalId = proposal?.id as string
    await expect(
      client.decision.waive({ proposalId, on: '2023-09-20', reason: '情有可原', ...deed }),
    ).rejects.toMatchObject({ code: 'WAIVER_BARRED', data: { clauses: ['附件5-1 五（三）1'] } })
    const confirmed = { proposalIds: [proposalId], effectiveOn: '2023-09-20', note: '结对同日解除', ...deed }
    await client.decision.confirm(confirmed)
    expect((await client.decision.list({})).rows).toMatchObject([{ reason: '结对同日解除' }])
    const lane = (await client.people.person({ personId: trainee })).lifeLine
    expect(lane.find((e) => e.lane === 'cohort')).toMatchObject({ toOn: '2023-09-19', state: 'exited' })
    expect(lane.find((e) => e.lane === 'decision')).toMatchObject({ label: deed.documentNumber })
  })

  test('基本合格 two adjacent years propose the exit, one year does not', async () => {
    const { client, enrolmentId, grade, open } = await county('2024-09-20')
    await client.assessment.record({ gradings: [grade('trainee', enrolmentId, { grade: 'basic' })] })
    expect(await open()).toEqual([])
    await client.assessment.record({
      gradings: [grade('trainee', enrolmentId, { grade: 'basic', year: 2, assessedOn: '2024-08-30' })],
    })
    expect(await open()).toMatchObject([{ kind: 'cohort_exit', groundOn: '2024-08-30' }])
  })

  test('a year whose grade is missing leaves it open, and the preview names what is missing', async () => {
    const { client, enrolmentId, grade } = await county('2024-09-20')
    await client.assessment.record({
      gradings: [grade('trainee', enrolmentId, { grade: null, absence: 'sick_leave' })],
    })
    const { proposed, open } = await client.assessment.preview({
      gradings: [grade('trainee', enrolmentId, { grade: 'basic', year: 2, assessedOn: '2024-08-30' })],
    })
    expect(proposed).toEqual([])
    expect(open.map((f) => [f.question, f.outcome, f.missing])).toContainEqual([
      'exit.cohort.two-basic',
      'undetermined',
      ['results.0.grade'],
    ])
  })

  test('a grade taken back takes its proposal along', async () => {
    const { client, enrolmentId, grade, open } = await county('2023-09-20')
    const { assessmentIds } = await client.assessment.record({
      gradings: [grade('trainee', enrolmentId, {})],
    })
    const { withdrawn } = await client.assessment.retract({
      assessmentId: assessmentIds[0] as string,
      reason: '录入错误',
    })
    expect(withdrawn).toHaveLength(1)
    expect(await open()).toEqual([])
    expect((await client.decision.worklist({ status: 'withdrawn' })).rows).toHaveLength(1)
  })
})

test('a member graded 不合格 is proposed for removal; reversing the decision seats them again', async () => {
  const { client, memberId, member, grade, open } = await county('2023-09-20')
  await client.assessment.record({ gradings: [grade('member', memberId, {})] })
  const [proposal] = await open()
  expect(proposal).toMatchObject({ kind: 'removal' })
  const { decisionIds } = await client.decision.confirm({
    proposalIds: [proposal?.id as string],
    effectiveOn: '2023-09-20',
    ...deed,
  })
  const seat = async () =>
    (await client.people.person({ personId: member })).lifeLine.find((e) => e.lane === 'studio')?.toOn
  expect(await seat()).toBe('2023-09-19')
  const decisionId = decisionIds[0] as string
  await expect(
    client.decision.reverse({ decisionId, on: '2023-09-20', reason: '误判', ...deed }),
  ).rejects.toMatchObject({ data: { field: 'documentNumber', problem: 'same_as_reversed' } })
  await client.decision.reverse({
    decisionId,
    on: '2023-09-20',
    reason: '误判',
    ...deed,
    documentNumber: '灵教〔2024〕13号',
  })
  expect(await seat()).toBe('2025-09-15')
  expect(await open()).toMatchObject([{ kind: 'removal' }])
})

test('a decision whose record was taken back since can still be reversed, and leaves it taken back', async () => {
  const { client, memberId, member, grade, open } = await county('2023-09-20')
  await client.assessment.record({ gradings: [grade('member', memberId, {})] })
  const [proposal] = await open()
  const { decisionIds } = await client.decision.confirm({
    proposalIds: [proposal?.id as string],
    effectiveOn: '2023-09-20',
    ...deed,
  })
  await client.studio.retractMembership({ membershipId: memberId, reason: '录入错误' })
  await client.decision.reverse({
    decisionId: decisionIds[0] as string,
    on: '2023-09-20',
    reason: '误判',
    ...deed,
    documentNumber: '灵教〔2024〕13号',
  })
  const { lifeLine } = await client.people.person({ personId: member })
  expect(lifeLine.filter((e) => e.lane === 'studio')).toEqual([])
})

describe('leaving the post', () => {
  const move = (personId: string) => ({
    personId,
    unit: '县教育局',
    unitKind: 'office' as const,
    inCounty: true,
    kind: 'other' as const,
    fromOn: '2023-09-10',
  })

  test('of a lead proposes the exit, which may be waived with reason, approver and document', async () => {
    const { client, lead, open } = await county('2023-09-20')
    const preview = await client.people.previewPost(move(lead))
    expect(preview).toMatchObject({
      ended: [{ toOn: '2023-09-09' }],
      proposed: [{ kind: 'studio_exit', groundOn: '2023-09-10', waivable: true }],
    })
    expect(await open()).toEqual([])
    const { proposed } = await client.people.recordPost(move(lead))
    expect(proposed).toEqual(preview.proposed)
    const [proposal] = await open()
    const proposalId = proposal?.id as string
    const { decisionId } = await client.decision.waive({
      proposalId,
      on: '2023-09-20',
      reason: '继续指导',
      ...deed,
    })
    expect(await open()).toEqual([])
    expect(await client.decision.decision({ decisionId })).toMatchObject({
      verdict: 'waive',
      reason: '继续指导',
      approver: deed.approver,
      finding: { force: 'generally', clauses: [{ document: '附件2-1', place: '五（三）' }] },
    })
  })

  test('retirement leaves no room for a waiver', async () => {
    const { client, trainee, open } = await county('2023-09-20')
    await client.people.recordDeparture({ personId: trainee, kind: 'retired', leftOn: '2023-09-01' })
    expect(await open()).toMatchObject([{ kind: 'cohort_exit', groundOn: '2023-09-01', waivable: false }])
  })

  test('a move whose meaning is unknown asks for a review naming the missing fact', async () => {
    const { client, lead, open } = await county('2023-09-20')
    await client.people.recordPost({ ...move(lead), unitKind: null })
    const [proposal] = await open()
    expect(proposal).toMatchObject({ kind: 'review', finding: { outcome: 'undetermined' } })
    expect(proposal?.finding.missing[0]).toMatch(/unitKind/)
  })
})

describe('grades that cannot be', () => {
  test.each([
    ['outside the scale', { grade: 'basic' }, 'grade', 'outside_scale'],
    ['in the future', { assessedOn: '2023-09-21' }, 'assessedOn', 'in_future'],
    ['before the studio exists', { assessedOn: '2022-09-15' }, 'assessedOn', 'before_subject'],
    ['of a fourth year', { year: 4 }, 'year', 'outside_cycle'],
    ['for a cycle that runs', { kind: 'cycle' }, 'assessedOn', 'before_cycle_end'],
    ['again without a failed year', { kind: 'reassessment' }, 'year', 'nothing_to_reassess'],
    ['missing without a reason', { grade: null }, 'grade', 'missing'],
  ])('%s', async (_, more, field, problem) => {
    const { client, studioId, grade } = await county('2023-09-20')
    const gradings = [grade('studio', studioId, more)]
    await expect(client.assessment.record({ gradings })).rejects.toMatchObject({
      data: { field: `gradings.0.${field}`, problem },
    })
    expect((await client.assessment.list({})).rows).toEqual([])
  })

  test('one bad grade in a round stores none of it', async () => {
    const { client, enrolmentId, studioId, grade } = await county('2023-09-20')
    const gradings = [grade('trainee', enrolmentId, {}), grade('studio', studioId, { year: 9 })]
    await expect(client.assessment.record({ gradings })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field: 'gradings.1.year' },
    })
    expect((await client.assessment.list({})).rows).toEqual([])
  })

  test('twice for one year', async () => {
    const { client, studioId, grade } = await county('2023-09-20')
    const gradings = [grade('studio', studioId, {})]
    await client.assessment.record({ gradings })
    await expect(client.assessment.record({ gradings })).rejects.toMatchObject({
      data: { field: 'gradings.0.year', problem: 'already_assessed' },
    })
  })
})

test('asked as of an earlier day, a grade given later is not there', async () => {
  const { client, enrolmentId, grade } = await county('2023-09-20')
  await client.assessment.record({ gradings: [grade('trainee', enrolmentId, {})] })
  expect((await client.assessment.list({ asOf: '2023-08-29' })).rows).toEqual([])
  expect((await client.assessment.list({ asOf: '2023-08-30' })).rows).toHaveLength(1)
  expect((await client.assessment.list({ knownOn: '2023-09-19' })).rows).toEqual([])
})
