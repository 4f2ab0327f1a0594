import { describe, expect, test } from 'vitest'
import type { Id } from '../../../shared/kernel/id.ts'
import { countyOf, walkOf } from '../../support/selection.ts'

const refused = (code: string, data: object = {}) => ({ code, data: expect.objectContaining(data) })
const field = (name: string, problem: string, more: object = {}) =>
  refused('FIELD_INVALID', { field: name, problem, ...more })

describe('a teacher batch from the call to the titles', () => {
  test('130 apply, 20 become 教学名师 and 80 骨干教师, each with a number and a decision', async () => {
    const county = await countyOf(130)
    const { client, ids } = county
    const walk = walkOf(county)
    const selectionId = await walk.openBatch()
    const applications = await walk.applyAll(selectionId, ids)
    await walk.scoreAll(selectionId, applications)

    const drawn = await client.selection.draw({ selectionId })
    expect(drawn.listed).toBe(100)
    const listed = await client.selection.selection({ selectionId })
    expect(listed.quotas).toMatchObject([
      { award: 'famous_teacher', places: 20, listed: 20 },
      { award: 'backbone_teacher', places: 80, listed: 80 },
    ])
    expect(listed.counts).toMatchObject({ applications: { left: 130 }, list: { left: 100, lost: 30 } })
    expect(listed.ruralListed).toEqual({ rural: 50, unknown: 0, of: 100 })
    const rows = new Map(listed.applications.map((a) => [a.id, a]))
    expect(rows.get(applications[19] as never)?.listed).toMatchObject({
      award: 'famous_teacher',
      position: 20,
    })
    expect(rows.get(applications[20] as never)?.listed).toMatchObject({
      award: 'backbone_teacher',
      position: 21,
    })
    expect(rows.get(applications[100] as never)?.listed).toBeNull()

    await walk.giveNotice(selectionId)
    const result = await walk.confirm(selectionId)
    expect(result.titleIds).toHaveLength(100)
    expect(result.certificateNumbers[0]).toBe('教学名师证〔2025〕001号')
    expect(result.certificateNumbers.at(-1)).toBe('骨干教师证〔2025〕080号')
    const titles = await client.recognition.titles({ kind: 'famous_teacher', asOf: '2025-06-23' })
    expect(titles.total).toBe(20)
    expect(titles.rows[0]).toMatchObject({ documentNumber: '云教〔2025〕31号', fromOn: '2025-06-23' })
    const decision = await client.decision.decision({ decisionId: result.decisionIds[0] as never })
    expect(decision).toMatchObject({
      kind: 'recognition',
      verdict: 'confirm',
      effects: [{ record: 'title' }],
    })
    expect(decision.finding.ruleIds.length).toBeGreaterThan(0)
    const county2025 = await client.policy.findings({
      subject: { kind: 'county', id: 'county' },
      asOf: '2025-06-23',
    })
    expect(county2025.findings.find((f) => f.question === 'recognition.quota.teacher.famous')).toMatchObject({
      outcome: 'compliant',
      figures: { found: 20 },
    })
  })
})

