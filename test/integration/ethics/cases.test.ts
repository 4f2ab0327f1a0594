import { describe, expect, test } from 'vitest'
import { knownNow } from '../../../db/versioned.ts'
import { conductFacts } from '../../../electron/backend/ethics/conduct-facts.ts'
import type { Client } from '../../../shared/contract/index.ts'
import { day } from '../../../shared/kernel/day.ts'
import { smallCounty } from '../../support/county.ts'

type Conclude = Parameters<Client['ethics']['conclude']>[0]

/** A complaint of March 2024 about a 教学名师, looked into from the fifth. */
async function complained() {
  const county = await smallCounty({ today: '2024-10-20' })
  const { client, idOf } = county
  const personId = idOf('沈知远')
  const { caseId } = await client.ethics.receive({
    personId,
    receivedOn: '2024-03-01',
    channel: 'platform',
    allegation: '反映有偿补课',
  })
  const investigate = (startedOn = '2024-03-05') =>
    client.ethics.investigate({ caseId, startedOn, statement: '纪检组两人核查' })
  const conclude = (more: Partial<Conclude> = {}) =>
    client.ethics.conclude({
      caseId,
      concludedOn: '2024-04-02',
      upheld: true,
      breach: 'ethics',
      statement: '情况属实',
      ...more,
    })
  const sanction = (fromOn = '2024-04-10', toOn: string | null = '2024-10-09') =>
    client.ethics.sanction({ caseId, kind: 'warning', fromOn, toOn, documentNumber: '云教〔2024〕18号' })
  const state = async (asOf?: string) => (await client.ethics.case({ caseId, ...(asOf && { asOf }) })).state
  const ask = async (question: string) =>
    (await client.policy.finding({ subject: { kind: 'person', id: personId }, question })).findings[0]
  return { ...county, personId, caseId, investigate, conclude, sanction, state, ask }
}

const fieldProblem = (field: string, problem: string) => ({
  code: 'FIELD_INVALID',
  data: expect.objectContaining({ field, problem }),
})

describe('a case', () => {
  test('goes from complaint through investigation and finding to a sanction that runs out', async () => {
    const { client, investigate, conclude, sanction, state, caseId } = await complained()
    expect(await state()).toBe('received')
    await investigate()
    expect(await state()).toBe('investigating')
    await conclude()
    expect(await state()).toBe('upheld')
    await sanction()
    expect(await state('2024-10-09')).toBe('sanctioned')
    expect(await state()).toBe('ended')
    await client.ethics.notify({ caseId, on: '2024-04-20', documentNumber: '云教〔2024〕20号' })
    const { steps, sanctionTo } = await client.ethics.case({ caseId })
    expect(steps.map((s) => s.kind)).toEqual(['investigation', 'finding', 'sanction', 'notice'])
    expect(sanctionTo).toBe('2024-10-09')
  })

  test('that proves unfounded is over, and counts for nothing', async () => {
    const { investigate, conclude, state, ask } = await complained()
    await investigate()
    const { proposed } = await conclude({ upheld: false, breach: null })
    expect(proposed).toEqual([])
    expect(await state()).toBe('dismissed')
    expect(await ask('ethics.conduct')).toMatchObject({ outcome: 'compliant' })
  })

  test.each([
    ['a finding before the complaint', { concludedOn: '2024-02-29' }, 'concludedOn', 'before_complaint'],
    [
      'a finding before the investigation',
      { concludedOn: '2024-03-04' },
      'concludedOn',
      'before_investigation',
    ],
    ['a finding to come', { concludedOn: '2024-10-21' }, 'concludedOn', 'in_future'],
    ['a breach of no kind', { breach: null }, 'breach', 'missing'],
  ] as const)('%s is refused', async (_, more, field, problem) => {
    const { investigate, conclude, state } = await complained()
    await investigate()
    await expect(conclude(more)).rejects.toMatchObject(fieldProblem(field, problem))
    expect(await state()).toBe('investigating')
  })

  test('a finding nobody investigated, or found already, is refused', async () => {
    const { investigate, conclude } = await complained()
    await expect(conclude()).rejects.toMatchObject(fieldProblem('caseId', 'not_investigated'))
    await investigate()
    await conclude()
    await expect(conclude()).rejects.toMatchObject(fieldProblem('caseId', 'already_concluded'))
  })

  test.each([
    ['that ends before it begins', '2024-04-10', '2024-04-09', 'toOn', 'before_start'],
    ['before the finding', '2024-04-01', '2024-10-09', 'fromOn', 'before_finding'],
  ] as const)('a sanction %s is refused', async (_, fromOn, toOn, field, problem) => {
    const { investigate, conclude, sanction } = await complained()
    await investigate()
    await conclude()
    await expect(sanction(fromOn, toOn)).rejects.toMatchObject(fieldProblem(field, problem))
  })

  test('an unfounded one bears neither sanction nor notice', async () => {
    const { client, caseId, investigate, conclude, sanction } = await complained()
    await investigate()
    await conclude({ upheld: false, breach: null })
    await expect(sanction()).rejects.toMatchObject(fieldProblem('caseId', 'not_upheld'))
    await expect(
      client.ethics.notify({ caseId, on: '2024-05-01', documentNumber: '1号' }),
    ).rejects.toMatchObject(fieldProblem('caseId', 'not_upheld'))
  })

  test('goes back one step at a time, with the reason', async () => {
    const { client, investigate, conclude, sanction, state } = await complained()
    await investigate()
    const { stepId } = await conclude()
    const { stepId: sanctionId } = await sanction()
    await expect(client.ethics.retractStep({ stepId, reason: '复核' })).rejects.toMatchObject(
      fieldProblem('stepId', 'later_step'),
    )
    await client.ethics.retractStep({ stepId: sanctionId, reason: '文号有误' })
    const { withdrawn } = await client.ethics.retractStep({ stepId, reason: '复核' })
    expect(withdrawn).toHaveLength(1)
    expect(await state()).toBe('investigating')
  })
})

