import { describe, expect, test } from 'vitest'
import type { Client } from '../../../shared/contract/index.ts'
import { type Id, newId } from '../../../shared/kernel/id.ts'
import { testDesk } from '../../support/desk.ts'

type Review = Parameters<Client['cohort']['graduate']>[0]['reviews'][number]

/** A 腾飞 and a 雏鹰 cohort of 2022, two and three trainees in them, at the end of 2025. */
async function programme(options: { today?: string } = {}) {
  const setup = await testDesk({ today: options.today ?? '2025-12-01' })
  const { client } = setup
  const add = async (name: string, fields: { area?: 'rural' | 'urban'; weak?: boolean } = {}) =>
    (await client.people.addSchool({ name, kind: 'school', fromOn: '2010-09-01', ...fields })).schoolId
  const town = await add('滨河中学', { area: 'urban', weak: false })
  const rural = await add('石桥小学', { area: 'rural' })
  const person = async (name: string) =>
    (
      await client.people.addPerson({
        name,
        post: { schoolId: town, kind: 'teacher', frontLine: true, fromOn: '2012-09-01' },
      })
    ).personId
  const open = async (kind: 'tengfei' | 'chuying', name: string, fromOn = '2022-09-01') =>
    (await client.cohort.openCohort({ programme: kind, name, fromOn })).cohortId
  const enrol = async (cohortId: Id<'cohort'>, names: readonly string[]) => {
    const people = await Promise.all(names.map(person))
    const trainees = people.map((personId) => ({ personId, track: 'teacher' as const }))
    const { enrolmentIds } = await client.cohort.enrol({ cohortId, trainees })
    return enrolmentIds.map((enrolmentId, i) => ({ enrolmentId, personId: people[i] as Id<'person'> }))
  }
  const tengfei = await open('tengfei', '腾飞计划第一期')
  const chuying = await open('chuying', '雏鹰计划第一期')
  const [mentor, second] = await enrol(tengfei, ['沈知远', '叶清和'])
  const [one, two, three] = await enrol(chuying, ['杜若溪', '顾明川', '韩书宁'])
  if (!mentor || !second || !one || !two || !three) throw new Error('not enrolled')

  /** Everything a 雏鹰 trainee is asked for, dated inside the cycle unless a paper's day is given. */
  const work = async (personId: Id<'person'>, paperOn = '2024-05-10') => {
    type Output = Parameters<Client['activity']['recordOutput']>[0]
    const output = (more: Omit<Output, 'personId'>) => client.activity.recordOutput({ personId, ...more })
    const paper = await output({
      kind: 'paper',
      title: '课堂追问',
      happenedOn: paperOn,
      level: 'city',
      status: 'published',
      authorPosition: 1,
    })
    for (const happenedOn of ['2023-03-10', '2024-03-10'])
      await output({
        kind: 'open_lesson',
        title: '公开课',
        happenedOn,
        level: 'school',
        tookPartAs: 'teacher',
      })
    await output({ kind: 'project', title: '校本课题', happenedOn: '2023-09-01', level: 'county' })
    return paper.outputId
  }
  const defence = async (cohortId = chuying) =>
    (
      await client.cohort.openDefence({
        cohortId,
        heldOn: '2025-09-20',
        place: '教师进修学校',
        experts: [
          { name: '章明德', unit: '县教研室', chair: true },
          { name: '陆景行', unit: '教师进修学校' },
        ],
      })
    ).defenceId
  const review = (enrolmentId: Id<'enrolment'>, more: Partial<Review> = {}): Review => ({
    enrolmentId,
    ownWork: 'excellent',
    tasks: 'done',
    grade: 'pass',
    comment: null,
    ...more,
  })
  const graduate = async (reviews: readonly Review[], defenceId?: Id<'defence'>) =>
    client.cohort.graduate({
      defenceId: defenceId ?? (await defence()),
      reviews: [...reviews],
      documentNumber: '云教〔2025〕60号',
      approver: '培养工作办公室',
    })
  return {
    ...setup,
    tengfei,
    chuying,
    town,
    rural,
    mentor,
    second,
    one,
    two,
    three,
    add,
    open,
    enrol,
    person,
    work,
    defence,
    review,
    graduate,
    trainee: (enrolmentId: Id<'enrolment'>, view: { asOf?: string; knownOn?: string } = {}) =>
      client.cohort.trainee({ enrolmentId, ...view }),
  }
}

