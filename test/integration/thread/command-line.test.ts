import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/desk.ts'
import { listedTeachers, schoolSheet, teacherSheet } from '../../support/sheets.ts'

// The main job from the bureau's own spreadsheet to an explained exit, a roster and a backup, by the command line alone:
// every step is a process of its own, as a script of the office would run it.

type Json = Record<string, unknown>
interface Person {
  id: string
  name: string
  school: { id: string; name: string }
}

function office() {
  const folder = temporaryFolder()
  const db = path.join(folder, 'county.db')
  const run = (today: string, ...args: string[]) => cli('--db', db, '--today', today, ...args)
  return {
    folder,
    db,
    async job(today: string, ...args: string[]): Promise<Json> {
      const { code, out, err } = await run(today, ...args)
      expect(code, err).toBe(0)
      return JSON.parse(out) as Json
    },
    async call<T = Json>(today: string, name: string, input: object): Promise<T> {
      const { code, out, err } = await run(today, 'call', name, JSON.stringify(input))
      expect(code, err).toBe(0)
      return JSON.parse(out) as T
    },
    async refused(today: string, name: string, input: object): Promise<Json> {
      const { code, err } = await run(today, 'call', name, JSON.stringify(input))
      expect(code).toBe(1)
      return JSON.parse(err.trim().split('\n').at(-1) as string) as Json
    },
  }
}

const formedOn = '2025-09-16'
const assessedOn = '2026-11-28'
const deed = { documentNumber: '云教〔2027〕12号', approver: '局长办公会' }

