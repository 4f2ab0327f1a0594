import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { countyOnCommandLine } from '../../support/county-call.ts'
import { temporaryFolder } from '../../support/desk.ts'
import { pdf, png } from '../../support/evidence.ts'

describe('a studio’s year on the command line', () => {
  test('plans, activities with evidence, outputs and money by the lead; what is missing stays named', async () => {
    const { call, run, studioId, idOf, schoolIdOf, casts } = await countyOnCommandLine()
    const today = '2025-06-18'
    const members = casts.teacher.members
    const everybody = members.map(([name]) => ({ personId: idOf(name), present: true }))
    const sheet = path.join(temporaryFolder(), '签到表.png')
    fs.writeFileSync(sheet, png(5))
    const film = path.join(temporaryFolder(), '现场.mp4')
    fs.writeFileSync(film, Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42')]))

    await call(today, null, 'funding.allocate', {
      studioId,
      managementYear: 3,
      amountFen: 300_000,
      paidOn: '2024-10-08',
    })
    for (const [kind, managementYear] of [
      ['three_year_plan', null],
      ['annual_plan', 3],
      ['work_system', null],
    ] as const) {
      const filed = await call(today, 'lead', 'studio.fileDocument', {
        studioId,
        kind,
        managementYear,
        filedOn: '2024-10-10',
      })
      expect(filed.code).toBe(0)
    }
    for (const [name, school] of members) {
      const { answer, code } = await call(today, 'lead', 'activity.record', {
        studioId,
        kind: 'visit',
        fromOn: '2025-03-20',
        topic: `${school}诊断`,
        visitedSchoolId: schoolIdOf(school),
        problem: '提问多而浅',
        solution: '任务单带动自读',
        attendance: [{ personId: idOf(name), present: true }],
      })
      expect(code).toBe(0)
      if (name !== '韩书宁') continue
      const kept = await run(today, 'lead', 'attach', 'activity', answer.activityId, sheet)
      expect(kept.answer).toMatchObject([{ type: 'png' }])
    }
    await call(today, 'lead', 'activity.record', {
      studioId,
      kind: 'lecture',
      fromOn: '2025-05-12',
      topic: '整本书阅读的评价',
      attendance: everybody,
    })
    // somebody who was not in the studio, a day to come, a day before the studio: nothing is stored
    const bad = (more: object) =>
      call(today, 'lead', 'activity.record', {
        studioId,
        kind: 'forum',
        fromOn: '2025-05-12',
        topic: '论坛',
        ...more,
      })
    expect(
      (await bad({ attendance: [{ personId: idOf('高远岫'), present: true }] })).answer.data,
    ).toMatchObject({
      field: 'attendance.0.personId',
      problem: 'not_in_studio',
      value: '高远岫',
    })
    expect((await bad({ fromOn: '2025-06-19' })).answer.data).toMatchObject({ problem: 'in_future' })
    expect((await bad({ fromOn: '2022-09-01' })).answer.data).toMatchObject({ problem: 'before_studio' })
    const spend = (amountFen: number) =>
      call(today, 'lead', 'funding.spend', {
        studioId,
        spentOn: '2025-05-12',
        category: 'training',
        amountFen,
        purpose: '资料',
        voucher: '0071',
      })
    expect((await spend(300_001)).answer.code).toBe('POLICY_REFUSED')
    const { spendingId } = (await spend(120_000)).answer
    expect((await run(today, 'lead', 'attach', 'spending', spendingId, film)).answer).toMatchObject({
      code: 'EVIDENCE_REFUSED',
      data: { reason: 'recording' },
    })
    expect(
      (await run(today, 'lead', 'attach', 'spending', spendingId, sheet, '--kind', 'voucher')).answer,
    ).toMatchObject([{ known: true }])

    const { answer: duties } = await call(today, 'lead', 'studio.duties', { studioId })
    const year = (question: string) =>
      duties.annual
        .find((f: { question: string }) => f.question === question)
        .figures.years.find((y: { number: number }) => y.number === 3)
    expect(year('studio.visits')).toMatchObject({ found: 6, required: 6 })
    expect(year('studio.lectures')).toMatchObject({ found: 1 })
    expect(year('studio.training-sessions')).toMatchObject({ found: 0, required: 10 })
    const { answer: activities } = await call(today, 'lead', 'activity.list', { studioId })
    expect(activities.total).toBe(7)
    expect((await call(today, 'lead', 'funding.account', { studioId })).answer.years.at(-1).balanceFen).toBe(
      180_000,
    )
  })

  test('the round: the lead proposes, the bureau confirms; a failed studio rectifies, fails again and is revoked', async () => {
    const { call, run, studioId, place } = await countyOnCommandLine()
    const grading = (subjectKind: string, subjectId: string, grade: string, more: object = {}) => ({
      subjectKind,
      subjectId,
      year: 2,
      grade,
      assessedOn: '2024-10-15',
      ...more,
    })
    const propose = (subjectKind: string, name: string, grade: string) =>
      call('2024-10-20', 'lead', 'assessment.propose', {
        gradings: [grading(subjectKind, place(name), grade)],
      })
    expect((await propose('member', '韩书宁', 'fail')).code).toBe(0)
    expect((await propose('assistant', '叶清和', 'excellent')).code).toBe(0)
    // nobody proposes for the studio, nor twice for what the bureau has settled
    expect(
      (
        await call('2024-10-20', 'lead', 'assessment.propose', {
          gradings: [grading('studio', studioId, 'excellent')],
        })
      ).answer.code,
    ).toBe('OUT_OF_SCOPE')
    const waiting = async (today: string) =>
      (await call(today, null, 'decision.worklist', {})).answer.rows as { id: string; kind: string }[]
    // the lead's word alone leads to nothing
    expect(await waiting('2024-10-20')).toEqual([])
    const { answer: round } = await call('2024-10-20', 'lead', 'assessment.round', { subjectKind: 'member' })
    expect(round.rows).toHaveLength(6)
    expect(round.rows.find((r: { name: string }) => r.name === '韩书宁').grades).toEqual([
      { year: 2, grade: 'fail', proposed: true },
    ])
    const { answer: recorded } = await call('2024-10-20', null, 'assessment.record', {
      gradings: [
        grading('member', place('韩书宁'), 'fail'),
        grading('studio', studioId, 'fail', {
          notifiedOn: '2024-10-18',
          areas: { building: '制度在，活动少', members: '公开课不足', influence: '没有送教' },
        }),
      ],
    })
    expect(recorded.proposed.map((p: { kind: string }) => p.kind)).toEqual(['removal', 'rectification'])
    expect((await propose('member', '韩书宁', 'pass')).answer).toMatchObject({
      code: 'FIELD_INVALID',
      data: { problem: 'already_assessed' },
    })

    // the forms of the assessment are shown by evidence
    const studioGrade = recorded.assessmentIds[1]
    const paper = path.join(temporaryFolder(), '材料.pdf')
    const basis = async () =>
      (await call('2024-10-20', null, 'assessment.basis', { assessmentId: studioGrade })).answer
    expect(await basis()).toMatchObject({
      areas: { members: '公开课不足' },
      forms: [],
      finding: { outcome: 'violation', figures: { missing: ['site_visit', 'report', 'peer_survey'] } },
    })
    for (const kind of ['site_visit', 'report', 'peer_survey']) {
      fs.writeFileSync(paper, pdf())
      await run('2024-10-20', null, 'attach', 'assessment', studioGrade, paper, '--kind', kind)
    }
    expect((await basis()).finding.outcome).toBe('compliant')
    const { answer: asked } = await call('2024-10-20', null, 'policy.finding', {
      subject: { kind: 'studio', id: studioId },
      question: 'studio.assessment-forms',
    })
    expect(asked.findings).toMatchObject([{ outcome: 'compliant' }])

    const proposals = await waiting('2024-10-20')
    const deed = { documentNumber: '灵教字〔2024〕31号', approver: '局长办公会' }
    const confirmed = await call('2024-10-20', null, 'decision.confirm', {
      proposalIds: proposals.map((p) => p.id),
      effectiveOn: '2024-10-20',
      ...deed,
    })
    expect(confirmed.answer.decisionIds).toHaveLength(2)
    // three months from delivery: still within them nothing is overdue, after them it is
    expect(await waiting('2025-01-17')).toEqual([])
    expect((await waiting('2025-01-19')).map((p) => p.kind)).toEqual(['review'])
    const { answer: again } = await call('2025-01-20', null, 'assessment.record', {
      gradings: [grading('studio', studioId, 'fail', { kind: 'reassessment', assessedOn: '2025-01-20' })],
    })
    expect(again.proposed.map((p: { kind: string }) => p.kind)).toEqual(['revocation'])
    const [revocation] = (await waiting('2025-01-20')).filter((p) => p.kind === 'revocation')
    await call('2025-01-20', null, 'decision.confirm', {
      proposalIds: [revocation?.id],
      effectiveOn: '2025-01-20',
      ...deed,
    })
    const { answer: studio } = await call('2025-01-21', null, 'studio.studio', { studioId })
    expect(studio).toMatchObject({ dissolvedOn: '2025-01-20', managementYear: null })
    expect(await waiting('2025-01-21')).toEqual([])
  })

  test('an excellent cycle is put forward for commendation and recommendation; neither is a must', async () => {
    const { call, studioId } = await countyOnCommandLine()
    const { answer } = await call('2025-10-20', null, 'assessment.record', {
      gradings: [
        {
          subjectKind: 'studio',
          subjectId: studioId,
          kind: 'cycle',
          year: 3,
          grade: 'excellent',
          assessedOn: '2025-10-10',
        },
      ],
    })
    expect(answer.proposed.map((p: { kind: string; waivable: boolean }) => [p.kind, p.waivable])).toEqual([
      ['commendation', false],
      ['recommendation', true],
    ])
    const { answer: list } = await call('2025-10-20', null, 'decision.worklist', {})
    const { code } = await call('2025-10-20', null, 'decision.confirm', {
      proposalIds: list.rows.map((p: { id: string }) => p.id),
      effectiveOn: '2025-10-20',
      documentNumber: '灵教字〔2025〕60号',
      approver: '局长办公会',
    })
    expect(code).toBe(0)
  })
})
