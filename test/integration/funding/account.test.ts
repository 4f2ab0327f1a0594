import { describe, expect, test } from 'vitest'
import type { Client } from '../../../shared/contract/index.ts'
import { smallCounty } from '../../support/county.ts'

type Spending = Parameters<Client['funding']['spend']>[0]

/** The teacher studio in its third year, given its 3,000 yuan of that year. */
async function withMoney(today = '2024-10-20') {
  const county = await smallCounty({ today })
  const studioId = await county.formStudio()
  const allocate = (managementYear: number, amountFen: number, paidOn: string) =>
    county.client.funding.allocate({ studioId, managementYear, amountFen, paidOn })
  const spend = (amountFen: number, more: Partial<Spending> = {}) =>
    county.client.funding.spend({
      studioId,
      spentOn: '2024-10-15',
      category: 'training',
      amountFen,
      purpose: '研修资料',
      ...more,
    })
  const { allocationId } = await allocate(3, 300_000, '2024-09-20')
  const year = async (number: number, view: { asOf?: string; knownOn?: string } = {}) => {
    const { years } = await county.client.funding.account({ studioId, ...view })
    return years.find((y) => y.number === number)
  }
  return { ...county, studioId, allocationId, allocate, spend, year }
}

const refusedWith = (question: string, reason: string, figures: object = {}) => ({
  code: 'POLICY_REFUSED',
  data: {
    findings: [
      expect.objectContaining({
        question,
        message: expect.objectContaining({ key: reason }),
        figures: expect.objectContaining(figures),
      }),
    ],
  },
})

describe('allotting', () => {
  test.each([
    ['teacher', 300_000],
    ['principal', 500_000],
  ] as const)('a %s studio gets the sum of its year, to the fen, and no more', async (track, due) => {
    const { client, formStudio } = await smallCounty({ today: '2024-10-20' })
    const studioId = await formStudio(track)
    const allot = (amountFen: number) =>
      client.funding.allocate({ studioId, managementYear: 3, amountFen, paidOn: '2024-10-01' })
    await expect(allot(due + 1)).rejects.toMatchObject(
      refusedWith('fund.allotment', 'more_than_the_year', { excess: 0.01 }),
    )
    await allot(due)
    await expect(allot(1)).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
    const { years } = await client.funding.account({ studioId })
    expect(years.at(-1)).toMatchObject({ dueFen: due, allottedFen: due, balanceFen: due })
  })

  test('a year without its money is the county’s breach, until the allocation is there', async () => {
    const { client, studioId, allocationId } = await withMoney()
    const third = async () =>
      (await client.funding.account({ studioId })).findings.findLast((f) => f.question === 'fund.allotment')
    expect(await third()).toMatchObject({ outcome: 'compliant' })
    await client.funding.retractAllocation({ allocationId, reason: '退回' })
    expect(await third()).toMatchObject({ outcome: 'violation', party: 'county_finance' })
  })

  test('after a revocation nothing is given', async () => {
    const { desk, studioId, allocate, allocationId, client } = await withMoney()
    await client.funding.retractAllocation({ allocationId, reason: '退回' })
    desk.store.raw.prepare(`UPDATE studio SET dissolved_on = '2024-10-01' WHERE id = ?`).run(studioId)
    await expect(allocate(3, 100_000, '2024-10-02')).rejects.toMatchObject(
      refusedWith('fund.instalment', 'studio_revoked'),
    )
  })

  test.each([
    [2, '2024-10-21', 'paidOn', 'in_future'],
    [3, '2024-09-15', 'paidOn', 'before_year'],
  ] as const)('money of year %s paid on %s is refused', async (managementYear, paidOn, field, problem) => {
    const { client, studioId, allocate } = await withMoney()
    const before = await client.funding.account({ studioId })
    await expect(allocate(managementYear, 100, paidOn)).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field, problem },
    })
    expect(await client.funding.account({ studioId })).toEqual(before)
  })
})

