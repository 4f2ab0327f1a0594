import { describe, expect, test } from 'vitest'
import type { Client } from '../../../shared/contract/index.ts'
import { day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { smallCounty } from '../../support/county.ts'

const deed = { documentNumber: '灵教字〔2025〕31号', approver: '局长办公会' }

/** A studio whose lead leaves on 2025-03-31, seen in June; a title holder stands by. */
async function withoutLead() {
  const county = await smallCounty()
  const { client, idOf, person } = county
  const studioId = await county.formStudio()
  const { people } = await client.studio.studio({ studioId })
  const lead = people.find((p) => p.role === 'lead')
  const successor = await person('向远山', '石桥中学')
  await client.recognition.grantTitle({
    personId: successor,
    level: 'county',
    kind: 'famous_teacher',
    fromOn: '2023-08-01',
  })
  await client.funding.allocate({ studioId, managementYear: 3, amountFen: 300_000, paidOn: '2024-10-08' })
  await client.studio.endMembership({
    membershipId: lead?.membershipId as Id<'studio_membership'>,
    toOn: '2025-03-31',
    reason: '调任',
  })
  return { ...county, studioId, successor, member: idOf('韩书宁') }
}

const waiting = async (client: Client) => (await client.decision.worklist({})).rows
const spend = (client: Client, studioId: Id<'studio'>, spentOn: string) =>
  client.funding.spend({ studioId, spentOn, category: 'training', amountFen: 1_000, purpose: '资料' })

describe('a studio nobody leads', () => {
  test('waits for the bureau at once, its money frozen, and only a choice settles it', async () => {
    const { client, studioId } = await withoutLead()
    const [proposal] = await waiting(client)
    expect(proposal).toMatchObject({
      kind: 'adjustment',
      subject: { kind: 'studio', id: studioId },
      groundOn: '2025-04-01',
      waivable: false,
      finding: { message: { key: 'studio_without_lead' } },
    })
    expect((await client.funding.account({ studioId })).frozen).toBe(true)
    await expect(spend(client, studioId, '2025-06-10')).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
    await expect(
      client.decision.confirm({ proposalIds: [proposal?.id as never], effectiveOn: '2025-06-18', ...deed }),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID', data: { field: 'adjustment', problem: 'missing' } })
  })

  test('is taken over by somebody titled: it bears the new name and its money is free; reversing takes that back', async () => {
    const { client, studioId, successor, member } = await withoutLead()
    const proposalId = (await waiting(client))[0]?.id as Id<'proposal'>
    const confirm = (personId: Id<'person'>) =>
      client.decision.confirm({
        proposalIds: [proposalId],
        effectiveOn: '2025-06-10',
        adjustment: { kind: 'successor', personId },
        ...deed,
      })
    // a member without the county title may not lead
    await expect(confirm(member)).rejects.toMatchObject({
      code: 'POLICY_REFUSED',
      data: { findings: [{ question: 'studio.lead-title' }] },
    })
    const looked = await client.decision.proposal({
      proposalId,
      adjustment: { kind: 'successor', personId: successor },
    })
    expect(looked.effects).toMatchObject([{ record: 'membership', label: '向远山', created: true }])
    const { decisionIds } = await confirm(successor)
    expect(await waiting(client)).toEqual([])
    const studio = await client.studio.studio({ studioId })
    expect(studio).toMatchObject({ name: '向远山名师工作室', lead: { name: '向远山' } })
    expect((await client.studio.studio({ studioId, asOf: day('2025-02-01') })).name).toBe('沈知远名师工作室')
    await spend(client, studioId, '2025-06-12')
    await expect(spend(client, studioId, '2025-05-12')).rejects.toMatchObject({ code: 'POLICY_REFUSED' })
    await client.decision.reverse({
      decisionId: decisionIds[0] as Id<'decision'>,
      on: '2025-06-18',
      reason: '人选有误',
      ...deed,
      documentNumber: '灵教字〔2025〕32号',
    })
    expect((await client.studio.studio({ studioId })).lead).toBe(null)
    expect((await waiting(client)).map((p) => p.kind)).toEqual(['adjustment'])
  })

  test('a member who holds the title and takes over leaves the member’s place', async () => {
    const { client, studioId, member } = await withoutLead()
    await client.recognition.grantTitle({
      personId: member,
      level: 'county',
      kind: 'famous_teacher',
      fromOn: '2024-08-01',
    })
    await client.decision.confirm({
      proposalIds: [(await waiting(client))[0]?.id as Id<'proposal'>],
      effectiveOn: '2025-06-10',
      adjustment: { kind: 'successor', personId: member },
      ...deed,
    })
    const { people, former } = await client.studio.studio({ studioId })
    expect(people.filter((p) => p.person.id === member).map((p) => p.role)).toEqual(['lead'])
    expect(former.find((p) => p.person.id === member)).toMatchObject({ role: 'member', toOn: '2025-06-09' })
  })

  test('or it ends, with everybody in it', async () => {
    const { client, studioId } = await withoutLead()
    await client.decision.confirm({
      proposalIds: [(await waiting(client))[0]?.id as Id<'proposal'>],
      effectiveOn: '2025-06-10',
      adjustment: { kind: 'dissolution' },
      ...deed,
    })
    const { dissolvedOn, people } = await client.studio.studio({ studioId })
    expect(dissolvedOn).toBe('2025-06-10')
    // the page of a studio that has ended shows its last day
    expect(people.map((p) => p.toOn)).toEqual(Array(8).fill('2025-06-09'))
    expect(await waiting(client)).toEqual([])
    await expect(spend(client, studioId, '2025-06-12')).rejects.toMatchObject({
      code: 'FIELD_INVALID',
      data: { field: 'spentOn', problem: 'after_studio' },
    })
  })

  test('falls away when somebody is recorded as lead after all', async () => {
    const { client, studioId, successor } = await withoutLead()
    await client.studio.recordMembership({
      studioId,
      personId: successor,
      role: 'lead',
      fromOn: '2025-04-01',
    })
    expect(await waiting(client)).toEqual([])
  })
})

test('a proposal sent back stays open and says why', async () => {
  const { client } = await withoutLead()
  const proposalId = (await waiting(client))[0]?.id as Id<'proposal'>
  await client.decision.return({ proposalId, reason: '调任文件未附' })
  expect(await waiting(client)).toMatchObject([
    { id: proposalId, status: 'open', returned: { reason: '调任文件未附' } },
  ])
})
