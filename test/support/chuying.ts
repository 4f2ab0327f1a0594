import { type Day, day } from '../../shared/kernel/day.ts'
import { type Id, newId } from '../../shared/kernel/id.ts'
import { testDesk } from './desk.ts'

/** Calls a procedure by its name on a day: in the process, or as a command line of its own. */
export type CallOn = (today: string, procedure: string, input: object) => Promise<unknown>

const surnames = '沈顾杜韩罗邱周叶许高姜康梁谢尚温虞章陆金'
const given = ['若溪', '明川']

/** 30 teachers, 8 heads, two who miss the list, and two who will be mentors. */
export const applicants = Array.from(
  { length: 40 },
  (_, i) => `${surnames[i % 20]}${given[Math.floor(i / 20)]}`,
)
const mentors = ['秦素心', '方既白']

/** Heads apply for the places of heads. */
const heads = 8
/** One of those taken is over the age line, by a reasoned exception. */
const overAge = applicants[3] as string

/**
 * A county with everything that happened to its people over the three years already in it: posts, appraisals, papers,
 * lessons, projects (of one named trainee none). What the programme itself does, a test does.
 */
export async function chuyingCounty({ withoutProject }: { withoutProject?: string } = {}) {
  const { client, desk, file, close } = await testDesk({ today: '2025-12-20' })
  const school = async (name: string, area: 'urban' | 'rural') =>
    (await client.people.addSchool({ name, kind: 'school', area, weak: false, fromOn: '2010-09-01' }))
      .schoolId
  const schools = [await school('滨河中学', 'urban'), await school('石桥中学', 'rural')] as const
  const person = async (name: string, i: number, kind: 'teacher' | 'head') =>
    (
      await client.people.addPerson({
        name,
        birth: name === overAge ? '1974-03' : '1985-05',
        post: { schoolId: schools[i % 2] as Id<'school'>, kind, frontLine: true, fromOn: '2012-09-01' },
      })
    ).personId
  const people = new Map<string, Id<'person'>>()
  for (const [i, name] of applicants.entries())
    people.set(name, await person(name, i, i >= 30 && i < 30 + heads ? 'head' : 'teacher'))
  for (const [i, name] of mentors.entries()) people.set(name, await person(name, i, 'teacher'))
  const appraisal = desk.store.raw.prepare(
    `INSERT INTO appraisal (id, person_id, year, grade, closed_on, recorded_at, recorded_by)
     VALUES (?, ?, ?, 'pass', ?, '2022-04-01T00:00:00.000Z', 'test')`,
  )
  for (const id of people.values())
    for (const year of [2017, 2018, 2019, 2020, 2021]) appraisal.run(newId(), id, year, `${year + 1}-02-20`)
  const id = (name: string) => people.get(name) as Id<'person'>
  for (const name of applicants) {
    const output = (more: Omit<Parameters<typeof client.activity.recordOutput>[0], 'personId'>) =>
      client.activity.recordOutput({ personId: id(name), ...more })
    const paper = { kind: 'paper', status: 'published', authorPosition: 1, level: 'city' } as const
    await output({ ...paper, title: `${name}的论文`, happenedOn: day('2024-05-10') })
    for (const on of ['2023-03-10', '2024-03-12'])
      await output({
        kind: 'open_lesson',
        title: `${name}的公开课`,
        happenedOn: day(on),
        level: 'school',
        tookPartAs: 'teacher',
      })
    if (name !== withoutProject)
      await output({
        kind: 'project',
        title: `${name}的课题`,
        happenedOn: day('2023-09-01'),
        level: 'county',
      })
  }
  return { file, close, client, desk, schools, id, mentors: mentors.map(id) }
}

type County = Pick<Awaited<ReturnType<typeof chuyingCounty>>, 'id' | 'mentors'>

const deed = { documentNumber: '云教〔2022〕40号', approver: '培养工作办公室' }