describe('what is refused, in words by field', () => {
  test('somebody twice, also in one paste', async () => {
    const county = await countyOf(3)
    const walk = walkOf(county)
    const selectionId = await walk.openBatch()
    const [a, b] = county.ids
    await expect(walk.applyAll(selectionId, [a, b, a] as never)).rejects.toMatchObject(
      field('applicants.2.personId', 'twice'),
    )
    await walk.applyAll(selectionId, [a] as never)
    await expect(walk.applyAll(selectionId, [b, a] as never)).rejects.toMatchObject(
      field('applicants.1.personId', 'applied_already'),
    )
    expect((await county.client.selection.selection({ selectionId })).applications).toHaveLength(1)
  })

  test('scores outside the scale', async () => {
    const county = await countyOf(2)
    const walk = walkOf(county)
    const selectionId = await walk.openBatch()
    const applications = await walk.applyAll(selectionId, county.ids)
    await expect(walk.scoreAll(selectionId, applications, () => 101)).rejects.toMatchObject(
      field('scores.0.points', 'outside_points', { value: 101, allowed: 100 }),
    )
    const { scores, criteria, experts } = await county.client.selection.selection({ selectionId })
    expect(scores).toEqual([])
    await expect(
      county.client.selection.score({
        selectionId,
        scores: [
          {
            applicationId: applications[0] as never,
            expertId: experts[0]?.id as never,
            criterionId: criteria[0]?.id as never,
            points: -1,
          },
        ],
      }),
    ).rejects.toMatchObject(field('scores.0.points', 'outside_points'))
  })

  test('a notice that ends before it begins; a result before it ended or over an open objection', async () => {
    const county = await countyOf(3)
    const { client } = county
    const walk = walkOf(county)
    const selectionId = await walk.openBatch()
    const applications = await walk.applyAll(selectionId, county.ids)
    await walk.scoreAll(selectionId, applications)
    await client.selection.draw({ selectionId })
    await expect(
      walk.giveNotice(selectionId, { fromOn: '2025-06-20', toOn: '2025-06-16' }),
    ).rejects.toMatchObject(field('toOn', 'before_start', { value: '2025-06-16', allowed: '2025-06-20' }))
    await walk.giveNotice(selectionId, { toOn: '2025-06-23' })
    await expect(walk.confirm(selectionId, { effectiveOn: '2025-06-24' })).rejects.toMatchObject(
      field('effectiveOn', 'notice_running', { allowed: '2025-06-24' }),
    )
    await client.selection.stepBack({ selectionId, to: 'list', reason: '公示日期有误' })
    await walk.giveNotice(selectionId)
    const { objectionId } = await client.selection.object({
      selectionId,
      applicationId: applications[1] as never,
      receivedOn: '2025-06-18',
      content: '教龄不实',
    })
    await expect(walk.confirm(selectionId)).rejects.toMatchObject({
      code: 'STEP_BLOCKED',
      data: { obstacles: [{ condition: 'objection_open', count: 1 }] },
    })
    await client.selection.settleObjection({
      objectionId,
      outcome: 'upheld',
      handledOn: '2025-06-21',
      handling: '查实，取消资格',
    })
    await expect(walk.confirm(selectionId)).rejects.toMatchObject({
      code: 'STEP_BLOCKED',
      data: { obstacles: [{ condition: 'objection_upheld', count: 1 }] },
    })
    expect((await client.recognition.titles({})).total).toBe(0)
  })

  test('a 21st 教学名师, at drawing; and a list under notice is locked', async () => {
    const county = await countyOf(21)
    const { client } = county
    const walk = walkOf(county)
    const selectionId = await walk.openBatch()
    const applications = await walk.applyAll(selectionId, county.ids)
    await walk.scoreAll(selectionId, applications)
    const entries = applications.map((applicationId) => ({ applicationId, award: 'famous_teacher' as const }))
    await expect(client.selection.draw({ selectionId, entries })).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      data: {
        findings: [
          expect.objectContaining({
            question: 'recognition.quota.teacher.famous',
            figures: { most: 20, found: 21, excess: 1 },
          }),
        ],
      },
    })
    await client.selection.draw({ selectionId })
    await walk.giveNotice(selectionId)
    await expect(client.selection.draw({ selectionId })).rejects.toMatchObject({
      code: 'STEP_CLOSED',
      data: expect.objectContaining({ step: 'notice', wanted: ['list'] }),
    })
    await expect(client.selection.stepBack({ selectionId, to: 'list', reason: '' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    })
  })

  test('a second teacher batch in the same year; fewer than the quota is a notice', async () => {
    const county = await countyOf(2)
    const { client } = county
    const walk = walkOf(county)
    const through = async (name: string) => {
      const selectionId = await walk.openBatch('teacher', { name })
      const [personId] = name === 'first' ? county.ids : county.ids.slice(1)
      const applications = await walk.applyAll(selectionId, [personId] as never)
      await walk.scoreAll(selectionId, applications)
      await client.selection.draw({ selectionId })
      await walk.giveNotice(selectionId)
      return walk.confirm(selectionId)
    }
    const first = await through('first')
    expect(first.findings.find((f) => f.message.key === 'places_left')).toMatchObject({ outcome: 'notice' })
    await expect(through('second')).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      data: {
        findings: [
          expect.objectContaining({
            question: 'recognition.interval',
            figures: { nextAllowedYear: 2026 },
          }),
        ],
      },
    })
  })
})

test('equals at the last place wait for the panel, and its reason is kept', async () => {
  const county = await countyOf(22)
  const { client } = county
  const walk = walkOf(county)
  const selectionId = await walk.openBatch('teacher', { overflow: false })
  const applications = await walk.applyAll(selectionId, county.ids)
  await walk.scoreAll(selectionId, applications, (i) => (i < 19 ? 95 - i * 0.1 : 80))
  await expect(client.selection.draw({ selectionId })).rejects.toMatchObject({
    code: 'STEP_BLOCKED',
    data: { obstacles: [{ condition: 'tie_undecided', count: 3 }] },
  })
  const note = (i: number, tieOrder: number) => ({
    applicationId: applications[i] as never,
    tieOrder,
    reason: '一线乡村任教满十年',
  })
  await client.selection.note({ selectionId, notes: [note(19, 3), note(20, 1), note(21, 2)] })
  await client.selection.draw({ selectionId })
  const { applications: rows } = await client.selection.selection({ selectionId })
  const listed = rows.filter((r) => r.listed !== null).map((r) => r.id)
  expect(listed).toHaveLength(20)
  expect(listed).toContain(applications[20])
  expect(listed).not.toContain(applications[19])
})

