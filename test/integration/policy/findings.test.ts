import { describe, expect, test } from 'vitest'
import type { Client } from '../../../shared/contract/index.ts'
import { countyId } from '../../../shared/domain/policy.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { smallCounty } from '../../support/county.ts'

type Subject = Parameters<Client['policy']['findings']>[0]['subject']

/** A county with a running teachers' studio and one 腾飞 trainee, and each of its subjects by kind. */
async function county() {
  const setup = await smallCounty({ today: '2024-10-20' })
  const { client, idOf, person } = setup
  const studioId = await setup.formStudio('teacher')
  const { cohortId } = await client.cohort.openCohort({
    programme: 'tengfei',
    name: '腾飞计划第一期',
    fromOn: '2022-09-01',
  })
  const personId = await person('江一舟', '滨河中学')
  const { enrolmentIds } = await client.cohort.enrol({ cohortId, trainees: [{ personId, track: 'teacher' }] })
  const page = await client.studio.studio({ studioId })
  const lead = page.people.find((p) => p.role === 'lead')
  const subjects = {
    person: { kind: 'person', id: idOf('沈知远') },
    studio: { kind: 'studio', id: studioId },
    membership: { kind: 'membership', id: lead?.membershipId ?? '' },
    trainee: { kind: 'trainee', id: enrolmentIds[0] ?? '' },
    cohort: { kind: 'cohort', id: cohortId },
    county: { kind: 'county', id: countyId },
  } satisfies Record<string, Subject>
  return { ...setup, studioId, subjects }
}

