import { describe, expect, test } from 'vitest'
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

  test('scores outside the scale, and a notice that ends before it begins', async () => {
    const county = await countyOf(2)
    const walk = walkOf(county)
    const selectionId = await walk.openBatch()
    const applications = await walk.applyAll(selectionId, county.ids)
    await expect(walk.scoreAll(selectionId, applications, () => 101)).rejects.toMatchObject(
      field('scores.0.points', 'outside_points', { value: 101, allowed: 100 }),
    )
    await expect(walk.scoreAll(selectionId, applications, () => -1)).rejects.toMatchObject({
      code: 'STEP_BLOCKED',
    })
  })
})