const finding = (findings: readonly { question: string; outcome: string }[], question: string) =>
  findings.find((f) => f.question === question)?.outcome

describe('what a trainee sets out with', () => {
  test('a problem counts once its plan stands; a third one for 雏鹰 is stored and shown as too many', async () => {
    const { client, one, trainee } = await programme()
    const add = (problem: string, plan: string | null = '方案') =>
      client.cohort.recordProblem({
        enrolmentId: one.enrolmentId,
        problem,
        raisedOn: '2022-10-10',
        plan,
        plannedOn: plan && '2022-11-01',
      })
    const { problemId } = await add('作业设计', null)
    expect(finding((await trainee(one.enrolmentId)).measures, 'cohort.project-problems')).toBe('violation')
    await client.cohort.amendProblem({ problemId, plan: '分层作业方案', plannedOn: '2022-11-02' })
    const page = await trainee(one.enrolmentId)
    expect(finding(page.measures, 'cohort.project-problems')).toBe('compliant')
    expect(page.problems).toMatchObject([{ plan: '分层作业方案', recordedBy: expect.any(String) }])
    await add('课堂追问')
    const { problemId: third } = await add('评价')
    expect((await trainee(one.enrolmentId)).measures).toContainEqual(
      expect.objectContaining({
        question: 'cohort.project-problems',
        outcome: 'violation',
        message: expect.objectContaining({ key: 'too_many' }),
      }),
    )
    await client.cohort.retractProblem({ problemId: third, reason: '合并' })
    expect(finding((await trainee(one.enrolmentId)).measures, 'cohort.project-problems')).toBe('compliant')
  })

  test.each([
    [{ plan: '方案' }, 'plannedOn', 'missing'],
    [{ plannedOn: '2022-12-01' }, 'plan', 'missing'],
    [{ plan: '方案', plannedOn: '2022-09-30' }, 'plannedOn', 'before_start'],
    [{ raisedOn: '2025-09-01' }, 'raisedOn', 'not_enrolled_then'],
    [{ result: '报告' }, 'resultOn', 'missing'],
  ])('half a plan or a day out of order is refused by its field: %j', async (more, field, problem) => {
    const { client, one } = await programme()
    await expect(
      client.cohort.recordProblem({
        enrolmentId: one.enrolmentId,
        problem: '作业设计',
        raisedOn: '2022-10-10',
        ...more,
      }),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID', data: { field, problem } })
  })

  test('the paired school is rural or weak; a new one ends the old the day before', async () => {
    const { client, one, town, rural, add, trainee } = await programme()
    const { enrolmentId } = one
    const pair = (schoolId: Id<'school'>, fromOn: string) =>
      client.cohort.pairSchool({ enrolmentId, schoolId, fromOn })
    await expect(pair(town, '2022-10-01')).rejects.toMatchObject({
      data: { field: 'schoolId', problem: 'not_rural_or_weak', value: '滨河中学' },
    })
    const { pairingId } = await pair(rural, '2022-10-01')
    const weak = await add('南关小学', { area: 'urban', weak: true })
    expect(await pair(weak, '2023-09-01')).toMatchObject({ ended: [pairingId] })
    const page = await trainee(enrolmentId)
    expect(page.schools).toMatchObject([
      { school: { name: '石桥小学' }, toOn: '2023-08-31' },
      { school: { name: '南关小学' }, toOn: null },
    ])
    expect(finding(page.measures, 'cohort.paired-school')).toBe('compliant')
    expect(
      finding((await trainee(enrolmentId, { asOf: '2022-09-20' })).measures, 'cohort.paired-school'),
    ).toBe('violation')
  })

  test('a mentor who left is flagged, and a new pair is asked for', async () => {
    const { client, chuying, mentor, second, one, trainee } = await programme()
    await client.cohort.pair({
      enrolmentId: one.enrolmentId,
      mentorEnrolmentId: mentor.enrolmentId,
      fromOn: '2022-10-17',
    })
    expect(finding((await trainee(one.enrolmentId)).measures, 'cohort.mentor')).toBe('compliant')
    await client.cohort.withdraw({
      enrolmentId: mentor.enrolmentId,
      effectiveOn: '2024-01-01',
      documentNumber: '云教〔2024〕1号',
      approver: '培养工作办公室',
      reason: '本人申请',
    })
    const page = await trainee(one.enrolmentId)
    expect(finding(page.measures, 'cohort.mentor')).toBe('violation')
    expect(page.pairs).toMatchObject([{ mentorLeftOn: '2023-12-31' }])
    const { rows } = await client.cohort.progress({ cohortId: chuying })
    expect(rows.find((r) => r.enrolmentId === one.enrolmentId)?.mentor).toMatchObject({
      leftOn: '2023-12-31',
    })
    const anew = (mentorEnrolmentId: Id<'enrolment'>) =>
      client.cohort.pair({ enrolmentId: one.enrolmentId, mentorEnrolmentId, fromOn: '2024-02-01' })
    await expect(anew(mentor.enrolmentId)).rejects.toMatchObject({ data: { problem: 'not_enrolled_then' } })
    await anew(second.enrolmentId)
    expect(finding((await trainee(one.enrolmentId)).measures, 'cohort.mentor')).toBe('compliant')
  })

  test('a visit inside the county counts for 雏鹰, outside it for 腾飞', async () => {
    const { client, tengfei, chuying, mentor, one, rural, trainee } = await programme()
    const visit = (cohortId: Id<'cohort'>, enrolmentId: Id<'enrolment'>, more: object) =>
      client.cohort.recordEvent({
        cohortId,
        kind: 'study_visit',
        topic: '考察学习',
        fromOn: '2023-04-12',
        toOn: '2023-04-14',
        enrolmentIds: [enrolmentId],
        ...more,
      })
    await visit(tengfei, mentor.enrolmentId, { inCounty: false, place: '石家庄市' })
    const { eventId } = await visit(chuying, one.enrolmentId, { schoolId: rural })
    expect(finding((await trainee(mentor.enrolmentId)).measures, 'cohort.study-visits')).toBe('compliant')
    expect(finding((await trainee(one.enrolmentId)).measures, 'cohort.study-visits')).toBe('compliant')
    await client.cohort.amendEvent({ eventId, schoolId: null, inCounty: false })
    expect(finding((await trainee(one.enrolmentId)).measures, 'cohort.study-visits')).toBe('violation')
    await client.cohort.amendEvent({ eventId, inCounty: null })
    expect(finding((await trainee(one.enrolmentId)).measures, 'cohort.study-visits')).toBe('undetermined')
    const { rows } = await client.cohort.events({ cohortId: chuying })
    expect(rows).toMatchObject([{ topic: '考察学习', trainees: [{ name: '杜若溪' }] }])
    await client.cohort.retractEvent({ eventId, reason: '误录' })
    expect((await client.cohort.events({ cohortId: chuying })).rows).toEqual([])
    await expect(visit(chuying, mentor.enrolmentId, {})).rejects.toMatchObject({
      data: { field: 'enrolmentIds.0', problem: 'unknown' },
    })
  })
})

describe('tasks', () => {
  test('a paper dated outside the cycle is stored, does not count, and says why', async () => {
    const { one, work, trainee } = await programme()
    const outputId = await work(one.personId, '2022-08-31')
    const page = await trainee(one.enrolmentId)
    expect(page.outputs.find((o) => o.id === outputId)).toMatchObject({
      counts: false,
      because: 'outside_cycle',
    })
    expect(finding(page.tasks, 'cohort.task.paper-or-report')).toBe('violation')
    expect(page.outputs.filter((o) => o.counts)).toHaveLength(3)
  })

  test('one report counts a trip, dated after it; a report without a trip leaves the task open', async () => {
    const { client, tengfei, mentor, trainee } = await programme()
    const { eventId } = await client.cohort.recordEvent({
      cohortId: tengfei,
      kind: 'study_visit',
      topic: '县外名校考察',
      fromOn: '2023-04-12',
      toOn: '2023-04-14',
      inCounty: false,
      enrolmentIds: [mentor.enrolmentId],
    })
    const report = async (happenedOn: string, more: object = { eventId }) =>
      (
        await client.activity.recordOutput({
          personId: mentor.personId,
          kind: 'study_report',
          title: '考察报告',
          happenedOn,
          ...more,
        })
      ).outputId
    const early = await report('2023-04-14')
    const first = await report('2023-04-20')
    const again = await report('2023-04-25')
    const loose = await report('2024-01-10', {})
    const { outputs, tasks } = await trainee(mentor.enrolmentId)
    const said = (id: string) => {
      const { counts, because } = outputs.find((o) => o.id === id) ?? {}
      return [counts, because]
    }
    expect(said(early)).toEqual([false, 'before_trip_end'])
    expect(said(first)).toEqual([true, null])
    expect(said(again)).toEqual([false, 'trip_counted'])
    expect(said(loose)).toEqual([null, 'visitEndedOn'])
    expect(tasks.find((f) => f.question === 'cohort.task.reports')?.figures).toMatchObject({ found: 1 })
    await expect(report('2024-01-10', { eventId: newId<'programme_event'>() })).rejects.toMatchObject({
      data: { field: 'eventId', problem: 'unknown' },
    })
  })

  test('the matrix says of everybody what is done and what is due by when', async () => {
    const { client, chuying, one, work } = await programme()
    await work(one.personId)
    const { rows, steps } = await client.cohort.progress({ cohortId: chuying, asOf: '2025-03-01' })
    const tasks = rows.find((r) => r.enrolmentId === one.enrolmentId)?.tasks
    expect(tasks?.map((t) => [t.question, t.outcome])).toEqual([
      ['cohort.task.work', 'undetermined'],
      ['cohort.task.paper-or-report', 'compliant'],
      ['cohort.task.lessons', 'compliant'],
      ['cohort.task.project', 'compliant'],
    ])
    expect(rows.find((r) => r.person.name === '顾明川')?.tasks).toContainEqual(
      expect.objectContaining({
        question: 'cohort.task.lessons',
        outcome: 'notice',
        found: 0,
        required: 2,
        dueOn: '2025-08-31',
      }),
    )
    expect(steps.map((s) => [s.step, s.done, s.of])).toEqual([
      ['enrolment', 3, 3],
      ['pairing', 0, 3],
      ['year', 0, 3],
      ['year', 0, 3],
      ['year', 0, 3],
      ['graduation', 0, 3],
      ['certificates', 0, 0],
      ['onward', 0, 0],
    ])
  })
})

describe('graduation', () => {
  test('a defence comes after the cycle and has an expert team with one chair', async () => {
    const { client, chuying } = await programme()
    const open = (more: object) =>
      client.cohort.openDefence({
        cohortId: chuying,
        heldOn: '2025-09-20',
        experts: [{ name: '章明德', chair: true }],
        ...more,
      })
    await expect(open({ heldOn: '2025-08-31' })).rejects.toMatchObject({
      data: { field: 'heldOn', problem: 'before_cycle_end', allowed: '2025-08-31' },
    })
    await expect(open({ experts: [] })).rejects.toMatchObject({
      data: { field: 'experts', problem: 'missing' },
    })
    await expect(open({ experts: [{ name: '章明德' }] })).rejects.toMatchObject({
      data: { problem: 'one_chair' },
    })
    const { defenceId } = await open({})
    await client.cohort.retractDefence({ defenceId, reason: '改期' })
    expect((await client.cohort.defences({ cohortId: chuying })).rows).toEqual([])
  })

  test('a graduation grade before the end of the cycle is refused wherever it comes from', async () => {
    const { client, one } = await programme()
    const grade = (more: object) =>
      client.assessment.record({
        gradings: [
          {
            subjectKind: 'trainee',
            subjectId: one.enrolmentId,
            kind: 'graduation',
            year: 3,
            grade: 'pass',
            assessedOn: '2025-08-31',
            ...more,
          },
        ],
      })
    await expect(grade({})).rejects.toMatchObject({ data: { problem: 'before_cycle_end' } })
    await expect(grade({ assessedOn: '2025-09-20', grade: 'basic' })).rejects.toMatchObject({
      data: { problem: 'outside_scale' },
    })
  })

  test('a grade without an expert team on record is kept, but nobody can say it was in order', async () => {
    const { client, one, trainee } = await programme()
    await client.assessment.record({
      gradings: [
        {
          subjectKind: 'trainee',
          subjectId: one.enrolmentId,
          kind: 'graduation',
          year: 3,
          grade: 'fail',
          assessedOn: '2025-09-20',
        },
      ],
    })
    const { others } = await trainee(one.enrolmentId)
    expect(others.find((f) => f.question === 'cohort.graduation')).toMatchObject({
      outcome: 'undetermined',
      missing: ['graduation.reviewer'],
    })
  })

  test('nobody passes with a task open; whoever fails may have them open', async () => {
    const { client, one, two, three, work, defence, review, graduate, trainee } = await programme()
    await work(one.personId)
    await work(two.personId, '2026-01-01'.replace('2026', '2022'))
    const defenceId = await defence()
    const reviews = [review(one.enrolmentId), review(two.enrolmentId)]
    const { rows } = await client.cohort.previewGraduation({ defenceId, reviews })
    expect(rows.map((r) => r.barred)).toEqual([false, true])
    await expect(graduate(reviews, defenceId)).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      data: {
        findings: expect.arrayContaining([
          expect.objectContaining({ message: expect.objectContaining({ key: 'passed_with_tasks_open' }) }),
          expect.objectContaining({ question: 'cohort.task.paper-or-report', outcome: 'violation' }),
        ]),
      },
    })
    expect((await trainee(one.enrolmentId)).graduation).toBeNull()
    // the panel can find the work wanting that every count accepts
    await expect(graduate([review(one.enrolmentId, { tasks: 'open' })], defenceId)).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
    })
    await graduate(
      [
        review(one.enrolmentId, { grade: 'excellent', comment: '成果扎实' }),
        review(two.enrolmentId, { grade: 'fail', tasks: 'open' }),
        review(three.enrolmentId, { grade: 'fail', ownWork: 'not_excellent', tasks: 'open' }),
      ],
      defenceId,
    )
    const page = await trainee(one.enrolmentId)
    expect(page.graduation).toMatchObject({
      grade: 'excellent',
      ownWork: 'excellent',
      heldOn: '2025-09-20',
      defence: { experts: [{ name: '章明德', chair: true }, { name: '陆景行' }] },
    })
    expect(page.tasks.map((f) => f.outcome)).toEqual(['compliant', 'compliant', 'compliant', 'compliant'])
    expect(finding(page.others, 'cohort.certificate')).toBe('compliant')
    expect(finding(page.others, 'cohort.graduation')).toBe('compliant')
    expect(finding(page.others, 'cohort.task.all')).toBe('compliant')
  })

  test('who was reviewed, has left or is of another cohort is refused by their place', async () => {
    const { client, mentor, one, two, defence, review, graduate } = await programme()
    const defenceId = await defence()
    const failed = (id: Id<'enrolment'>) => review(id, { grade: 'fail', tasks: 'open' })
    await expect(graduate([failed(mentor.enrolmentId)], defenceId)).rejects.toMatchObject({
      data: { field: 'reviews.0.enrolmentId', problem: 'unknown' },
    })
    await graduate([failed(one.enrolmentId)], defenceId)
    await expect(graduate([failed(one.enrolmentId)], defenceId)).rejects.toMatchObject({
      data: { problem: 'already_graduated', value: '杜若溪' },
    })
    await client.cohort.withdraw({
      enrolmentId: two.enrolmentId,
      effectiveOn: '2025-03-01',
      documentNumber: '云教〔2025〕9号',
      approver: '培养工作办公室',
      reason: '调往外县',
    })
    await expect(graduate([failed(two.enrolmentId)], defenceId)).rejects.toMatchObject({
      data: { problem: 'has_left', value: '顾明川', allowed: '2025-02-28' },
    })
    await expect(client.cohort.retractDefence({ defenceId, reason: '误' })).rejects.toMatchObject({
      data: { problem: 'in_use' },
    })
  })

  test('a wrong confirmation is reversed by its own document: grade gone, certificate void, what was decided stays', async () => {
    const { client, chuying, one, work, review, graduate, trainee } = await programme()
    await work(one.personId)
    const { decisionIds } = await graduate([review(one.enrolmentId)])
    await client.cohort.issueCertificates({
      cohortId: chuying,
      issuedOn: '2025-10-10',
      firstNumber: '云教结〔2025〕001号',
    })
    await client.decision.reverse({
      decisionId: decisionIds[0] as Id<'decision'>,
      on: '2025-11-01',
      reason: '论文经查不实',
      documentNumber: '云教〔2025〕88号',
      approver: '培养工作办公室',
    })
    const page = await trainee(one.enrolmentId)
    expect(page.graduation).toBeNull()
    expect(page.certificates).toMatchObject([
      { number: '云教结〔2025〕001号', voidFrom: '2025-11-01', voidDocumentNumber: '云教〔2025〕88号' },
    ])
    expect(await client.decision.decision({ decisionId: decisionIds[0] as Id<'decision'> })).toMatchObject({
      kind: 'graduation',
      finding: { question: 'cohort.graduation', outcome: 'compliant' },
      reversedById: expect.any(String),
    })
    const { rows } = await client.assessment.list({ kind: 'graduation' })
    expect(rows).toEqual([])
    await graduate([review(one.enrolmentId)])
    expect((await client.cohort.certificates({ cohortId: chuying })).due).toMatchObject([
      { person: { name: '杜若溪' } },
    ])
  })
})