describe('what a case holds back', () => {
  const owed = async (client: Client) =>
    (await client.funding.rewards({ year: 2022 })).rows.find((r) => r.person.name === '沈知远')

  test('an open investigation leaves rewards undetermined; a clean end frees them', async () => {
    const { client, investigate, conclude, ask } = await complained()
    expect(await owed(client)).toMatchObject({ standing: 'undetermined' })
    expect(await ask('ethics.conduct')).toMatchObject({ outcome: 'undetermined' })
    await investigate()
    await conclude({ upheld: false, breach: null })
    expect(await owed(client)).toMatchObject({ standing: 'due' })
  })

  test('a breach freezes rewards until the review is decided', async () => {
    const { client, investigate, conclude } = await complained()
    await investigate()
    const { proposed } = await conclude()
    expect(proposed).toMatchObject([{ kind: 'review', personName: '沈知远' }])
    const held = await owed(client)
    expect(held).toMatchObject({ standing: 'pending' })
    const source = held?.lines[0]?.source
    await expect(
      client.funding.payRewards({
        year: 2022,
        payments: [{ source: source as NonNullable<typeof source>, amountFen: 50_000 }],
        paidOn: '2024-10-01',
        documentNumber: '云教〔2024〕50号',
      }),
    ).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      data: { findings: [expect.objectContaining({ outcome: 'pending_decision' })] },
    })
    const { rows } = await client.decision.worklist({ kind: 'review' })
    await client.decision.confirm({
      proposalIds: rows.map((r) => r.id),
      effectiveOn: '2024-05-06',
      documentNumber: '云教〔2024〕22号',
      approver: '局党组会议',
    })
    expect(await owed(client)).toMatchObject({ standing: 'due' })
  })

  test('a breach within five years closes the door of a cohort, an open case leaves it open', async () => {
    const { desk, personId, investigate, conclude } = await complained()
    const facts = () =>
      desk.store.read(async (read) =>
        (await conductFacts(read, [personId], { asOf: day('2024-10-20'), knownAt: knownNow }))(personId),
      )
    expect(await facts()).toEqual({ breaches: [], complaints: [{ on: '2024-03-01', upheld: null }] })
    await investigate()
    await conclude()
    expect(await facts()).toEqual({
      breaches: [{ on: '2024-04-02', kind: 'ethics', sanctionTo: null }],
      complaints: [],
      openBreaches: 1,
    })
  })

  test('a finding decided upon stays until the decision is reversed', async () => {
    const { client, investigate, conclude, caseId } = await complained()
    await investigate()
    const { stepId } = await conclude()
    const { rows } = await client.decision.worklist({ kind: 'review' })
    const deed = { documentNumber: '云教〔2024〕22号', approver: '局党组会议' }
    const { decisionIds } = await client.decision.confirm({
      proposalIds: rows.map((r) => r.id),
      effectiveOn: '2024-05-06',
      ...deed,
    })
    for (const attempt of [
      () => client.ethics.retractStep({ stepId, reason: '复核' }),
      () => client.ethics.retractCase({ caseId, reason: '误录' }),
    ])
      await expect(attempt()).rejects.toMatchObject({ data: { problem: 'decided_upon' } })
    await client.decision.reverse({
      decisionId: decisionIds[0] ?? '',
      on: '2024-06-01',
      reason: '复核',
      ...deed,
      documentNumber: '云教〔2024〕27号',
    })
    await client.ethics.retractCase({ caseId, reason: '误录' })
    expect((await client.ethics.cases({})).rows).toEqual([])
  })

  test('the bureau may put the title up for revocation, and may let it be', async () => {
    const { client, caseId, investigate, conclude, personId } = await complained()
    await expect(client.ethics.proposeRevocation({ caseId })).rejects.toMatchObject(
      fieldProblem('caseId', 'not_upheld'),
    )
    await investigate()
    await conclude()
    const { proposalId } = await client.ethics.proposeRevocation({ caseId })
    await expect(client.ethics.proposeRevocation({ caseId })).rejects.toMatchObject(
      fieldProblem('caseId', 'already_proposed'),
    )
    await client.decision.confirm({
      proposalIds: [proposalId],
      effectiveOn: '2024-06-01',
      documentNumber: '云教〔2024〕25号',
      approver: '县政府常务会议',
    })
    const { rows } = await client.recognition.titles({ personId, ended: true })
    expect(rows).toMatchObject([{ toOn: '2024-05-31' }])
  })

  test('under the other reading a breach itself proposes the revocation', async () => {
    const { client, investigate, conclude } = await complained()
    await client.policy.chooseReading({
      reading: 'A52',
      choice: 'exit-by-analogy',
      fromOn: '2024-01-01',
      reason: '县里从严',
      decidedBy: '局党组会议',
      documentNumber: '云教〔2024〕2号',
    })
    await investigate()
    const { proposed } = await conclude()
    expect(proposed).toMatchObject([{ kind: 'title_revocation' }])
  })
})

