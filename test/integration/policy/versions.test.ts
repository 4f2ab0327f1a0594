import { describe, expect, test } from 'vitest'
import { smallCounty } from '../../support/county.ts'

const draft = {
  id: '2025-修订',
  basedOn: '2022-draft',
  effectiveOn: '2024-01-01',
  values: { 'fund.studio.teacher': 4000 },
}

/** A running teachers' studio, and what it is due for a management year. */
async function withStudio() {
  const setup = await smallCounty({ today: '2024-10-20' })
  const { client } = setup
  const studioId = await setup.formStudio('teacher')
  const subject = { kind: 'studio', id: studioId } as const
  const due = async (asOf: string) =>
    (await client.policy.finding({ subject, question: 'fund.allotment', asOf })).findings.at(-1)
  return { ...setup, studioId, due }
}

describe('a version', () => {
  test('drafted changes nothing; in force it changes what its days open, from the day the bureau enters', async () => {
    const { client, due } = await withStudio()
    await client.policy.draftVersion(draft)
    expect(await due('2024-10-20')).toMatchObject({ policyVersion: '2022-draft', figures: { amount: 3000 } })
    const { rows: drafted } = await client.policy.compare({
      from: '2022-draft',
      to: draft.id,
      on: '2024-10-20',
    })
    expect(drafted).toMatchObject([{ parameter: 'fund.studio.teacher', from: 3000, to: 4000, unit: 'yuan' }])
    await client.policy.enterIntoForce({
      versionId: draft.id,
      effectiveOn: '2024-06-01',
      documentNumber: '灵政办〔2024〕9号',
    })
    expect(await due('2024-05-31')).toMatchObject({ policyVersion: '2022-draft' })
    // the second management year opened under the old amount
    expect(await due('2024-06-01')).toMatchObject({ policyVersion: draft.id, figures: { amount: 3000 } })
    expect(await due('2024-10-20')).toMatchObject({ policyVersion: draft.id, figures: { amount: 4000 } })
    const { current, rows } = await client.policy.versions({})
    expect(current).toBe(draft.id)
    expect(rows.find((v) => v.id === draft.id)).toMatchObject({
      status: 'in_force',
      effectiveOn: '2024-06-01',
      basedOn: '2022-draft',
      changes: [{ parameter: 'fund.studio.teacher', before: 3000, after: 4000 }],
    })
  })

  test.each([
    [{ values: { 'fund.moon': 1 } }, 'values.fund.moon', 'unknown'],
    [{ values: { 'fund.studio.teacher': 'plenty' } }, 'values.fund.studio.teacher', 'other_kind'],
    [{ values: {} }, 'values', 'missing'],
    [{ id: '2022-draft' }, 'id', 'taken'],
    [{ effectiveOn: '2021-12-31' }, 'effectiveOn', 'not_after_previous'],
  ])('is refused with %o, by the field %s', async (bad, field, problem) => {
    const { client } = await withStudio()
    await expect(client.policy.draftVersion({ ...draft, ...bad })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field, problem },
    })
    expect((await client.policy.versions({})).rows.map((v) => v.id)).toEqual(['2022-draft'])
  })

  test('cannot begin on or before the one in force, nor undo it by having been drafted earlier', async () => {
    const { client } = await withStudio()
    const deed = { documentNumber: '灵政办〔2024〕9号' }
    await client.policy.draftVersion(draft)
    await client.policy.draftVersion({ ...draft, id: '旁案' })
    await client.policy.enterIntoForce({ versionId: draft.id, effectiveOn: '2024-06-01', ...deed })
    for (const [versionId, effectiveOn, field, problem] of [
      ['旁案', '2024-06-01', 'effectiveOn', 'not_after_previous'],
      ['旁案', '2023-06-01', 'effectiveOn', 'not_after_previous'],
      ['旁案', '2025-06-01', 'versionId', 'base_replaced'],
      [draft.id, '2025-06-01', 'versionId', 'in_force_already'],
    ] as const)
      await expect(client.policy.enterIntoForce({ versionId, effectiveOn, ...deed })).rejects.toMatchObject({
        data: { field, problem },
      })
  })
})

describe('what if', () => {
  test('another amount: whose findings change and what it costs, and nothing is stored', async () => {
    const { client, due } = await withStudio()
    const { rows, costs } = await client.policy.whatIf({
      change: { kind: 'parameter', parameter: 'fund.studio.teacher', value: 3500 },
    })
    expect(rows.map((r) => [r.subject.name, r.after.question])).toContainEqual([
      '沈知远名师工作室',
      'fund.allotment',
    ])
    expect(costs.toSorted((a, b) => b.beforeYuan - a.beforeYuan)).toEqual([
      { question: 'fund.total', beforeYuan: 9000, afterYuan: 10500 },
      { question: 'fund.instalment', beforeYuan: 3000, afterYuan: 3500 },
    ])
    expect(await due('2024-10-20')).toMatchObject({ figures: { amount: 3000 } })
  })

  test('another reading: only those it was looked at for', async () => {
    const { client, studioId } = await withStudio()
    const page = await client.studio.studio({ studioId })
    const member = page.people.find((p) => p.role === 'member')
    await client.studio.endMembership({
      membershipId: member?.membershipId ?? ('' as never),
      toOn: '2023-12-31',
      reason: '调离',
    })
    const { rows, looked } = await client.policy.whatIf({
      change: { kind: 'reading', reading: 'A17', choice: 'exact-always' },
    })
    expect(looked).toBe(1)
    expect(rows).toMatchObject([
      { subject: { kind: 'studio', id: studioId }, after: { question: 'studio.member-count' } },
    ])
    expect((await client.policy.readings({})).rows.flatMap((r) => r.history)).toEqual([])
  })

  test.each([
    [{ kind: 'parameter', parameter: 'fund.moon', value: 1 }, 'change.parameter'],
    [{ kind: 'parameter', parameter: 'fund.studio.teacher', value: ['much'] }, 'change.value'],
    [{ kind: 'reading', reading: 'A99', choice: 'x' }, 'change.reading'],
    [{ kind: 'reading', reading: 'A17', choice: 'x' }, 'change.choice'],
    [{ kind: 'reading', reading: 'A20', choice: 'per-attendance' }, 'change.choice'],
  ] as const)('%o is refused by the field %s', async (change, field) => {
    const { client } = await withStudio()
    const asked = {
      ...change,
      ...('value' in change && Array.isArray(change.value) && { value: [...change.value] }),
    }
    await expect(client.policy.whatIf({ change: asked as never })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field },
    })
  })
})

describe('a rule', () => {
  test('names whom it goes against, with the finding', async () => {
    const { client, studioId } = await withStudio()
    const { rows, standing } = await client.policy.affected({
      ruleId: 'studio.teacher.annual.training-sessions',
    })
    expect(rows).toMatchObject([
      { subject: { kind: 'studio', id: studioId }, finding: { outcome: 'violation' } },
    ])
    expect(standing).toMatchObject({ asked: 1, adverse: 1 })
    const all = await client.policy.standing({})
    expect(all.rows).toContainEqual(standing)
    expect(
      (
        await client.policy.affected({
          ruleId: 'studio.teacher.annual.training-sessions',
          asOf: '2022-09-01',
        })
      ).rows,
    ).toEqual([])
  })

  test('that nobody knows is refused by its field', async () => {
    const { client } = await withStudio()
    await expect(client.policy.affected({ ruleId: 'studio.unheard-of' })).rejects.toMatchObject({
      data: { field: 'ruleId', problem: 'unknown' },
    })
  })
})