describe('certificates', () => {
  test('numbers run on from the first, are never used twice, and are issued again under their own', async () => {
    const { client, chuying, one, two, three, work, review, graduate } = await programme()
    for (const { personId } of [one, two]) await work(personId)
    await graduate([
      review(one.enrolmentId, { grade: 'excellent' }),
      review(two.enrolmentId),
      review(three.enrolmentId, { grade: 'fail', tasks: 'open' }),
    ])
    const issue = (more: object) =>
      client.cohort.issueCertificates({
        cohortId: chuying,
        issuedOn: '2025-10-10',
        firstNumber: '云教结〔2025〕009号',
        ...more,
      })
    await expect(issue({ enrolmentIds: [three.enrolmentId] })).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      data: { findings: [{ question: 'cohort.certificate', message: { key: 'not_graduated' } }] },
    })
    await expect(issue({ issuedOn: '2025-09-19' })).rejects.toMatchObject({ code: 'FIELD_INVALID' })
    await expect(issue({ firstNumber: '云教结' })).rejects.toMatchObject({ data: { problem: 'no_digits' } })
    const { certificates } = await issue({ enrolmentIds: [one.enrolmentId] })
    expect(certificates.map((c) => c.number)).toEqual(['云教结〔2025〕009号'])
    await expect(issue({ firstNumber: '云教结〔2025〕009号' })).rejects.toMatchObject({
      data: { field: 'firstNumber', problem: 'taken', value: '云教结〔2025〕009号', allowed: '杜若溪' },
    })
    await expect(issue({ enrolmentIds: [one.enrolmentId] })).rejects.toMatchObject({
      data: { problem: 'certificate_held' },
    })
    expect((await issue({ firstNumber: '云教结〔2025〕010号' })).certificates.map((c) => c.number)).toEqual([
      '云教结〔2025〕010号',
    ])
    const first = certificates[0]?.id as Id<'certificate'>
    const lost = { issuedOn: '2025-11-20', reason: '遗失' }
    const { certificateId, issue: times } = await client.cohort.reissueCertificate({
      certificateId: first,
      ...lost,
    })
    expect(times).toBe(2)
    await expect(client.cohort.reissueCertificate({ certificateId: first, ...lost })).rejects.toMatchObject({
      data: { problem: 'not_standing' },
    })
    const annul = (id: Id<'certificate'>) =>
      client.cohort.voidCertificate({
        certificateId: id,
        fromOn: '2025-11-25',
        reason: '撤销',
        documentNumber: '云教〔2025〕90号',
      })
    await annul(certificateId)
    await expect(annul(certificateId)).rejects.toMatchObject({ data: { problem: 'already_void' } })
    const { rows, due } = await client.cohort.certificates({ cohortId: chuying })
    expect(rows).toMatchObject([
      { number: '云教结〔2025〕009号', issue: 1, voidFrom: null },
      { number: '云教结〔2025〕010号', issue: 1 },
      { number: '云教结〔2025〕009号', issue: 2, voidFrom: '2025-11-25' },
    ])
    expect(due).toMatchObject([{ person: { name: '杜若溪' } }])
  })
})