test('from the spreadsheet to an explained exit, the rosters and a backup', async () => {
  const { folder, job, call, refused } = office()
  const file = (name: string) => path.join(folder, name)
  fs.writeFileSync(file('schools.xlsx'), await schoolSheet())
  fs.writeFileSync(file('teachers.xlsx'), await teacherSheet(listedTeachers(8)))

  // 1 · import; again changes nothing
  const dry = await job(formedOn, 'import', 'schools', file('schools.xlsx'), '--dry-run')
  expect(dry).toMatchObject({ dryRun: true, new: 44, refused: [] })
  expect(await job(formedOn, 'import', 'schools', file('schools.xlsx'))).toMatchObject({
    new: 44,
    updated: 0,
  })
  const people = await job(formedOn, 'import', 'people', file('teachers.xlsx'))
  expect(people).toMatchObject({ refused: [] })
  expect(await job(formedOn, 'import', 'people', file('teachers.xlsx'))).toMatchObject({
    new: 0,
    updated: 0,
    unchanged: people.new,
  })

  // 2 · find and pick: two at one school, the others wherever they are
  const { rows } = await call<{ rows: Person[] }>(formedOn, 'people.list', {
    postKind: 'teacher',
    order: 'school',
    limit: 400,
  })
  const [lead, assistant, ...others] = rows as [Person, Person, ...Person[]]
  expect(assistant.school.id).toBe(lead.school.id)
  const elsewhere = others.filter((p) => p.school.id !== lead.school.id)
  const members = elsewhere.slice(0, 6)
  const [trainee] = elsewhere.slice(6) as [Person]
  const stranger = elsewhere[7] as Person

  // 3 · title and studio; an assistant of another school is refused with the clause, nothing is formed
  await call(formedOn, 'recognition.grantTitle', {
    personId: lead.id,
    level: 'county',
    kind: 'famous_teacher',
    fromOn: '2025-09-05',
  })
  const studio = (assistantId: string) => ({
    track: 'teacher',
    startOn: formedOn,
    people: [
      { personId: lead.id, role: 'lead' },
      { personId: assistantId, role: 'assistant', attested: true },
      ...members.map((m) => ({ personId: m.id, role: 'member' })),
    ],
  })
  const barred = await refused(formedOn, 'studio.form', studio(stranger.id))
  expect(barred).toMatchObject({ code: 'POLICY_REFUSED' })
  expect(JSON.stringify(barred)).toContain('三（二）')
  expect(await call(formedOn, 'studio.list', {})).toMatchObject({ total: 0 })
  const { studioId } = await call<{ studioId: string }>(formedOn, 'studio.form', studio(assistant.id))

  // 4 · enrol a trainee
  const { cohortId } = await call<{ cohortId: string }>(formedOn, 'cohort.openCohort', {
    programme: 'tengfei',
    name: '第一期',
    fromOn: '2025-09-01',
  })
  const { enrolmentIds } = await call<{ enrolmentIds: string[] }>(formedOn, 'cohort.enrol', {
    cohortId,
    trainees: [{ personId: trainee.id, track: 'teacher' }],
  })

  // 5 · an activity moves the year's duties
  const sessions = async () => {
    const { annual } = await call<{ annual: { question: string; figures: Json }[] }>(
      '2026-03-10',
      'studio.duties',
      { studioId },
    )
    return JSON.stringify(annual.find((f) => f.question.includes('training'))?.figures)
  }
  const before = await sessions()
  await call('2026-03-10', 'activity.record', {
    studioId,
    kind: 'training',
    fromOn: '2026-03-07',
    halfDays: 1,
    topic: '新学期研修启动',
    attendance: members.map((m) => ({ personId: m.id, present: true })),
  })
  expect(await sessions()).not.toBe(before)

  // 6 · grades: what would follow, then what does; rectification over the month's end, re-assessment, revocation
  const fail = (subjectKind: string, subjectId: string, more: object = {}) => ({
    gradings: [{ subjectKind, subjectId, year: 1, grade: 'fail', assessedOn, ...more }],
  })
  const delivered = fail('studio', studioId, { notifiedOn: '2026-11-30' })
  const preview = await call<Json>('2026-12-05', 'assessment.preview', delivered)
  expect(preview).toMatchObject({ proposed: [{ kind: 'rectification', lastOn: '2027-02-28' }] })
  expect(await call('2026-12-05', 'decision.worklist', {})).toEqual({ rows: [] })
  await call('2026-12-05', 'assessment.record', delivered)
  await call('2026-12-05', 'assessment.record', fail('trainee', enrolmentIds[0] as string))
  await call(
    '2027-03-10',
    'assessment.record',
    fail('studio', studioId, { kind: 'reassessment', assessedOn: '2027-03-05' }),
  )
  const { rows: open } = await call<{ rows: { id: string; kind: string; waivable: boolean }[] }>(
    '2027-03-10',
    'decision.worklist',
    {},
  )
  expect(open.map((p) => p.kind).sort()).toEqual(['cohort_exit', 'revocation'])
  const proposalIds = open.map((p) => p.id)
  expect(
    await refused('2027-03-10', 'decision.waive', {
      proposalId: proposalIds[0],
      on: '2027-03-10',
      reason: '情有可原',
      ...deed,
    }),
  ).toMatchObject({ code: 'WAIVER_BARRED' })
  const { decisionIds } = await call<{ decisionIds: string[] }>('2027-03-12', 'decision.confirm', {
    proposalIds,
    effectiveOn: '2027-03-12',
    ...deed,
  })
  expect(decisionIds).toHaveLength(2)
  expect(await call('2027-03-12', 'studio.list', {})).toMatchObject({ total: 0 })
  expect(await call('2027-03-12', 'studio.list', { asOf: '2027-03-11' })).toMatchObject({ total: 1 })
  expect(
    await call('2027-03-13', 'studio.list', { asOf: '2027-03-12', knownOn: '2027-03-11' }),
  ).toMatchObject({
    total: 1,
  })

  // 7 · the rosters reviewers ask for
  const exits = file('退出人员名单.xlsx')
  await job('2027-03-12', 'export', 'exit-roster', exits)
  await job('2027-03-12', 'export', 'studio-roster', file('花名册.xlsx'), '--as-of', '2027-03-11')
  for (const written of [exits, file('花名册.xlsx')])
    expect(fs.readFileSync(written).subarray(0, 2).toString()).toBe('PK')
  const listed = JSON.stringify(await call('2027-03-12', 'roster.preview', { form: 'exit-roster' }))
  for (const word of [trainee.name, deed.documentNumber, '附件5-1 五（三）1', '年度考核不合格'])
    expect(listed).toContain(word)

  // 8 · a verified copy, restored elsewhere
  await job('2027-03-12', 'backup', file('copy.backup'))
  const other = path.join(folder, 'elsewhere.db')
  expect((await cli('--db', other, 'restore', file('copy.backup'))).code).toBe(0)
  expect((await cli('--db', other, 'verify')).code).toBe(0)
  const there = await cli('--db', other, '--today', '2027-03-12', 'call', 'decision.list', '{}')
  expect((JSON.parse(there.out) as { rows: Json[] }).rows).toHaveLength(2)
})