test('a wrong recognition is undone by its own document; the certificate is void, the finding stays', async () => {
  const county = await countyOf(1)
  const { client } = county
  const walk = walkOf(county)
  const selectionId = await walk.openBatch()
  await walk.scoreAll(selectionId, await walk.applyAll(selectionId, county.ids))
  await client.selection.draw({ selectionId })
  await walk.giveNotice(selectionId)
  const { decisionIds, titleIds } = await walk.confirm(selectionId)
  const [titleId] = titleIds
  await client.recognition.issueCertificate({
    titleId: titleId as never,
    on: '2025-06-23',
    reason: '遗失补发',
  })
  await client.decision.reverse({
    decisionId: decisionIds[0] as never,
    on: '2025-06-23',
    reason: '材料造假',
    documentNumber: '云教〔2025〕40号',
    approver: '培养工作办公室',
  })
  expect((await client.recognition.titles({})).total).toBe(0)
  const { rows } = await client.recognition.certificates({ selectionId })
  expect(rows).toMatchObject([
    { number: '教学名师证〔2025〕001号', issue: 1, voidFrom: '2025-06-23' },
    { number: '教学名师证〔2025〕001号', issue: 2, reason: '遗失补发', voidFrom: '2025-06-23' },
  ])
  const decision = await client.decision.decision({ decisionId: decisionIds[0] as never })
  expect(decision).toMatchObject({
    reversedById: expect.any(String),
    finding: { question: expect.any(String) },
  })
})

test('a certificate declared void leaves the title; the next one has a number of its own', async () => {
  const county = await countyOf(1)
  const { client } = county
  const walk = walkOf(county)
  const selectionId = await walk.openBatch()
  await walk.scoreAll(selectionId, await walk.applyAll(selectionId, county.ids))
  await client.selection.draw({ selectionId })
  await walk.giveNotice(selectionId)
  const { titleIds } = await walk.confirm(selectionId)
  const [titleId] = titleIds as [Id<'title'>]
  const issued = async () => (await client.recognition.certificates({ titleId })).rows
  const [first] = await issued()
  const deed = { fromOn: '2025-06-23', reason: '姓名印错', documentNumber: '云教〔2025〕44号' }
  const annul = (certificateId: Id<'certificate'>, more: object = {}) =>
    client.recognition.voidCertificate({ certificateId, ...deed, ...more })
  const id = first?.id as Id<'certificate'>
  await expect(annul(id, { fromOn: '2025-06-01' })).rejects.toMatchObject({
    code: 'FIELD_INVALID',
    data: { field: 'fromOn', problem: 'before_start', allowed: '2025-06-23' },
  })
  await annul(id)
  await expect(annul(id)).rejects.toMatchObject({ data: { problem: 'already_void' } })
  // a certificate of a title is none of a cohort
  await expect(client.cohort.voidCertificate({ certificateId: id, ...deed })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect((await client.recognition.titles({})).total).toBe(1)
  await client.recognition.issueCertificate({ titleId, on: '2025-06-23', reason: null })
  expect(await issued()).toMatchObject([
    { number: '教学名师证〔2025〕001号', voidFrom: '2025-06-23', voidReason: '姓名印错' },
    { number: '教学名师证〔2025〕002号', issue: 1, voidFrom: null },
  ])
})

test('a card of A makes its holder a 教学名师 beside the batch; a C card and a second one do not', async () => {
  const county = await countyOf(1)
  const { client } = county
  const [personId] = county.ids
  const card = async (kind: 'A' | 'B' | 'C', grantedOn: string) =>
    (await client.recognition.recordCard({ personId: personId as never, kind, grantedOn })).cardId
  const deed = { effectiveOn: '2025-06-20', documentNumber: '云教〔2025〕12号', approver: '培养工作办公室' }
  await expect(
    client.recognition.recogniseDirectly({ cardId: await card('C', '2025-01-10'), ...deed }),
  ).rejects.toMatchObject(field('cardId', 'not_given_here'))
  const done = await client.recognition.recogniseDirectly({ cardId: await card('A', '2025-03-10'), ...deed })
  expect(done).toMatchObject({
    certificateNumber: '教学名师证〔2025〕001号',
    finding: { outcome: 'compliant', figures: { awardTitle: 'famous_teacher' } },
  })
  await expect(
    client.recognition.recogniseDirectly({ cardId: await card('B', '2025-04-10'), ...deed }),
  ).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
  const up = { level: 'city', kind: 'subject_teacher', on: '2025-06-20' } as const
  const pool = await client.recognition.pool({ level: 'city', kind: 'subject_teacher', asOf: '2025-06-20' })
  expect(pool.rows.map((r) => r.person.id)).toEqual([personId])
  await client.recognition.recommend({
    personIds: [personId as never],
    ...up,
    documentNumber: '云教〔2025〕33号',
    approver: '县教育局',
  })
  await expect(
    client.recognition.recommend({
      personIds: [personId as never],
      ...up,
      kind: 'renowned_principal',
      documentNumber: '云教〔2025〕34号',
      approver: '县教育局',
    }),
  ).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
})