describe('graduates onward', () => {
  test('excellent 雏鹰 may be put forward for a title and 腾飞, a pass may not; 腾飞 goes to the 双名工程', async () => {
    const { client, chuying, tengfei, one, two, mentor, work, review, graduate, defence } = await programme()
    for (const { personId } of [one, two]) await work(personId)
    await graduate([review(one.enrolmentId, { grade: 'excellent' }), review(two.enrolmentId)])
    const put = (aim: 'county_title' | 'tengfei' | 'double_name', id: Id<'enrolment'>) =>
      client.cohort.recommend({ aim, enrolmentIds: [id], recommendedOn: '2025-11-01' })
    const { candidates } = await client.cohort.onward({ cohortId: chuying })
    expect(candidates.map((c) => [c.person.name, c.aim])).toEqual([
      ['杜若溪', 'county_title'],
      ['杜若溪', 'tengfei'],
    ])
    await expect(put('tengfei', two.enrolmentId)).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      data: { findings: [{ message: { key: 'grade_not_excellent' } }] },
    })
    await expect(put('double_name', one.enrolmentId)).rejects.toMatchObject({
      data: { field: 'aim', problem: 'not_of_programme' },
    })
    const { recommendationIds } = await put('tengfei', one.enrolmentId)
    await expect(put('tengfei', one.enrolmentId)).rejects.toMatchObject({
      data: { problem: 'already_recommended', allowed: '2025-11-01' },
    })
    const recommendationId = recommendationIds[0] as Id<'onward_recommendation'>
    await client.cohort.recordOutcome({ recommendationId, outcome: 'accepted', on: '2025-11-20' })
    expect((await client.cohort.onward({ cohortId: chuying })).rows).toMatchObject([
      { aim: 'tengfei', outcome: 'accepted', outcomeOn: '2025-11-20', person: { name: '杜若溪' } },
    ])
    await client.cohort.retractRecommendation({ recommendationId, reason: '误录' })
    expect((await client.cohort.onward({ cohortId: chuying })).rows).toEqual([])
    await expect(put('double_name', mentor.enrolmentId)).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
    await graduate([review(mentor.enrolmentId, { grade: 'fail', tasks: 'open' })], await defence(tengfei))
    await expect(put('double_name', mentor.enrolmentId)).rejects.toMatchObject({
      data: { findings: [{ question: 'cohort.upward-recommendation' }] },
    })
  })
})

