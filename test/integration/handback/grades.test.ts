import { expect, test } from 'vitest'
import { inProcessClient } from '../../../electron/backend/client.ts'
import type { Grade } from '../../../shared/domain/assessment.ts'
import { bureauAndLead, issued, leadDesk } from '../../support/handback.ts'

type Setup = Awaited<ReturnType<typeof bureauAndLead>>
type Lead = Setup['lead']

const placeOf = async ({ client }: Pick<Setup, 'client'>, name: string) => {
  const rows = (await client.assessment.round({ subjectKind: 'member' })).rows
  return rows.find((row) => row.name === name)?.subjectId ?? ''
}
const word = (subjectId: string, grade: Grade, year = 2) => ({
  subjectKind: 'member' as const,
  subjectId,
  year,
  grade,
  assessedOn: '2024-10-15' as never,
})
const propose = (lead: Lead, ...gradings: ReturnType<typeof word>[]) =>
  lead.client.assessment.propose({ gradings })
const given = async ({ client }: Pick<Setup, 'client'>, subjectId: string) =>
  (await client.assessment.round({ subjectKind: 'member' })).rows.find((r) => r.subjectId === subjectId)
    ?.grades

test('a lead’s word travels, counts for nothing until the bureau confirms it, and is settled here then', async () => {
  const setup = await bureauAndLead()
  const { lead, client, open, merge, receipt } = setup
  const [du, han] = [await placeOf(setup, '杜若溪'), await placeOf(setup, '韩书宁')]
  await propose(lead, word(du, 'excellent'), word(han, 'fail'))
  const opened = await open(await lead.handBack())
  const review = await client.handback.review({ returnId: opened.returnId })
  expect(review.troubles).toEqual({})
  expect(review.differences.map(({ kind, change, theirs }) => ({ kind, change, theirs }))).toEqual(
    expect.arrayContaining(
      [word(du, 'excellent'), word(han, 'fail')].map(({ subjectId, grade }) => ({
        kind: 'grade',
        change: 'added',
        theirs: expect.objectContaining({ subjectId, year: 2, grade }),
      })),
    ),
  )
  expect(review.names[du]).toBe('杜若溪')
  await merge(opened.returnId)
  expect(await given(setup, han)).toEqual([{ year: 2, grade: 'fail', proposed: true }])
  expect((await client.decision.worklist({})).rows).toEqual([])

  // the bureau confirms one as proposed and grades the other in its own way
  await client.assessment.record({ gradings: [word(du, 'excellent'), word(han, 'pass')] })
  await lead.take(await receipt(opened.returnId))
  expect((await lead.client.handback.pending()).differences).toEqual([])
  expect(await given(lead, du)).toEqual([{ year: 2, grade: 'excellent' }])
  expect(await given(lead, han)).toEqual([{ year: 2, grade: 'pass' }])
  await expect(propose(lead, word(han, 'fail'))).rejects.toMatchObject({
    data: { problem: 'already_assessed' },
  })
})

test('a newer package leaves an unconfirmed word alone, and lets go of one the bureau has answered', async () => {
  const setup = await bureauAndLead()
  const { lead, client, studioId } = setup
  const [du, han] = [await placeOf(setup, '杜若溪'), await placeOf(setup, '韩书宁')]
  await propose(lead, word(du, 'excellent'), word(han, 'fail'))
  await client.assessment.record({ gradings: [word(han, 'pass')] })
  await lead.take(await issued(client, studioId))
  expect(await given(lead, du)).toEqual([{ year: 2, grade: 'excellent', proposed: true }])
  expect(await given(lead, han)).toEqual([{ year: 2, grade: 'pass' }])
  expect((await lead.client.handback.pending()).differences).toMatchObject([
    { kind: 'grade', theirs: { subjectId: du } },
  ])
})

test('words on the same year from two computers meet in one; a grade the bureau has given is not proposed away', async () => {
  const setup = await bureauAndLead()
  const { lead, client, packageFile, open, merge } = setup
  const du = await placeOf(setup, '杜若溪')
  const second = await leadDesk(packageFile)
  const third = await leadDesk(packageFile)
  await propose(lead, word(du, 'excellent'))
  await propose(second, word(du, 'pass'))
  await propose(third, word(du, 'fail'))
  await merge((await open(await lead.handBack())).returnId)
  const two = await open(await second.handBack())
  expect((await client.handback.review({ returnId: two.returnId })).differences).toMatchObject([
    { kind: 'grade', field: 'grade', change: 'conflict', ours: 'excellent', theirs: 'pass' },
  ])
  await merge(two.returnId)
  expect(await given(setup, du)).toEqual([{ year: 2, grade: 'pass', proposed: true }])
  await client.assessment.record({ gradings: [word(du, 'excellent')] })
  const three = await open(await third.handBack())
  const review = await client.handback.review({ returnId: three.returnId })
  expect(Object.values(review.troubles)).toMatchObject([
    { code: 'FIELD_INVALID', data: { field: 'year', problem: 'already_assessed' } },
  ])
  await expect(merge(three.returnId)).rejects.toMatchObject({ code: 'HANDBACK_ITEM_REFUSED' })
  expect(await given(setup, du)).toEqual([{ year: 2, grade: 'excellent' }])
})

test('an assistant sees no grade among what is to be handed back; a workbook carries none and takes none away', async () => {
  const setup = await bureauAndLead()
  const { lead, client, studioId, open, merge } = setup
  const du = await placeOf(setup, '杜若溪')
  await propose(lead, word(du, 'excellent'))
  const assistant = inProcessClient(lead.desk, {
    accountId: 'assistant' as never,
    name: '叶清和',
    role: 'assistant',
    scope: { kind: 'studios', studioIds: [studioId] },
  })
  expect((await lead.client.handback.pending()).differences).toHaveLength(1)
  expect((await assistant.handback.pending()).differences).toEqual([])
  await merge((await open(await lead.handBack())).returnId)
  const opened = await open(await issued(client, studioId, 'workbook'))
  expect(opened).toMatchObject({ form: 'workbook', differences: 0 })
})