describe('what stays with the bureau', () => {
  test('nobody else sees cases, nor what the policy makes of them', async () => {
    const { as, caseId, personId } = await complained()
    for (const role of ['reviewer', 'lead', 'assistant'] as const) {
      await expect(as({ role }).ethics.cases({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
      await expect(as({ role }).ethics.read({ caseId })).rejects.toMatchObject({ code: 'FORBIDDEN' })
    }
    const subject = { kind: 'person', id: personId } as const
    await expect(as({ role: 'reviewer' }).policy.findings({ subject })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('what was said is sealed in the file, absent from the trail, and reading it is recorded', async () => {
    const { client, desk, caseId, investigate } = await complained()
    await investigate()
    const { allegation, statements } = await client.ethics.read({ caseId })
    expect([allegation, statements[0]?.text]).toEqual(['反映有偿补课', '纪检组两人核查'])
    const raw = desk.store.raw
    const stored = raw.prepare('SELECT allegation_sealed AS s FROM ethics_case').get() as { s: Buffer }
    expect(stored.s.includes('有偿补课')).toBe(false)
    const trail = raw.prepare('SELECT procedure, detail FROM audit_entry').all() as {
      procedure: string
      detail: string
    }[]
    expect(trail.map((e) => e.procedure)).toContain('ethics.read')
    expect(JSON.stringify(trail)).not.toMatch(/有偿补课|纪检组/)
  })
})
