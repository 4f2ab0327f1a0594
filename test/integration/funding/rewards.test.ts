import { describe, expect, test } from 'vitest'
import type { Client } from '../../../shared/contract/index.ts'
import { smallCounty } from '../../support/county.ts'

type Rewards = Awaited<ReturnType<Client['funding']['rewards']>>
type Line = Rewards['rows'][number]['lines'][number]
type Pay = Parameters<Client['funding']['payRewards']>[0]

/** A 教学名师 and a 名校长 of 2022, owed 500 and 1,000 yuan. */
async function rewarded(today = '2024-10-20') {
  const county = await smallCounty({ today })
  const { client, idOf } = county
  const [teacher, head] = [idOf('沈知远'), idOf('高远岫')]
  const lines = async (name: string, year = 2022, view: object = {}): Promise<Line[]> =>
    (await client.funding.rewards({ year, ...view })).rows.find((r) => r.person.name === name)?.lines ?? []
  const line = async (name: string, year = 2022, view: object = {}) => (await lines(name, year, view))[0]
  const pay = async (name: string, amountFen: number, more: Partial<Pay> = {}) => {
    const source = (await lines(name, more.year ?? 2022)).find((l) => l.payment === null)?.source
    return client.funding.payRewards({
      year: 2022,
      payments: [{ source: source as Line['source'], amountFen }],
      paidOn: '2022-11-20',
      documentNumber: '云教〔2022〕61号',
      ...more,
    })
  }
  return { ...county, teacher, head, lines, line, pay }
}

const barred = (question: string, key: string) => ({
  code: 'POLICY_REFUSED',
  data: {
    findings: [expect.objectContaining({ question, message: expect.objectContaining({ key }) })],
  },
})
const fieldProblem = (field: string, problem: string) => ({
  code: 'FIELD_INVALID',
  data: expect.objectContaining({ field, problem }),
})

describe('what is owed for a year', () => {
  test('each county title is worth what the plan says, and the county pays', async () => {
    const { client } = await rewarded()
    const { rows, sums, counts, years } = await client.funding.rewards({ year: 2022 })
    expect(rows.map((r) => [r.person.name, r.standing, r.sums.owedFen])).toEqual([
      ['高远岫', 'due', 100_000],
      ['沈知远', 'due', 50_000],
    ])
    expect(sums).toEqual({ owedFen: 150_000, paidFen: 0, unpaidFen: 150_000, cityFen: 0 })
    expect(counts.due).toBe(2)
    expect(years).toEqual([2022])
    expect(rows[0]?.finding).toMatchObject({ question: 'reward.total', outcome: 'amount', missing: [] })
  })

  test('骨干 titles bring no county money and are only counted', async () => {
    const { client, idOf } = await rewarded()
    const backbone = { level: 'county', kind: 'backbone_teacher', fromOn: '2022-09-05' } as const
    await client.recognition.grantTitle({ personId: idOf('叶清和'), ...backbone })
    const { rows, bySchool } = await client.funding.rewards({ year: 2022 })
    expect(rows).toHaveLength(2)
    expect(bySchool).toBe(1)
  })

  test('a C card of the same year beats the county title: only the higher level is paid', async () => {
    const { client, teacher, lines } = await rewarded()
    await client.recognition.recordCard({ personId: teacher, kind: 'C', grantedOn: '2022-05-01' })
    expect((await lines('沈知远')).map((l) => [l.kind, l.standing, l.payableFen])).toEqual([
      ['card_c', 'due', 100_000],
      ['famous_teacher', 'netted', 0],
    ])
  })

  test('a C card is worth what the post, or the card itself, makes of its holder', async () => {
    const { client, idOf, line } = await rewarded()
    await client.recognition.recordCard({ personId: idOf('尚修远'), kind: 'C', grantedOn: '2023-05-01' })
    expect((await line('尚修远', 2023))?.payableFen).toBe(300_000)
    await client.recognition.recordCard({
      personId: idOf('叶清和'),
      kind: 'C',
      track: 'principal',
      grantedOn: '2023-05-01',
    })
    expect((await line('叶清和', 2023))?.payableFen).toBe(300_000)
  })

  test('the city pays A and B cards; the title of that year is netted even while the county knows no sum', async () => {
    const { client, teacher, lines } = await rewarded()
    const { cardId } = await client.recognition.recordCard({
      personId: teacher,
      kind: 'A',
      grantedOn: '2022-05-01',
    })
    expect((await lines('沈知远')).map((l) => l.standing)).toEqual(['undetermined', 'undetermined'])
    await client.recognition.retractCard({ cardId, reason: '补录金额' })
    await client.recognition.recordCard({
      personId: teacher,
      kind: 'A',
      grantedOn: '2022-05-01',
      amountFen: 2_000_000,
    })
    expect((await lines('沈知远')).map((l) => l.standing)).toEqual(['city', 'netted'])
    const { sums } = await client.funding.rewards({ year: 2022 })
    expect(sums).toMatchObject({ owedFen: 100_000, cityFen: 2_000_000 })
  })

  test('an A card outside 10,000 to 100,000 is stored, and shown as a breach', async () => {
    const { client, teacher } = await rewarded()
    const { findings } = await client.recognition.recordCard({
      personId: teacher,
      kind: 'A',
      grantedOn: '2022-05-01',
      amountFen: 999_900,
    })
    expect(findings).toMatchObject([{ question: 'reward.amount', outcome: 'violation' }])
  })

  test('as of a day, and as known on one', async () => {
    const { client, pay, line } = await rewarded()
    await pay('沈知远', 50_000)
    expect((await line('沈知远', 2022, { asOf: '2022-11-19' }))?.standing).toBe('due')
    expect((await line('沈知远', 2022, { asOf: '2022-11-20' }))?.standing).toBe('paid')
    const { rows } = await client.funding.rewards({ year: 2022, asOf: '2022-07-31' })
    expect(rows).toEqual([])
  })
})