describe('what the policy says about', () => {
  test.each([
    ['person', 'incentive.benefits', 'benefit_on', 'titles', 'A13'],
    ['person', 'reward.total', 'amount', 'rewards', 'A09'],
    ['studio', 'studio.member-count', 'compliant', 'members', 'A17'],
    ['membership', 'studio.lead-paper', 'notice', 'papers', 'A23'],
    ['trainee', 'cohort.task.paper', 'notice', 'papers', 'A43'],
    ['cohort', 'cohort.tengfei.size.teachers', 'notice', 'admitted', 'A37'],
    ['county', 'target.county', 'notice', 'holders', 'A48'],
  ] as const)(
    'a %s: %s is %s, with clause, facts and reading',
    async (kind, question, outcome, fact, reading) => {
      const { client, subjects } = await county()
      const { findings } = await client.policy.findings({ subject: subjects[kind] })
      const found = findings.find((f) => f.question === question)
      expect(found).toMatchObject({ outcome, asOf: '2024-10-20', policyVersion: '2022-draft', missing: [] })
      expect(found?.clauses).not.toEqual([])
      expect(found?.facts.map((f) => f.key.split('.')[0])).toContain(fact)
      expect(found?.readings.map((r) => r.id)).toContain(reading)
    },
  )

  test.each([
    ['person', 'ethics.pledge', 'pledgeSignedOn'],
    ['person', 'ethics.entry-check', 'entryCheckedOn'],
    ['studio', 'studio.workplace', 'workplace'],
    ['membership', 'studio.assessment-materials', 'materials'],
    ['trainee', 'cohort.task.work', 'ownWork'],
    ['county', 'fund.training', 'training'],
    ['county', 'plan.in-force', 'effectiveOn'],
  ] as const)('a %s is left open where nothing is kept: %s names %s', async (kind, question, missing) => {
    const { client, subjects } = await county()
    const { findings } = await client.policy.finding({ subject: subjects[kind], question })
    expect(findings).toMatchObject([{ question, outcome: 'undetermined', missing: [missing] }])
  })

  test('nobody who is not there: an id unknown, a studio before its first day, another county', async () => {
    const { client, subjects } = await county()
    for (const [subject, asOf] of [
      [{ kind: 'person', id: '00000000-0000-7000-8000-00000000abcd' }, '2024-10-20'],
      [subjects.studio, '2022-09-15'],
      [{ kind: 'membership', id: subjects.studio.id }, '2024-10-20'],
      [{ kind: 'county', id: 'another' }, '2024-10-20'],
    ] as const)
      await expect(client.policy.findings({ subject, asOf })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('a question nobody asks is refused by its field', async () => {
    const { client, subjects } = await county()
    await expect(
      client.policy.finding({ subject: subjects.county, question: 'target.moon' }),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID', data: { field: 'question', problem: 'unknown' } })
  })
})

describe('as of and as known on a day', () => {
  test('a title runs out, and one recorded late was not known before', async () => {
    const { client, desk, subjects } = await county()
    const benefits = async (view: { asOf: string; knownOn?: string }) =>
      (await client.policy.finding({ subject: subjects.person, question: 'incentive.benefits', ...view }))
        .findings[0]?.outcome
    expect(await benefits({ asOf: '2022-07-31' })).not.toBe('benefit_on')
    expect(await benefits({ asOf: '2022-08-01' })).toBe('benefit_on')
    expect(await benefits({ asOf: '2028-01-01' })).not.toBe('benefit_on')
    desk.store.raw.prepare(`UPDATE title SET recorded_at = '2023-05-01T08:00:00.000Z'`).run()
    for (const table of ['post', 'school_profile'])
      desk.store.raw.prepare(`UPDATE ${table} SET recorded_at = '2022-01-01T08:00:00.000Z'`).run()
    expect(await benefits({ asOf: '2023-03-01', knownOn: '2023-04-30' })).not.toBe('benefit_on')
    expect(await benefits({ asOf: '2023-03-01', knownOn: '2023-05-01' })).toBe('benefit_on')
  })
})

describe('facts that contradict each other', () => {
  const move = (personId: Id<'person'>, unit: string) => ({
    personId,
    schoolId: null,
    unit,
    unitKind: 'school' as const,
    inCounty: true,
    frontLine: true,
    kind: 'head' as const,
    fromOn: '2023-09-01',
    alongside: true,
  })

  test('head of two schools at once: both are on record, and both are named', async () => {
    const { client, idOf, subjects } = await county()
    await client.people.recordPost(move(idOf('沈知远'), '柳林小学'))
    await client.people.recordPost(move(idOf('沈知远'), '河湾小学'))
    const { findings } = await client.policy.finding({
      subject: subjects.membership,
      question: 'exit.studio.leave-post',
    })
    expect(findings).toMatchObject([{ outcome: 'undetermined', missing: ['posts.1.unit', 'posts.2.unit'] }])
    const before = { subject: subjects.membership, question: 'exit.studio.leave-post', asOf: '2023-08-31' }
    expect((await client.policy.finding(before)).findings).toMatchObject([{ outcome: 'stays' }])
  })

  test('a trainee graded after the exit: neither the grade nor the exit decides', async () => {
    const { client, subjects } = await county()
    const enrolmentId = subjects.trainee.id as Id<'enrolment'>
    const grade = (assessedOn: string) =>
      client.assessment.record({
        gradings: [
          {
            subjectKind: 'trainee',
            subjectId: enrolmentId,
            kind: 'annual',
            year: 2,
            grade: 'pass',
            assessedOn,
          },
        ],
      })
    await grade('2024-08-20')
    const found = async () =>
      (await client.policy.finding({ subject: subjects.trainee, question: 'exit.cohort.fail' })).findings
    expect(await found()).toMatchObject([{ outcome: 'stays' }])
    await client.cohort.withdraw({
      enrolmentId,
      effectiveOn: '2024-03-01',
      documentNumber: '云教〔2024〕8号',
      approver: '培养工作办公室',
      reason: '本人申请',
    })
    expect(await found()).toMatchObject([
      { outcome: 'undetermined', missing: ['leftOn', 'results.0.confirmedOn'] },
    ])
  })
})
