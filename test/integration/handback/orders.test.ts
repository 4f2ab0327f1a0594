import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actorNamed } from '../../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../../electron/backend/open-desk.ts'
import type { Client } from '../../../shared/contract/index.ts'
import { sayEither } from '../../../shared/domain/handback.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { temporaryFolder } from '../../support/desk.ts'
import { fillInOffice } from '../../support/fill-in-office.ts'
import { bureauAndLead, issued, leadDesk, resultOf } from '../../support/handback.ts'

// The same as test/unit/handback/merge-orders, with real data files: packages of two computers, each handing back twice,
// and a workbook filled in at a third place arrive at the bureau in any order and as often as they like.

type Setup = Awaited<ReturnType<typeof bureauAndLead>>

const spending = (studioId: Id<'studio'>, amountFen: number, purpose: string) => ({
  studioId,
  spentOn: '2025-03-05' as never,
  category: 'training' as const,
  amountFen,
  purpose,
})

async function fiveHandbacks({ lead, client, packageFile, studioId, activityId }: Setup): Promise<string[]> {
  const sheet = (name: string, cells: Record<string, string>) =>
    Object.entries(cells).map(([cell, text]) => ({ sheet: name, cell, text }))
  const workbook = fillInOffice(await issued(client, studioId, 'workbook'), [
    // the note both computers and the workbook write, and two rows below the records there are
    ...sheet('活动', { L5: '丙记' }),
    ...sheet('经费', { B5: '2025-03-05', C5: '其他', D5: '5', E5: '表上的' }),
    ...sheet('经费', { B6: '2025-03-05', C6: '其他', D6: '7000', E6: '不采纳的' }),
  ])
  const second = await leadDesk(packageFile)
  await lead.client.activity.amend({ activityId, place: '甲校', note: '甲记' })
  await lead.client.funding.spend(spending(studioId, 10_000, '资料'))
  const one = await lead.handBack()
  await lead.client.activity.record({
    studioId,
    kind: 'lecture',
    fromOn: '2025-03-05' as never,
    topic: '讲座',
  })
  await lead.client.funding.spend(spending(studioId, 2_000, '场地'))
  await lead.client.funding.spend(spending(studioId, 500_00, '不采纳的场租'))
  const two = await lead.handBack()

  await second.client.activity.amend({ activityId, place: '乙校', topic: '单元教学' })
  const { spendingId } = await second.client.funding.spend(spending(studioId, 300, '误记'))
  const three = await second.handBack()
  await second.client.funding.retractSpending({ spendingId, reason: '误记' })
  await second.client.funding.spend(spending(studioId, 40, '邮寄'))
  return [one, two, three, await second.handBack(), workbook]
}

/**
 * What one bureau makes of it: what only one changed is taken, unless it says of itself that it is to be declined; what
 * more than one did goes by a rule that asks nobody who came first.
 */
async function settle(client: Client, file: string): Promise<void> {
  const { returnId, status } = await resultOf(await client.handback.open({ source: { path: file } }))
  if (status !== 'open') return
  const { seen, differences } = await client.handback.review({ returnId })
  const choices = differences.map((d) => {
    const refused = sayEither(d.theirs).includes('不采纳')
    const accept = !refused && (d.change !== 'conflict' || sayEither(d.theirs) > sayEither(d.ours))
    return { item: d.item, accept, note: '按规则' }
  })
  await client.handback.merge({ returnId, seen, choices })
}

test('packages and workbooks in any order and repetition, some of it declined, end in the same record, each yuan once', async () => {
  const setup = await bureauAndLead()
  const { studioId, activityId } = setup
  const files = await fiveHandbacks(setup)
  await setup.close()

  const ending = async (order: readonly string[]) => {
    const file = path.join(temporaryFolder(), 'county.db')
    fs.copyFileSync(setup.file, file)
    const desk = await openDesk({ file, holder: 'test', today: '2025-06-18' as never })
    try {
      const client = inProcessClient(desk, await actorNamed(desk))
      for (const one of order) await settle(client, one)
      const activity = await client.activity.activity({ activityId })
      return {
        spent: (await client.funding.account({ studioId })).years[2]?.spentFen,
        purposes: (await client.funding.account({ studioId })).spendings.map((s) => s.purpose).sort(),
        topics: (await client.activity.list({ studioId })).rows.map((r) => r.topic).sort(),
        ...{ place: activity.place, note: activity.note, topic: activity.topic },
      }
    } finally {
      await closeDesk(desk)
    }
  }

  const anyOrder = fc
    .tuple(
      fc.shuffledSubarray(files, { minLength: files.length }),
      fc.array(fc.constantFrom(...files), { maxLength: 3 }),
    )
    .map(([all, again]) => [...all, ...again])
  await fc.assert(
    fc.asyncProperty(anyOrder, async (order) => {
      expect(await ending(order)).toEqual({
        spent: 12_540,
        purposes: ['场地', '表上的', '资料', '邮寄'].sort(),
        topics: ['单元教学', '讲座'].sort(),
        ...{ place: '甲校', note: '甲记', topic: '单元教学' },
      })
    }),
    { numRuns: 8 },
  )
  // the rule can tell: a bureau that never saw the second computer ends elsewhere
  expect(await ending(files.slice(0, 2))).toMatchObject({ spent: 12_000, topic: '单元整体教学设计' })
}, 120_000)
