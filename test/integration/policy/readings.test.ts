import { describe, expect, test } from 'vitest'
import { smallCounty } from '../../support/county.ts'
import { testDesk } from '../../support/desk.ts'

const choice = {
  reading: 'A17',
  choice: 'exact-always',
  fromOn: '2024-03-01',
  reason: '局务会研究，成员须始终保持定数',
  decidedBy: '教育局局务会',
  documentNumber: '灵教函〔2024〕6号',
}

describe('a reading', () => {
  test('changed by the bureau changes the findings from its day on', async () => {
    const setup = await smallCounty({ today: '2024-10-20' })
    const { client } = setup
    const studioId = await setup.formStudio('teacher')
    const page = await client.studio.studio({ studioId })
    const member = page.people.find((p) => p.role === 'member')
    if (!member) throw new Error('the studio has members')
    await client.studio.endMembership({
      membershipId: member.membershipId,
      toOn: '2023-12-31',
      reason: '调离',
    })
    const count = async (asOf: string) => {
      const subject = { kind: 'studio', id: studioId } as const
      const { findings } = await client.policy.finding({ subject, question: 'studio.member-count', asOf })
      return findings[0]
    }
    const before = await count('2024-03-01')
    await client.policy.chooseReading(choice)
    expect(await count('2024-02-29')).toMatchObject({
      readings: [{ id: 'A17', choice: 'exact-at-formation' }],
    })
    const after = await count('2024-03-01')
    expect(after).toMatchObject({ readings: [{ id: 'A17', choice: 'exact-always' }] })
    expect(after?.outcome).not.toBe(before?.outcome)
    const { rows } = await client.policy.readings({ asOf: '2024-03-01' })
    expect(rows.find((r) => r.id === 'A17')).toMatchObject({
      current: 'exact-always',
      byDefault: 'exact-at-formation',
      switchable: true,
      history: [{ choice: 'exact-always', fromOn: '2024-03-01', documentNumber: '灵教函〔2024〕6号' }],
    })
  })

  test.each([
    [{ reading: 'A99' }, 'reading', 'unknown'],
    [{ choice: 'as-you-like' }, 'choice', 'unknown'],
    [{ reading: 'A20', choice: 'per-attendance' }, 'choice', 'not_switchable'],
    [{ reason: ' ' }, 'reason', 'missing'],
    [{ decidedBy: '' }, 'decidedBy', 'missing'],
    [{ documentNumber: '' }, 'documentNumber', 'missing'],
  ])('is refused with %o, by the field %s', async (bad, field, problem) => {
    const { client } = await testDesk()
    await expect(client.policy.chooseReading({ ...choice, ...bad })).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field, problem },
    })
    const { rows } = await client.policy.readings({})
    expect(rows.flatMap((r) => r.history)).toEqual([])
  })

  test('is registered whether the engine can follow another choice or not, all 55 of them', async () => {
    const { client } = await testDesk()
    const { rows } = await client.policy.readings({})
    expect(rows).toHaveLength(55)
    for (const row of rows) {
      expect(row.choices.map((c) => c.id)).toContain(row.current)
      expect(row.clauses).not.toEqual([])
    }
    expect(rows.find((r) => r.id === 'A20')?.switchable).toBe(false)
  })
})
