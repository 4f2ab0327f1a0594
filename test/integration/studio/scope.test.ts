import { expect, test } from 'vitest'
import type { Client } from '../../../shared/contract/index.ts'
import { smallCounty } from '../../support/county.ts'

/** Two studios with something of everything in the teacher studio, and a caller who leads the other. */
async function withStranger() {
  const county = await smallCounty({ today: '2024-10-20' })
  const { client, idOf } = county
  const studioId = await county.formStudio('teacher')
  const ownId = await county.formStudio('principal')
  const { activityId } = await client.activity.record({
    studioId,
    kind: 'training',
    fromOn: '2024-10-10',
    halfDays: 1,
    topic: '阅读教学',
  })
  const personId = idOf('杜若溪')
  const { outputId } = await client.activity.recordOutput({
    personId,
    kind: 'paper',
    title: '写作教学',
    happenedOn: '2024-05-01',
  })
  const { documentId } = await client.studio.fileDocument({
    studioId,
    kind: 'work_system',
    filedOn: '2022-10-08',
  })
  await client.funding.allocate({ studioId, managementYear: 3, amountFen: 300_000, paidOn: '2024-09-20' })
  const spending = { spentOn: '2024-10-11', category: 'training', amountFen: 100, purpose: '资料' } as const
  const { spendingId } = await client.funding.spend({ studioId, ...spending })
  const scope = { kind: 'studios', studioIds: [ownId] } as const
  const lead = county.as({ role: 'lead', scope })
  const assistant = county.as({ role: 'assistant', scope })
  return {
    ...county,
    lead,
    assistant,
    ownId,
    spending,
    theirs: { studioId, activityId, outputId, documentId, spendingId, personId },
  }
}

type Stranger = Awaited<ReturnType<typeof withStranger>>
type Theirs = Stranger['theirs']

const reason = '试试'
const training = { kind: 'training', fromOn: '2024-10-12', halfDays: 1, topic: '备课' } as const
const paper = { kind: 'paper', title: '课程领导力', happenedOn: '2024-06-01' } as const
const refusals: [string, (c: Client, t: Theirs) => Promise<unknown>, string][] = [
  ['studio.studio', (c, t) => c.studio.studio(t), 'OUT_OF_SCOPE'],
  ['studio.duties', (c, t) => c.studio.duties(t), 'OUT_OF_SCOPE'],
  ['studio.documents', (c, t) => c.studio.documents(t), 'OUT_OF_SCOPE'],
  [
    'studio.fileDocument',
    (c, t) => c.studio.fileDocument({ ...t, kind: 'work_system', filedOn: '2024-10-01' }),
    'OUT_OF_SCOPE',
  ],
  ['studio.retractDocument', (c, t) => c.studio.retractDocument({ ...t, reason }), 'OUT_OF_SCOPE'],
  ['activity.list of a studio', (c, t) => c.activity.list(t), 'OUT_OF_SCOPE'],
  ['activity.activity', (c, t) => c.activity.activity(t), 'NOT_FOUND'],
  ['activity.record', (c, t) => c.activity.record({ ...t, ...training }), 'OUT_OF_SCOPE'],
  ['activity.amend', (c, t) => c.activity.amend({ ...t, topic: '改' }), 'NOT_FOUND'],
  ['activity.retract', (c, t) => c.activity.retract({ ...t, reason }), 'NOT_FOUND'],
  ['activity.outputs of a studio', (c, t) => c.activity.outputs({ studioId: t.studioId }), 'OUT_OF_SCOPE'],
  [
    'activity.recordOutput',
    (c, t) => c.activity.recordOutput({ personId: t.personId, ...paper }),
    'OUT_OF_SCOPE',
  ],
  [
    'activity.amendOutput',
    (c, t) => c.activity.amendOutput({ outputId: t.outputId, title: '改' }),
    'NOT_FOUND',
  ],
  ['activity.retractOutput', (c, t) => c.activity.retractOutput({ ...t, reason }), 'NOT_FOUND'],
  ['funding.account', (c, t) => c.funding.account(t), 'OUT_OF_SCOPE'],
  [
    'funding.spend',
    (c, t) =>
      c.funding.spend({
        studioId: t.studioId,
        spentOn: '2024-10-11',
        category: 'training',
        amountFen: 100,
        purpose: '资料',
      }),
    'OUT_OF_SCOPE',
  ],
  ['funding.retractSpending', (c, t) => c.funding.retractSpending({ ...t, reason }), 'NOT_FOUND'],
  [
    'funding.allocate',
    (c, t) => c.funding.allocate({ ...t, managementYear: 2, amountFen: 100, paidOn: '2024-10-01' }),
    'FORBIDDEN',
  ],
  [
    'studio.recordMembership',
    (c, t) => c.studio.recordMembership({ ...t, role: 'member', fromOn: '2024-10-01' }),
    'FORBIDDEN',
  ],
  [
    'recognition.grantTitle',
    (c, t) =>
      c.recognition.grantTitle({ ...t, level: 'county', kind: 'backbone_teacher', fromOn: '2024-01-01' }),
    'FORBIDDEN',
  ],
  ['cohort.list', (c) => c.cohort.list({}), 'FORBIDDEN'],
]

test.each(refusals)('%s refuses the lead and the assistant of another studio', async (_, call, code) => {
  const { lead, assistant, theirs, client } = await withStranger()
  const before = await client.studio.duties(theirs)
  for (const stranger of [lead, assistant])
    await expect(call(stranger, theirs)).rejects.toMatchObject({ code })
  expect(await client.studio.duties(theirs)).toEqual(before)
})

test('lists hold the own studio and its people only', async () => {
  const { lead, client, theirs, ownId, idOf } = await withStranger()
  expect((await lead.studio.list({})).rows.map((r) => r.id)).toEqual([ownId])
  expect((await lead.activity.list({})).total).toBe(0)
  expect((await lead.activity.outputs({})).total).toBe(0)
  expect((await lead.activity.outputs({ personId: theirs.personId })).total).toBe(0)
  expect((await lead.recognition.titles({})).rows.map((t) => t.person.name)).toEqual(['高远岫'])
  expect((await client.activity.list({})).total).toBe(1)
  await lead.activity.record({ studioId: ownId, ...training })
  await lead.activity.recordOutput({ personId: idOf('康怀瑜'), ...paper })
  expect((await lead.activity.list({})).total).toBe(1)
  expect((await lead.activity.outputs({})).rows.map((o) => o.person.name)).toEqual(['康怀瑜'])
})

test('a lead cannot tie an output to somebody else’s activity, nor review the own plans', async () => {
  const { lead, ownId, theirs, idOf } = await withStranger()
  await expect(
    lead.activity.recordOutput({ personId: idOf('康怀瑜'), ...paper, activityId: theirs.activityId }),
  ).rejects.toMatchObject({ data: { field: 'activityId', problem: 'unknown' } })
  await expect(
    lead.studio.fileDocument({ studioId: ownId, kind: 'plan_review', filedOn: '2024-10-01' }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' })
})