describe('spending', () => {
  test('down to the last fen, not beyond', async () => {
    const { spend, year } = await withMoney()
    await spend(200_000)
    await expect(spend(100_001)).rejects.toMatchObject(
      refusedWith('fund.allotment', 'charged_too_much', { excess: 0.01 }),
    )
    await spend(100_000)
    expect(await year(3)).toMatchObject({ spentFen: 300_000, balanceFen: 0 })
  })

  test('money lapses with its year: what was left of the second cannot be spent in the third', async () => {
    const { allocate, spend, year, client, allocationId } = await withMoney()
    await allocate(2, 300_000, '2023-10-01')
    await spend(50_000, { spentOn: '2024-09-15' })
    await client.funding.retractAllocation({ allocationId, reason: '退回' })
    expect(await year(2)).toMatchObject({ spentFen: 50_000, balanceFen: 0, lapsedFen: 250_000 })
    await expect(spend(1, { spentOn: '2024-09-16' })).rejects.toMatchObject(
      refusedWith('fund.allotment', 'charged_too_much'),
    )
    expect(await year(2, { asOf: '2024-09-15' })).toMatchObject({ balanceFen: 250_000, lapsedFen: 0 })
  })

  test('money is frozen from the day nobody leads the studio', async () => {
    const { client, studioId, spend, year } = await withMoney()
    const { people } = await client.studio.studio({ studioId })
    const membershipId = people.find((p) => p.role === 'lead')?.membershipId ?? ''
    await client.studio.endMembership({ membershipId, toOn: '2024-10-10', reason: '调任外县' })
    await expect(spend(100, { spentOn: '2024-10-11' })).rejects.toMatchObject(
      refusedWith('studio.lead-count', 'studio_without_lead'),
    )
    await spend(100, { spentOn: '2024-10-10' })
    expect((await client.funding.account({ studioId })).frozen).toBe(true)
    expect(await year(3)).toMatchObject({ spentFen: 100, balanceFen: 0 })
    expect(await year(3, { asOf: '2024-10-10' })).toMatchObject({ balanceFen: 299_900 })
  })

  test('a use the plan does not name is noted; pay is no use at all', async () => {
    const { client, studioId, spend } = await withMoney()
    const { findings } = await spend(12_600, { category: 'other', purpose: '外出交通' })
    expect(findings.find((f) => f.question === 'fund.use')).toMatchObject({
      outcome: 'notice',
      message: { key: 'use_needs_note' },
    })
    await expect(spend(100, { category: 'personal_pay' as never })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: ['category'] }] },
    })
    const { spendings } = await client.funding.account({ studioId })
    expect(spendings).toMatchObject([{ purpose: '外出交通', managementYear: 3, voucher: null }])
  })

  test('a late entry changes today’s balance, not what was known', async () => {
    const { client, desk, spend, year } = await withMoney()
    desk.clock.now = () => '2024-10-22T08:00:00.000Z'
    const { spendingId } = await spend(100_000, { spentOn: '2024-10-01' })
    expect(await year(3, { asOf: '2024-10-05' })).toMatchObject({ balanceFen: 200_000 })
    expect(await year(3, { asOf: '2024-10-05', knownOn: '2024-10-21' })).toMatchObject({
      balanceFen: 300_000,
    })
    expect(await year(3, { asOf: '2024-09-30' })).toMatchObject({ balanceFen: 300_000 })
    await client.funding.retractSpending({ spendingId, reason: '重复' })
    expect(await year(3)).toMatchObject({ balanceFen: 300_000 })
  })

  const nobody = '00000000-0000-7000-8000-00000000abcd'
  test.each([
    ['a day to come', { spentOn: '2024-10-21' }, 'spentOn', 'in_future'],
    ['a day before the studio', { spentOn: '2022-09-15' }, 'spentOn', 'before_studio'],
    ['an activity that is none', { activityId: nobody }, 'activityId', 'unknown'],
  ] as const)('%s is refused', async (_, more, field, problem) => {
    const { client, studioId, spend } = await withMoney()
    const before = await client.funding.account({ studioId })
    await expect(spend(100, more)).rejects.toMatchObject({ code: 'FIELD_INVALID', data: { field, problem } })
    expect(await client.funding.account({ studioId })).toEqual(before)
  })

  test('an amount of nothing is refused', async () => {
    const { spend } = await withMoney()
    await expect(spend(0)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      data: { issues: [{ path: ['amountFen'] }] },
    })
  })
})
