import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { handback } from '../../../renderer/app/locales/handback.ts'
import { temporaryFolder } from '../../support/desk.ts'
import { bureauAndLead, issued, leadDesk, resultOf } from '../../support/handback.ts'

// Files that are none of the bureau's business, or no longer what they were: refused with the reason, nothing stored.

type Setup = Awaited<ReturnType<typeof bureauAndLead>>
const lecture = (topic: string, fromOn = '2025-03-05') => ({ kind: 'lecture' as const, fromOn, topic })

/** How a file is refused: the reason, and what the window says of it in both languages. */
async function refusalOf(opening: Promise<unknown>) {
  const refused = await opening.then(
    () => null,
    (cause: { code?: string; data?: { reason: string; data: Record<string, string | number> } }) => cause,
  )
  expect(refused).toMatchObject({ code: 'HANDBACK_REFUSED' })
  const { reason = '', data = {} } = refused?.data ?? {}
  const said = (words: Record<string, string>) =>
    (words[reason] ?? `no words for ${reason}`).replace(/\{\{(\w+)\}\}/g, (_, name) => String(data[name]))
  return {
    reason,
    zh: said(handback.zh.refusal),
    en: said(handback.en.refusal),
  }
}

const saved = (bytes: Buffer, name = 'x.tdp'): string => {
  const file = path.join(temporaryFolder(), name)
  fs.writeFileSync(file, bytes)
  return file
}

/** Everything a hand-back could have touched. */
const stands = ({ desk }: Setup): string =>
  JSON.stringify(
    ['activity', 'output', 'spending', 'studio_document', 'handback_return'].map((table) =>
      desk.store.raw.prepare(`SELECT * FROM ${table}`).all(),
    ),
  )

describe('a returned file is refused with the reason', () => {
  test('from another studio, from another county, for another purpose', async () => {
    const setup = await bureauAndLead()
    const { client, studioId, other, open, packageFile } = setup
    const theirs = await leadDesk(await issued(client, other))
    await theirs.client.activity.record({ studioId: other, ...lecture('别的工作室') })
    const elsewhere = await bureauAndLead()
    const before = stands(setup)

    expect(await refusalOf(open(await theirs.handBack()))).toEqual({
      reason: 'other_studio',
      zh: '是“高远岫名校长工作室”的文件，不是这个工作室的。',
      en: 'It belongs to “高远岫名校长工作室”, not to this studio.',
    })
    expect(await refusalOf(open(await elsewhere.lead.handBack()))).toMatchObject({
      reason: 'other_county',
      zh: '是另一个县（沈知远名师工作室）的文件。',
    })
    expect(await refusalOf(open(packageFile))).toMatchObject({
      reason: 'wrong_purpose',
      zh: /用途不对/,
    })
    expect(
      await refusalOf(open(await issued(elsewhere.client, elsewhere.studioId, 'workbook'))),
    ).toMatchObject({
      reason: 'other_county',
    })
    expect(await refusalOf(open(await issued(client, other, 'workbook')))).toMatchObject({
      reason: 'other_studio',
    })
    expect(stands(setup)).toBe(before)
    // opened as that studio's own, it is as good as any
    expect(await open(await theirs.handBack(), other)).toMatchObject({ differences: 1 })
    expect((await client.activity.list({ studioId })).total).toBe(1)
  })

  test('forged, cut off, put together from two, sealed with a secret that was replaced', async () => {
    const setup = await bureauAndLead()
    const { client, studioId, lead, open } = setup
    await lead.client.activity.record({ studioId, ...lecture('第一讲') })
    const bytes = fs.readFileSync(await lead.handBack())
    const before = stands(setup)
    const flipped = Buffer.from(bytes)
    flipped[flipped.length - 9] = (flipped.at(-9) ?? 0) ^ 1
    // somebody else's name on it: the head is covered by the seal as well
    const renamed = Buffer.from(bytes.toString('latin1').replace('"keyNumber":1', '"keyNumber":9'), 'latin1')
    const refusals: [Buffer, string, string][] = [
      [flipped, 'not_authentic', '封签不符：不是用这个工作室的密钥封的，或内容被改动过。'],
      [renamed, 'not_authentic', '封签不符：不是用这个工作室的密钥封的，或内容被改动过。'],
      [bytes.subarray(0, -1), 'cut_off', '文件不完整，可能没有复制完。请重新拷贝。'],
      [bytes.subarray(0, 40), 'cut_off', '文件不完整，可能没有复制完。请重新拷贝。'],
      [
        Buffer.concat([bytes, bytes]),
        'not_authentic',
        '封签不符：不是用这个工作室的密钥封的，或内容被改动过。',
      ],
    ]
    for (const [spoilt, reason, zh] of refusals)
      expect(await refusalOf(open(saved(spoilt)))).toMatchObject({ reason, zh })
    expect(stands(setup)).toBe(before)

    // a computer was lost: what its secret seals is taken no more
    await resultOf(await client.handback.issue({ studioId, newSecret: true }))
    expect(await refusalOf(open(saved(bytes)))).toMatchObject({
      reason: 'secret_replaced',
      zh: '“沈知远名师工作室”的密钥已经更换，这个文件是用旧密钥封的。请重新领取启用包。',
    })
    expect(stands(setup)).toBe(before)
  })

  test('a spreadsheet that never went out from here', async () => {
    const setup = await bureauAndLead()
    const other = await issued(setup.client, setup.studioId, 'workbook')
    // the county's file was put back from a backup taken before this workbook went out
    setup.desk.store.raw.prepare("DELETE FROM handback_revision WHERE reason = 'workbook'").run()
    expect(await refusalOf(setup.open(other))).toMatchObject({
      reason: 'unknown_revision',
      zh: '依据的版次（2）不是从这里发出的。',
    })
  })
})

describe('what was taken in already changes nothing', () => {
  test('a package older than what was merged since, from the same and from another computer', async () => {
    const { client, studioId, lead, packageFile, open, merge, receipt } = await bureauAndLead()
    const record = (who: typeof lead, topic: string) =>
      who.client.activity.record({ studioId, ...lecture(topic) })
    await record(lead, '第一讲')
    const first = await lead.handBack()
    await record(lead, '第二讲')
    const second = await open(await lead.handBack())
    await merge(second.returnId)
    await lead.take(await receipt(second.returnId))
    await record(lead, '第三讲')
    await merge((await open(await lead.handBack())).returnId)
    const before = await client.activity.list({ studioId })
    expect(await open(first)).toMatchObject({ known: 'older', differences: 0 })
    // a computer that still stands where the first package left it brings only what is its own
    const late = await leadDesk(packageFile)
    await record(late, '迟到的一讲')
    const returned = await open(await late.handBack())
    expect(returned).toMatchObject({ known: 'new', baseRevision: 1, differences: 1 })
    await merge(returned.returnId)
    expect((await client.activity.list({ studioId })).total).toBe(before.total + 1)
    expect(await open(first)).toMatchObject({ known: 'older', differences: 0 })
  })
})
