import { expect, test } from 'vitest'
import { smallCounty } from '../../support/county.ts'

async function budgeted() {
  const county = await smallCounty({ today: '2025-06-18' })
  await county.formStudio('teacher')
  await county.formStudio('principal')
  const { client } = county
  const appropriate = (purpose: 'training' | 'studio' | 'reward', yuan: number, more: object = {}) =>
    client.funding.appropriate({
      year: 2025,
      purpose,
      opening: true,
      amountFen: yuan * 100,
      setOn: '2025-01-10',
      ...more,
    })
  const finding = async (question: string) =>
    (await client.funding.budget({ year: 2025 })).findings.find((f) => f.question === question)
  return { ...county, appropriate, finding }
}

test('a year nobody entered is not known, never zero', async () => {
  const { client, finding } = await budgeted()
  expect(await finding('fund.training')).toMatchObject({ outcome: 'undetermined', missing: ['training'] })
  const { scopes } = await client.funding.budget({ year: 2025 })
  expect(scopes.training).toMatchObject({ openingFen: null, leastFen: 15_000_000 })
})

test('training is tested against 150,000 without the studios; the studios against what they are given', async () => {
  const { client, appropriate, finding } = await budgeted()
  await appropriate('training', 149_999)
  await appropriate('studio', 8_000)
  expect(await finding('fund.training')).toMatchObject({ outcome: 'violation', figures: { shortfall: 1 } })
  expect(await finding('fund.studio-budget')).toMatchObject({
    outcome: 'compliant',
    figures: { required: 8_000 },
  })
  await appropriate('training', 1, { opening: false, setOn: '2025-05-01' })
  expect(await finding('fund.training')).toMatchObject({
    outcome: 'notice',
    message: { key: 'fund_not_spent' },
  })
  await client.funding.spendOnTraining({ spentOn: '2025-06-01', amountFen: 15_000_000, purpose: '集中培训' })
  expect(await finding('fund.training')).toMatchObject({ outcome: 'compliant' })
})

test('studio money added in mid-year does not mend the opening budget', async () => {
  const { appropriate, finding } = await budgeted()
  await appropriate('studio', 5_000)
  await appropriate('studio', 3_000, { opening: false, setOn: '2025-05-01' })
  expect(await finding('fund.studio-budget')).toMatchObject({
    outcome: 'violation',
    figures: { found: 5_000, shortfall: 3_000, addedMidYear: 3_000 },
  })
})

test('the county’s own findings rest on the same entries', async () => {
  const { client, appropriate } = await budgeted()
  await appropriate('training', 150_000)
  const { findings } = await client.policy.finding({
    subject: { kind: 'county', id: 'county' },
    question: 'fund.training',
  })
  expect(findings).toMatchObject([{ outcome: 'notice', missing: [] }])
})

test('entries go back with a reason; a day outside is refused', async () => {
  const { client, appropriate, finding } = await budgeted()
  const { appropriationId } = await appropriate('training', 200_000)
  await client.funding.retractAppropriation({ appropriationId, reason: '误录' })
  expect(await finding('fund.training')).toMatchObject({ outcome: 'undetermined' })
  await expect(appropriate('training', 1, { setOn: '2025-06-19' })).rejects.toMatchObject({
    data: { field: 'setOn', problem: 'in_future' },
  })
  await expect(appropriate('training', 1, { year: 2024 })).rejects.toMatchObject({
    data: { field: 'setOn', problem: 'outside_year' },
  })
})

test('studio money in one view: what each is given in its year and what is left', async () => {
  const { client } = await budgeted()
  const { rows } = await client.funding.studios({})
  expect(rows.map((r) => [r.studio.name, r.year.number, r.year.dueFen])).toEqual([
    ['高远岫名校长工作室', 3, 500_000],
    ['沈知远名师工作室', 3, 300_000],
  ])
})