describe('paying', () => {
  test('many at once under one document, all or none', async () => {
    const { client, line } = await rewarded()
    const { rows } = await client.funding.rewards({ year: 2022 })
    const payments = rows.flatMap((r) =>
      r.lines.map((l) => ({ source: l.source, amountFen: l.payableFen ?? 0 })),
    )
    const together = { year: 2022, paidOn: '2022-11-20', documentNumber: '云教〔2022〕61号' }
    const wrong = payments.map((p, i) => (i === 1 ? { ...p, amountFen: p.amountFen + 1 } : p))
    await expect(client.funding.payRewards({ ...together, payments: wrong })).rejects.toMatchObject(
      barred('reward.amount', 'amount_wrong'),
    )
    expect((await line('高远岫'))?.payment).toBeNull()
    expect(await client.funding.payRewards({ ...together, payments })).toMatchObject({ totalFen: 150_000 })
    const after = await client.funding.rewards({ year: 2022 })
    expect(after.sums).toMatchObject({ paidFen: 150_000, unpaidFen: 0 })
    expect(after.counts.paid).toBe(2)
  })

  test('twice is refused, naming the day it was paid', async () => {
    const { client, pay, line } = await rewarded()
    const source = (await line('沈知远'))?.source as Line['source']
    await pay('沈知远', 50_000)
    const again = () =>
      client.funding.payRewards({
        year: 2022,
        payments: [{ source, amountFen: 50_000 }],
        paidOn: '2022-12-01',
        documentNumber: '云教〔2022〕70号',
      })
    await expect(again()).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field: 'payments.0.source', problem: 'already_paid', value: '2022-11-20' },
    })
    await expect(
      client.funding.payRewards({
        year: 2022,
        payments: [1, 2].map(() => ({ source, amountFen: 50_000 })),
        paidOn: '2022-12-01',
        documentNumber: '云教〔2022〕70号',
      }),
    ).rejects.toMatchObject(fieldProblem('payments.0.source', 'already_paid'))
  })

  test('the same reward twice in one list is refused', async () => {
    const { client, line } = await rewarded()
    const source = (await line('沈知远'))?.source as Line['source']
    const payments = [1, 2].map(() => ({ source, amountFen: 50_000 }))
    await expect(
      client.funding.payRewards({ year: 2022, payments, paidOn: '2022-12-01', documentNumber: '1号' }),
    ).rejects.toMatchObject(fieldProblem('payments.1.source', 'already_paid'))
    expect((await line('沈知远'))?.payment).toBeNull()
  })

  test.each([
    ['before the title was granted', { paidOn: '2022-07-31' }, 'paidOn', 'before_grant'],
    ['tomorrow', { paidOn: '2024-10-21' }, 'paidOn', 'in_future'],
  ] as const)('%s is refused', async (_, more, field, problem) => {
    const { pay } = await rewarded()
    await expect(pay('沈知远', 50_000, more)).rejects.toMatchObject(fieldProblem(field, problem))
  })

  test('for another year than the reward’s is refused', async () => {
    const { client, line } = await rewarded()
    const source = (await line('沈知远'))?.source as Line['source']
    await expect(
      client.funding.payRewards({
        year: 2023,
        payments: [{ source, amountFen: 50_000 }],
        paidOn: '2023-01-10',
        documentNumber: '云教〔2023〕2号',
      }),
    ).rejects.toMatchObject({ data: { field: 'payments.0.source', problem: 'outside_year', allowed: 2023 } })
  })

  test('what is netted, and what a school gives, is refused with the rule', async () => {
    const { client, teacher, lines, idOf } = await rewarded()
    await client.recognition.recordCard({ personId: teacher, kind: 'C', grantedOn: '2022-05-01' })
    const [, title] = await lines('沈知远')
    const one = (source: Line['source'], amountFen: number) =>
      client.funding.payRewards({
        year: 2022,
        payments: [{ source, amountFen }],
        paidOn: '2022-11-20',
        documentNumber: '云教〔2022〕61号',
      })
    await expect(one(title?.source as Line['source'], 50_000)).rejects.toMatchObject(
      barred('reward.claim', 'higher_level_only'),
    )
    const { titleId } = await client.recognition.grantTitle({
      personId: idOf('叶清和'),
      level: 'county',
      kind: 'backbone_teacher',
      fromOn: '2022-09-05',
    })
    await expect(one({ kind: 'title', id: titleId }, 50_000)).rejects.toMatchObject(
      barred('reward.claim', 'no_county_money'),
    )
  })

  test('taken back with a reason, it can be paid again', async () => {
    const { client, pay, line } = await rewarded()
    const { paymentIds } = await pay('沈知远', 50_000)
    await client.funding.retractPayment({ paymentId: paymentIds[0] ?? '', reason: '账号有误，款项退回' })
    expect((await line('沈知远'))?.standing).toBe('due')
    await pay('沈知远', 50_000, { paidOn: '2022-12-10' })
    expect((await line('沈知远'))?.payment?.paidOn).toBe('2022-12-10')
  })

  test('only the bureau sees and pays rewards', async () => {
    const { as } = await rewarded()
    for (const role of ['reviewer', 'lead'] as const)
      await expect(as({ role }).funding.rewards({ year: 2022 })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('a lower reward paid before the higher one came', () => {
  async function overlapping() {
    const setup = await rewarded()
    const { client, teacher, pay } = setup
    await pay('沈知远', 50_000)
    await client.recognition.recordCard({ personId: teacher, kind: 'C', grantedOn: '2022-12-20' })
    const rule = (choice: 'deduct' | 'reclaim' | 'keep' | 'pay', more: object = {}) =>
      client.funding.ruleReward({
        personId: teacher,
        year: 2022,
        about: 'offset',
        choice,
        decidedOn: '2023-01-05',
        approver: '局长办公会',
        documentNumber: '云教〔2023〕1号',
        reason: '年内已发县级奖励',
        ...more,
      })
    const card = async () => (await setup.lines('沈知远')).find((l) => l.kind === 'card_c')
    const payCard = async (amountFen: number) =>
      client.funding.payRewards({
        year: 2022,
        payments: [{ source: (await card())?.source as Line['source'], amountFen }],
        paidOn: '2023-01-20',
        documentNumber: '云教〔2023〕4号',
      })
    return { ...setup, rule, card, payCard }
  }

  test('waits for a person to decide; nothing is deducted by itself', async () => {
    const { client, card, payCard, teacher } = await overlapping()
    expect(await card()).toMatchObject({ standing: 'pending', payableFen: null })
    await expect(payCard(100_000)).rejects.toMatchObject(barred('reward.claim', 'offset_undecided'))
    const { years } = await client.funding.reward({ personId: teacher })
    expect(years).toMatchObject([{ year: 2022, awaiting: 'offset' }])
  })

  test.each([
    ['deduct', 50_000, 50_000],
    ['reclaim', 100_000, 0],
    ['keep', 100_000, 0],
  ] as const)('%s leaves %s fen to pay', async (choice, payableFen, offsetFen) => {
    const { rule, card, payCard } = await overlapping()
    await rule(choice)
    expect(await card()).toMatchObject({ standing: 'due', payableFen, offsetFen })
    await payCard(payableFen)
    expect(await card()).toMatchObject({ standing: 'paid', offsetFen, payment: { amountFen: payableFen } })
  })

  test.each([
    [{ choice: 'pay' }, 'choice', 'not_about_this'],
    [{ decidedOn: '2022-12-19' }, 'decidedOn', 'before_ground'],
    [{ decidedOn: '2024-10-21' }, 'decidedOn', 'in_future'],
    [{ year: 2021 }, 'about', 'nothing_to_decide'],
    [{ about: 'second_grant', choice: 'pay' }, 'about', 'nothing_to_decide'],
  ] as const)('a ruling with %j is refused', async (more, field, problem) => {
    const { rule } = await overlapping()
    await expect(rule('deduct', more)).rejects.toMatchObject(fieldProblem(field, problem))
  })

  test('a ruling stands once, and goes back only while nothing was paid on it', async () => {
    const { client, rule, payCard } = await overlapping()
    const { rulingId } = await rule('deduct')
    await expect(rule('keep')).rejects.toMatchObject(fieldProblem('about', 'already_decided'))
    const { paymentIds } = await payCard(50_000)
    await expect(client.funding.retractRuling({ rulingId, reason: '重议' })).rejects.toMatchObject(
      fieldProblem('rulingId', 'already_paid'),
    )
    await client.funding.retractPayment({ paymentId: paymentIds[0] ?? '', reason: '重议' })
    await client.funding.retractRuling({ rulingId, reason: '重议' })
    await rule('keep')
  })
})

describe('a title given again inside its period', () => {
  test('waits, and is paid or withheld as decided', async () => {
    const { client, desk, teacher, pay, line } = await rewarded()
    await pay('沈知远', 50_000)
    desk.store.raw
      .prepare(
        `INSERT INTO title (id, person_id, level, kind, from_on, recorded_at, recorded_by)
         VALUES ('00000000-0000-7000-8000-0000000000aa', ?, 'county', 'famous_teacher', '2024-09-05', '2024-09-05T00:00:00.000Z', 'x')`,
      )
      .run(teacher)
    expect(await line('沈知远', 2024)).toMatchObject({ standing: 'pending' })
    const rule = (choice: 'pay' | 'withhold') =>
      client.funding.ruleReward({
        personId: teacher,
        year: 2024,
        about: 'second_grant',
        choice,
        decidedOn: '2024-10-10',
        approver: '局长办公会',
        documentNumber: '云教〔2024〕40号',
        reason: '激励期内再次认定',
      })
    const { rulingId } = await rule('withhold')
    expect(await line('沈知远', 2024)).toMatchObject({ standing: 'netted', payableFen: 0 })
    await client.funding.retractRuling({ rulingId, reason: '重议' })
    await rule('pay')
    expect(await line('沈知远', 2024)).toMatchObject({ standing: 'due', payableFen: 50_000 })
  })
})

describe('cards and other honours', () => {
  test.each([
    [{ grantedOn: '2024-10-21' }, 'grantedOn', 'in_future'],
    [{ grantedOn: '2024-05-01', receivedOn: '2024-04-30' }, 'receivedOn', 'before_grant'],
  ] as const)('a card with %j is refused', async (more, field, problem) => {
    const { client, teacher } = await rewarded()
    await expect(
      client.recognition.recordCard({ personId: teacher, kind: 'A', ...more }),
    ).rejects.toMatchObject(fieldProblem(field, problem))
  })

  test('the same card twice is refused; one that was paid for stays', async () => {
    const { client, teacher, pay } = await rewarded()
    const card = { personId: teacher, kind: 'C', grantedOn: '2023-05-01' } as const
    const { cardId } = await client.recognition.recordCard(card)
    await expect(client.recognition.recordCard(card)).rejects.toMatchObject(
      fieldProblem('grantedOn', 'card_held'),
    )
    await pay('沈知远', 100_000, { year: 2023, paidOn: '2023-06-01' })
    await expect(client.recognition.retractCard({ cardId, reason: '误录' })).rejects.toMatchObject(
      fieldProblem('cardId', 'already_paid'),
    )
  })

  test.each([
    [{ awardedOn: '2024-10-21' }, 'awardedOn', 'in_future'],
    [{ awardedOn: '2024-05-01', receivedOn: '2024-04-30' }, 'receivedOn', 'before_grant'],
  ] as const)('an honour with %j is refused', async (more, field, problem) => {
    const { client, teacher } = await rewarded()
    await expect(
      client.funding.recordAward({ personId: teacher, name: '优秀教师', ...more }),
    ).rejects.toMatchObject(fieldProblem(field, problem))
  })

  test('an honour of the city is in the book by its name, once, until it is taken back', async () => {
    const { client, teacher, line } = await rewarded()
    const honour = { personId: teacher, name: '优秀教师', awardedOn: '2023-09-10' } as const
    const { awardId } = await client.funding.recordAward(honour)
    await expect(client.funding.recordAward(honour)).rejects.toMatchObject(
      fieldProblem('awardedOn', 'already_recorded'),
    )
    expect(await line('沈知远', 2023)).toMatchObject({ kind: 'honour', name: '优秀教师', level: 'city' })
    await client.funding.retractAward({ awardId, reason: '误录' })
    expect(await line('沈知远', 2023)).toBeUndefined()
  })
})
