import { expect, test } from 'vitest'
import type { Finding } from '../../../shared/policy/finding.ts'
import { countyOnCommandLine } from '../../support/county-call.ts'

const outcome = (findings: readonly Finding[], question: string) =>
  findings.find((f) => f.question === question)?.outcome

test('members change, the lead gives their word, leaves, and the bureau names who takes over', async () => {
  const { call, studioId, idOf, schoolIdOf, place } = await countyOnCommandLine()
  const today = '2024-10-20'
  const ask = async (name: string, input: unknown, as: string | null = null, on = today) =>
    (await call(on, as, name, input)).answer
  const page = () => ask('studio.studio', { studioId })

  await ask('funding.allocate', {
    studioId,
    managementYear: 3,
    amountFen: 300_000,
    paidOn: '2024-10-08',
  })
  const left = { membershipId: place('顾明川'), reason: '调离本县', documentNumber: '灵教字〔2024〕12号' }
  expect(await ask('studio.endMembership', { ...left, toOn: '2022-09-01' })).toMatchObject({
    code: 'FIELD_INVALID',
    data: { field: 'toOn', problem: 'before_start' },
  })
  const { findings: short } = await ask('studio.endMembership', { ...left, toOn: '2024-06-30' })
  expect(outcome(short, 'studio.member-count')).toBe('notice')
  expect((await page()).vacancies).toEqual([{ role: 'member', sinceOn: '2024-07-01' }])
  const { personId } = await ask('people.addPerson', {
    name: '秦素怀',
    post: { schoolId: schoolIdOf('石桥中学'), kind: 'teacher', frontLine: true, fromOn: '2015-09-01' },
  })
  const joining = { studioId, personId, role: 'member', fromOn: '2024-09-01', assignedOn: '2024-08-20' }
  // what it would change is asked first, and stores nothing
  const { rows } = await ask('policy.whatIf', { change: { kind: 'joining', ...joining } })
  expect(
    outcome(
      rows.map((r: { after: Finding }) => r.after),
      'studio.member-count',
    ),
  ).toBe('compliant')
  const { findings: whole } = await ask('studio.recordMembership', joining)
  expect(outcome(whole, 'studio.member-count')).toBe('compliant')
  expect((await page()).vacancies).toEqual([])

  // the lead's word on an assistant; a lead changes nobody and reviews nothing
  const word = { studioId, kind: 'assistant_work', personId: idOf('许一帆'), managementYear: 2 }
  expect((await call(today, 'lead', 'studio.fileDocument', { ...word, filedOn: '2024-10-09' })).code).toBe(0)
  const review = { studioId, kind: 'mission_review', filedOn: '2024-10-09' }
  expect(await ask('studio.fileDocument', review, 'lead')).toMatchObject({ code: 'FORBIDDEN' })
  expect(await ask('studio.recordMembership', joining, 'lead')).toMatchObject({ code: 'FORBIDDEN' })

  await ask('studio.endMembership', {
    membershipId: place('沈知远'),
    toOn: '2024-10-10',
    reason: '调任外县',
  })
  const spending = { studioId, spentOn: '2024-10-19', category: 'training', amountFen: 100, purpose: '资料' }
  expect(await ask('funding.spend', spending)).toMatchObject({ code: 'POLICY_REFUSED' })
  const { rows: waiting } = await ask('decision.worklist', {})
  expect(waiting).toMatchObject([{ kind: 'adjustment', groundOn: '2024-10-11' }])
  const deed = {
    proposalIds: [waiting[0].id],
    effectiveOn: today,
    documentNumber: '灵教字〔2024〕31号',
    approver: '局长办公会',
  }
  // nobody without the county title of the track leads
  expect(
    await ask('decision.confirm', { ...deed, adjustment: { kind: 'successor', personId } }),
  ).toMatchObject({ code: 'POLICY_REFUSED' })
  await ask('recognition.grantTitle', {
    personId,
    level: 'county',
    kind: 'famous_teacher',
    fromOn: '2024-08-01',
  })
  const { people } = await page()
  const seat = people.find((p: { person: { id: string } }) => p.person.id === personId)
  await ask('studio.endMembership', {
    membershipId: seat.membershipId,
    toOn: '2024-10-19',
    reason: '接任领衔人',
  })
  await ask('decision.confirm', { ...deed, adjustment: { kind: 'successor', personId } })
  expect(await page()).toMatchObject({
    name: '秦素怀名师工作室',
    lead: { name: '秦素怀' },
    vacancies: [{ role: 'member', sinceOn: '2024-10-20' }],
  })
  expect((await call(today, null, 'funding.spend', { ...spending, spentOn: today })).code).toBe(0)
}, 120_000)

test('after the cycle members are asked whether they may lead, and the next studio is formed', async () => {
  const { call, studioId, idOf, formation } = await countyOnCommandLine()
  const on = '2025-09-16'
  await call(on, null, 'recognition.grantTitle', {
    personId: idOf('顾明川'),
    level: 'county',
    kind: 'famous_teacher',
    fromOn: '2024-08-01',
  })
  const { answer: early } = await call('2025-09-15', null, 'studio.mayLead', {})
  expect(early.rows).toEqual([])
  const { answer } = await call(on, null, 'studio.mayLead', { track: 'teacher' })
  const said = answer.rows.map(
    (r: { person: { name: string }; application: Finding; appointment: Finding }) => [
      r.person.name,
      r.application.outcome,
      r.appointment.outcome,
    ],
  )
  expect(said).toContainEqual(['顾明川', 'eligible', 'eligible'])
  expect(said).toContainEqual(['杜若溪', 'eligible', 'ineligible'])

  const next = { ...formation('teacher'), startOn: on }
  const { answer: check } = await call(on, null, 'studio.checkFormation', next)
  expect(check).toMatchObject({ toOn: '2028-09-15' })
  const formed = await call(on, null, 'studio.form', next)
  expect(formed.answer).toMatchObject({ toOn: '2028-09-15' })
  // the old studio stays as it was, its cycle over
  const { answer: old } = await call(on, null, 'studio.studio', { studioId })
  expect(old).toMatchObject({ toOn: '2025-09-15', managementYear: null })
  const { answer: duties } = await call(on, null, 'studio.duties', { studioId: formed.answer.studioId })
  expect(duties.managementYear).toMatchObject({ number: 1, from: '2025-09-16' })
}, 120_000)
