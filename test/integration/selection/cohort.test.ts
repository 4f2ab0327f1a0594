import { describe, expect, test } from 'vitest'
import { countyOf, walkOf } from '../../support/selection.ts'

const field = (name: string, problem: string, more: object = {}) => ({
  code: 'FIELD_INVALID',
  data: expect.objectContaining({ field: name, problem, ...more }),
})

/** A 腾飞 cohort of 2025 with its call open, and people who may apply. */
async function tengfei(people: number) {
  const county = await countyOf(people, { today: '2025-09-20' })
  const { client, ids } = county
  const { cohortId } = await client.cohort.openCohort({
    programme: 'tengfei',
    name: '腾飞计划第二期',
    fromOn: '2025-09-01',
  })
  const { selectionId } = await client.selection.open({
    kind: 'cohort',
    cohortId,
    name: '腾飞计划第二期遴选',
    referenceOn: '2025-06-30',
    openedOn: '2025-03-01',
  })
  return { ...county, ids, cohortId, selectionId, walk: walkOf(county) }
}

const teacher = { researchPlan: true, schoolRoles: ['school_backbone'] as const }

describe('the intake of a cohort', () => {
  test('twelve apply, ten become trainees by a decision each; a reversal takes one out again', async () => {
    const { client, ids, cohortId, selectionId, walk } = await tengfei(12)
    const applications = await walk.applyAll(selectionId, ids, () => 'teacher', teacher)
    await walk.scoreAll(selectionId, applications)
    await expect(client.selection.draw({ selectionId })).resolves.toMatchObject({ listed: 10 })
    // none of them holds a title the pool asks for: choosing them needs the panel's reason
    await expect(walk.giveNotice(selectionId)).rejects.toMatchObject({
      code: 'STEP_BLOCKED',
      data: { obstacles: [{ condition: 'reason_missing', count: 10 }] },
    })
    await client.selection.note({
      selectionId,
      notes: applications.map((applicationId) => ({ applicationId, reason: '课堂教学突出，评审组一致推荐' })),
    })
    await walk.giveNotice(selectionId)
    const { enrolmentIds, decisionIds } = await walk.confirm(selectionId, { effectiveOn: '2025-09-20' })
    expect(enrolmentIds).toHaveLength(10)
    expect(await client.cohort.cohort({ cohortId })).toMatchObject({
      admitted: { teacher: 10, principal: 0 },
    })
    const [decisionId] = decisionIds
    await client.decision.reverse({
      decisionId: decisionId as never,
      on: '2025-09-20',
      reason: '申报材料不实',
      documentNumber: '云教〔2025〕45号',
      approver: '培养工作办公室',
    })
    expect(await client.cohort.cohort({ cohortId })).toMatchObject({ admitted: { teacher: 9 } })
    const page = await client.selection.selection({ selectionId })
    expect(page.quotas[0]).toMatchObject({ award: 'teacher', places: 10, admitted: 9 })
  })

  test('an applicant over fifty is let in only by a reasoned exception; one on a binding condition is not', async () => {
    const { client, ids, selectionId, walk } = await tengfei(2)
    const [old, without] = ids
    await client.people.amendPerson({ personId: old as never, birth: '1970-05-01' })
    const [a, b] = await walk
      .applyAll(selectionId, [old] as never, () => 'teacher', teacher)
      .then(async (first) => [
        ...first,
        ...(await walk.applyAll(selectionId, [without] as never, () => 'teacher', { researchPlan: false })),
      ])
    const page = await client.selection.application({ applicationId: a as never })
    expect(page).toMatchObject({
      closed: true,
      decisive: { question: 'cohort.age', outcome: 'ineligible_overridable' },
    })
    const exception = {
      reason: '全省特级教师，业绩突出',
      approver: '县教育局党组',
      documentNumber: '云教〔2025〕21号',
      on: '2025-04-10',
    }
    await client.selection.override({ applicationId: a as never, question: 'cohort.age', ...exception })
    const after = await client.selection.application({ applicationId: a as never })
    expect(after.findings.find((f) => f.question === 'cohort.age')).toMatchObject({
      outcome: 'eligible',
      message: { key: 'overridden' },
    })
    await expect(
      client.selection.override({
        applicationId: b as never,
        question: 'cohort.research-plan',
        ...exception,
      }),
    ).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
  })

  test('nobody is in both programmes, and who left comes back only later and with a reason', async () => {
    const { client, ids, cohortId, selectionId, walk } = await tengfei(3)
    const chuying = (
      await client.cohort.openCohort({ programme: 'chuying', name: '雏鹰计划第二期', fromOn: '2025-09-01' })
    ).cohortId
    const other = (
      await client.selection.open({
        kind: 'cohort',
        cohortId: chuying,
        name: '雏鹰计划第二期遴选',
        referenceOn: '2025-06-30',
        openedOn: '2025-03-01',
      })
    ).selectionId
    const [a, b] = ids
    await walk.applyAll(selectionId, [a] as never, () => 'teacher', teacher)
    await expect(walk.applyAll(other, [a] as never, () => 'teacher', teacher)).rejects.toMatchObject(
      field('applicants.0.personId', 'applied_elsewhere', { allowed: '腾飞计划第二期遴选' }),
    )
    await client.cohort.enrol({ cohortId, trainees: [{ personId: b as never, track: 'teacher' }] })
    await expect(walk.applyAll(other, [b] as never, () => 'teacher', teacher)).rejects.toMatchObject(
      field('applicants.0.personId', 'in_other_cohort'),
    )
    await expect(walk.applyAll(selectionId, [b] as never, () => 'teacher', teacher)).rejects.toMatchObject(
      field('applicants.0.personId', 'already_enrolled'),
    )
  })
})