/** From the call to the enrolment of 38: applications, the exception, units, experts, list, notice, result. */
export async function enrolChuying(call: CallOn, county: County) {
  const on = <T>(today: string, procedure: string, input: object) =>
    call(today, procedure, input) as Promise<T>
  const cycle = { fromOn: '2022-09-01', referenceOn: '2022-06-30' }
  const { cohortId: tengfei } = await on<{ cohortId: Id<'cohort'> }>('2022-06-01', 'cohort.openCohort', {
    programme: 'tengfei',
    name: '腾飞计划第一期',
    ...cycle,
  })
  const { cohortId } = await on<{ cohortId: Id<'cohort'> }>('2022-06-01', 'cohort.openCohort', {
    programme: 'chuying',
    name: '雏鹰计划第一期',
    ...cycle,
  })
  const { enrolmentIds: mentorIds } = await on<{ enrolmentIds: Id<'enrolment'>[] }>(
    '2022-08-30',
    'cohort.enrol',
    {
      cohortId: tengfei,
      trainees: county.mentors.map((personId) => ({ personId, track: 'teacher' })),
      documentNumber: '云教〔2022〕39号',
    },
  )
  const { selectionId } = await on<{ selectionId: Id<'selection'> }>('2022-06-01', 'selection.open', {
    kind: 'cohort',
    cohortId,
    name: '雏鹰计划第一期培养对象遴选',
    referenceOn: '2022-06-30',
    openedOn: '2022-06-01',
  })
  const next = (today: string) => on(today, 'selection.moveOn', { selectionId })
  const { applicationIds } = await on<{ applicationIds: Id<'application'>[] }>(
    '2022-06-10',
    'selection.apply',
    {
      selectionId,
      appliedOn: '2022-06-10',
      applicants: applicants.map((name, i) => ({
        personId: county.id(name),
        award: i >= 30 && i < 30 + heads ? 'principal' : 'teacher',
        channels: ['own', 'organisation'],
        researchPlan: true,
        schoolRoles: ['school_backbone'],
      })),
    },
  )
  await on('2022-06-20', 'selection.override', {
    applicationId: applicationIds[applicants.indexOf(overAge)],
    question: 'cohort.age',
    on: '2022-06-20',
    reason: '农村学校骨干，临近退休仍带两个备课组',
    ...deed,
  })
  await next('2022-07-01')
  await on('2022-07-05', 'selection.reviewByUnit', {
    selectionId,
    reviews: applicationIds.map((applicationId) => ({ applicationId, opinion: 'agree' })),
    on: '2022-07-05',
  })
  await next('2022-07-06')
  const { criterionIds, expertIds } = await on<{ criterionIds: string[]; expertIds: string[] }>(
    '2022-07-06',
    'selection.setPanel',
    {
      selectionId,
      criteria: [
        { name: '业绩', weight: 60 },
        { name: '研修方案', weight: 40 },
      ],
      experts: [{ name: '金砚秋' }, { name: '陆行舟' }],
    },
  )
  await on('2022-07-10', 'selection.score', {
    selectionId,
    scores: applicationIds.flatMap((applicationId, i) =>
      expertIds.flatMap((expertId) =>
        criterionIds.map((criterionId) => ({ applicationId, expertId, criterionId, points: 99 - i * 0.5 })),
      ),
    ),
  })
  // without a backbone title choosing them needs a reason on record (口径 A36)
  await on('2022-07-10', 'selection.note', {
    selectionId,
    notes: applicationIds.map((applicationId) => ({ applicationId, reason: '校级骨干，业绩突出' })),
  })
  await next('2022-07-11')
  await on('2022-07-12', 'selection.draw', { selectionId })
  await on('2022-07-18', 'selection.giveNotice', {
    selectionId,
    fromOn: '2022-07-18',
    toOn: '2022-07-22',
    unit: '云岭县教育局人事股',
    phone: '0311-00000000',
    address: '云岭县滨河路1号',
  })
  const { enrolmentIds } = await on<{ enrolmentIds: Id<'enrolment'>[] }>('2022-09-01', 'selection.confirm', {
    selectionId,
    effectiveOn: '2022-09-01',
    ...deed,
  })
  return { cohortId, mentorIds, enrolmentIds, selectionId }
}

/** What the first autumn asks of each trainee: a problem with its plan, a mentor, a rural school, a visit. */
export async function beginProgramme(
  call: CallOn,
  programme: { cohortId: Id<'cohort'>; mentorIds: readonly Id<'enrolment'>[] },
  enrolmentIds: readonly Id<'enrolment'>[],
  rural: Id<'school'>,
) {
  for (const [i, enrolmentId] of enrolmentIds.entries()) {
    await call('2022-10-20', 'cohort.recordProblem', {
      enrolmentId,
      problem: '分层作业如何落到每一个学生',
      raisedOn: '2022-10-10',
      plan: '三类作业清单，每周抽样面批',
      plannedOn: '2022-10-18',
    })
    await call('2022-10-20', 'cohort.pair', {
      enrolmentId,
      mentorEnrolmentId: programme.mentorIds[i % programme.mentorIds.length],
      fromOn: '2022-10-17',
    })
    await call('2022-10-20', 'cohort.pairSchool', { enrolmentId, schoolId: rural, fromOn: '2022-10-17' })
  }
  await call('2023-10-20', 'cohort.recordEvent', {
    cohortId: programme.cohortId,
    kind: 'study_visit',
    topic: '县内优秀学校考察学习',
    fromOn: day('2023-10-18') as Day,
    toOn: '2023-10-20',
    inCounty: true,
    enrolmentIds,
  })
}