describe('leaving and coming back', () => {
  const leave = (client: Client, enrolmentId: Id<'enrolment'>, effectiveOn = '2024-03-01') =>
    client.cohort.withdraw({
      enrolmentId,
      effectiveOn,
      documentNumber: '云教〔2024〕8号',
      approver: '培养工作办公室',
      reason: '本人申请',
    })

  test('a withdrawal is a decision with its own document; reversing it puts the trainee back', async () => {
    const { client, chuying, one, trainee } = await programme()
    const { decisionId } = await leave(client, one.enrolmentId)
    expect(await client.decision.decision({ decisionId })).toMatchObject({
      kind: 'cohort_exit',
      reason: '本人申请',
      finding: { question: 'cohort.chuying.size.teachers', readings: [{ id: 'A37' }] },
    })
    expect((await trainee(one.enrolmentId)).leftOn).toBe('2024-02-29')
    await expect(leave(client, one.enrolmentId)).rejects.toMatchObject({ code: 'FIELD_INVALID' })
    await client.decision.reverse({
      decisionId,
      on: '2024-03-10',
      reason: '撤回申请',
      documentNumber: '云教〔2024〕9号',
      approver: '培养工作办公室',
    })
    expect((await trainee(one.enrolmentId)).leftOn).toBeNull()
    expect((await client.cohort.list({ programme: 'chuying' })).rows).toMatchObject([
      { id: chuying, exited: { teacher: 0 } },
    ])
  })

  test('who left comes back in no cohort of the same cycle, in a later one only with a reason', async () => {
    const { client, chuying, tengfei, one, open } = await programme({ today: '2026-01-10' })
    await leave(client, one.enrolmentId)
    const enrol = (cohortId: Id<'cohort'>, more: { fromOn?: string; readmissionReason?: string } = {}) =>
      client.cohort.enrol({
        cohortId,
        trainees: [
          { personId: one.personId, track: 'teacher', readmissionReason: more.readmissionReason ?? null },
        ],
        ...(more.fromOn && { fromOn: more.fromOn }),
      })
    await expect(enrol(chuying, { fromOn: '2024-09-01' })).rejects.toMatchObject({
      data: { problem: 'already_enrolled' },
    })
    await expect(enrol(tengfei, { fromOn: '2024-09-01' })).rejects.toMatchObject({
      data: { field: 'trainees.0.personId', problem: 'exited_this_cycle', value: '杜若溪' },
    })
    const next = await open('chuying', '雏鹰计划第二期', '2025-09-01')
    await expect(enrol(next)).rejects.toMatchObject({
      data: { field: 'trainees.0.readmissionReason', problem: 'exited_before', allowed: '2024-02-29' },
    })
    await enrol(next, { readmissionReason: '病愈返岗，单位再次推荐' })
    expect((await client.cohort.cohort({ cohortId: next })).trainees).toHaveLength(1)
  })
})
