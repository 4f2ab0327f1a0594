import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Client } from '../../../shared/contract/index.ts'
import { bureauAndLead, issued, leadDesk, resultOf } from '../../support/handback.ts'

const item = (kind: string, id: string, field?: string) => [kind, id, field].filter(Boolean).join('/')

describe('the lead’s own desk', () => {
  test('starts from the package with one studio and nothing else', async () => {
    const { lead, studioId, packageFile, activityId } = await bureauAndLead()
    const { client, started, desk } = lead
    expect(started).toMatchObject({ studio: { id: studioId, name: '沈知远名师工作室' }, account: 'lead' })
    expect((await client.system.status()).account).toMatchObject({ name: '沈知远', role: 'lead' })
    expect((await client.studio.list({ all: true })).rows.map((r) => r.id)).toEqual([studioId])
    expect((await client.people.list({})).total).toBe(9)
    expect((await client.activity.activity({ activityId })).attendance).toContainEqual({
      person: expect.objectContaining({ name: '顾明川' }),
      role: 'member',
      present: false,
      absenceReason: '病假',
    })
    expect((await client.funding.account({ studioId })).years[2]).toMatchObject({ balanceFen: 300_000 })
    expect((await client.handback.pending()).differences).toEqual([])
    await expect(client.people.addSchool({ name: '新学校', fromOn: '2025-01-01' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
    const raw = desk.store.raw
    expect(raw.prepare('SELECT count(*) FROM person').pluck().get()).toBe(9)
    const sealed = 'id_number_sealed IS NOT NULL OR phone_sealed IS NOT NULL OR birth IS NOT NULL'
    expect(raw.prepare(`SELECT count(*) FROM person WHERE ${sealed}`).pluck().get()).toBe(0)
    // the duties are judged as the bureau judges them
    expect((await client.studio.duties({ studioId })).annual.length).toBeGreaterThan(3)
    expect(fs.readFileSync(packageFile).includes('高远岫')).toBe(false)
  })

  test('nothing of an ID number, a phone or somebody else’s person is in the package', async () => {
    const county = await bureauAndLead()
    const { client, studioId, idOf, desk } = county
    const secret = (column: string, text: string) =>
      desk.store.raw
        .prepare(`UPDATE person SET ${column} = ? WHERE id = ?`)
        .run(desk.store.seal.seal(text), idOf('杜若溪'))
    secret('id_number_sealed', '999999198506150010')
    secret('phone_sealed', '13800000000')
    const again = await leadDesk(await issued(client, studioId))
    const dump = again.desk.store.raw.prepare('SELECT * FROM person').all()
    expect(JSON.stringify(dump)).not.toMatch(/999999|13800000000|高远岫|康怀瑜/)
  })

  test('only an untouched file is bound', async () => {
    const { packageFile, client, lead } = await bureauAndLead()
    await expect(
      (async () => resultOf(await client.handback.start({ source: { path: packageFile } })))(),
    ).rejects.toMatchObject({ code: 'HANDBACK_REFUSED', data: { reason: 'file_not_empty' } })
    await expect(lead.client.handback.issue({ studioId: lead.started.studio.id })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})

describe('handing back', () => {
  test('what was added, changed and removed is shown field by field, decided, and answered', async () => {
    const { lead, client, studioId, activityId, idOf, open, merge, receipt } = await bureauAndLead()
    const added = await lead.client.activity.record({
      studioId,
      kind: 'lecture',
      fromOn: '2025-03-05',
      topic: '整本书阅读',
      attendance: [{ personId: idOf('杜若溪'), present: true }],
    })
    await lead.client.activity.amend({
      activityId,
      place: '第二中学',
      attendance: [{ personId: idOf('杜若溪'), present: true }],
    })
    const { outputId } = await lead.client.activity.recordOutput({
      personId: idOf('杜若溪'),
      kind: 'paper',
      title: '任务驱动的写作教学',
      happenedOn: '2025-03-01',
      activityId: added.activityId,
    })
    const { spendingId } = await lead.client.funding.spend({
      studioId,
      spentOn: '2025-03-05',
      category: 'training',
      amountFen: 12_345,
      purpose: '资料印制',
      activityId: added.activityId,
    })
    expect((await lead.client.handback.pending()).differences).toHaveLength(5)
    const opened = await open(await lead.handBack())
    expect(opened).toMatchObject({ known: 'new', form: 'package', number: 1, differences: 5, clock: null })
    const review = await client.handback.review({ returnId: opened.returnId })
    expect(review.troubles).toEqual({})
    const byItem = new Map(review.differences.map((d) => [d.item, d]))
    expect(byItem.get(item('activity', activityId, 'place'))).toMatchObject({
      change: 'changed',
      base: '滨河中学',
      theirs: '第二中学',
      ours: '滨河中学',
    })
    expect(byItem.get(item('activity', activityId, `attendance.${idOf('顾明川')}`))).toMatchObject({
      change: 'changed',
      base: 'absent:病假',
      theirs: null,
    })
    expect(byItem.get(item('spending', spendingId))).toMatchObject({ change: 'added', ours: null })
    const done = await merge(opened.returnId, { decline: [item('output', outputId)] })
    expect(done).toEqual({ revision: 2, accepted: 4, declined: 1 })
    expect((await client.activity.list({ studioId })).rows.map((r) => r.topic)).toEqual([
      '整本书阅读',
      '单元整体教学设计',
    ])
    expect((await client.activity.outputs({ studioId })).total).toBe(0)
    expect((await client.funding.account({ studioId })).years[2]).toMatchObject({ spentFen: 12_345 })

    const taken = await lead.take(await receipt(opened.returnId))
    expect(taken).toEqual({ revision: 2, known: 'new', accepted: 4, declined: 1, brought: 0 })
    const pending = await lead.client.handback.pending()
    expect(pending.differences).toMatchObject([
      { item: item('output', outputId), change: 'added', declinedBefore: '请核对' },
    ])
    expect(pending.receipts).toHaveLength(1)
    expect((await lead.client.handback.desk())?.sent).toMatchObject([{ number: 1, answered: true }])
    // nothing was lost: the lead gives it up by own decision
    await lead.client.handback.revert({ items: [item('output', outputId)] })
    expect((await lead.client.handback.pending()).differences).toEqual([])
    expect((await lead.client.activity.outputs({ studioId })).total).toBe(0)
  })

  test('two people editing the same activity on two computers: the second is a conflict, decided by the bureau', async () => {
    const { lead, client, packageFile, activityId, open, merge, receipt } = await bureauAndLead()
    const second = await leadDesk(packageFile)
    await lead.client.activity.amend({ activityId, topic: '单元教学设计（一）', place: '第二中学' })
    await second.client.activity.amend({ activityId, topic: '单元教学设计（二）', note: '照片在相册' })
    const [first, later] = [await lead.handBack(), await second.handBack()]
    const one = await open(first)
    await merge(one.returnId)
    const two = await open(later)
    const review = await client.handback.review({ returnId: two.returnId })
    expect(review.differences.map((d) => [d.field, d.change])).toEqual([
      ['topic', 'conflict'],
      ['note', 'changed'],
    ])
    await expect(
      client.handback.merge({ returnId: two.returnId, seen: review.seen, rest: 'accept' }),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID', data: { problem: 'undecided' } })
    await merge(two.returnId, { conflicts: 'ours' })
    expect(await client.activity.activity({ activityId })).toMatchObject({
      topic: '单元教学设计（一）',
      place: '第二中学',
      note: '照片在相册',
    })
    // both desks hear of it: what the other changed arrives, what was declined stays to be looked at
    expect(await second.take(await receipt(two.returnId))).toMatchObject({
      accepted: 1,
      declined: 1,
      brought: 1,
    })
    expect(await second.client.activity.activity({ activityId })).toMatchObject({
      topic: '单元教学设计（二）',
      place: '第二中学',
    })
    expect(await lead.take(await receipt(two.returnId))).toMatchObject({
      accepted: 0,
      declined: 0,
      brought: 1,
    })
    expect((await lead.client.handback.pending()).differences).toEqual([])
  })

  test('the same, an older and an overtaken hand-back change nothing', async () => {
    const { lead, client, studioId, open, merge } = await bureauAndLead()
    const lecture = (fromOn: string, topic: string) =>
      lead.client.activity.record({ studioId, kind: 'lecture', fromOn, topic })
    await lecture('2025-03-05', '第一讲')
    const first = await lead.handBack()
    await lecture('2025-03-12', '第二讲')
    const second = await lead.handBack()
    // made again without a change, it is the same hand-back
    const secondAgain = await lead.handBack()
    const newer = await open(second)
    await merge(newer.returnId)
    const before = await client.activity.list({ studioId })
    expect(before.total).toBe(3)
    expect(await open(first)).toMatchObject({ known: 'older', returnId: newer.returnId, differences: 0 })
    expect(await open(second)).toMatchObject({ known: 'same', returnId: newer.returnId, status: 'merged' })
    expect(await open(secondAgain)).toMatchObject({ known: 'same', returnId: newer.returnId })
    expect(await client.activity.list({ studioId })).toEqual(before)
    const { seen } = await client.handback.review({ returnId: newer.returnId })
    await expect(client.handback.merge({ returnId: newer.returnId, seen })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
  })

  test('handing back twice before the receipt arrives asks for nothing decided already', async () => {
    const { lead, client, studioId, activityId, open, merge, receipt } = await bureauAndLead()
    await lead.client.activity.amend({ activityId, place: '第二中学', note: '甲' })
    const first = await open(await lead.handBack())
    await merge(first.returnId, { decline: [item('activity', activityId, 'note')] })
    await lead.client.activity.amend({ activityId, place: '第三中学' })
    const second = await open(await lead.handBack())
    const { differences } = await client.handback.review({ returnId: second.returnId })
    expect(differences).toMatchObject([
      { field: 'place', change: 'changed', ours: '第二中学', theirs: '第三中学' },
    ])
    await merge(second.returnId)
    await lead.take(await receipt(second.returnId))
    // declined in the first, which the desk never took: still the lead's to look at
    expect((await lead.client.handback.pending()).differences).toMatchObject([
      { field: 'note', theirs: '甲', base: null, declinedBefore: '请核对' },
    ])
    expect((await client.activity.list({ studioId })).total).toBe(1)
  })

  test('a desk put back from a backup counts its hand-backs anew, and what it says then is looked at', async () => {
    const { lead, client, studioId, open, merge, packageFile } = await bureauAndLead()
    const add = (who: typeof lead, topic: string) =>
      who.client.activity.record({ studioId, kind: 'lecture', fromOn: '2025-03-05', topic })
    await add(lead, '原来的')
    await merge((await open(await lead.handBack())).returnId)
    // the same desk, as it was before
    const restored = await leadDesk(packageFile)
    restored.desk.store.raw
      .prepare('UPDATE handback_desk SET desk_id = ?')
      .run(lead.desk.store.raw.prepare('SELECT desk_id FROM handback_desk').pluck().get())
    await add(restored, '恢复之后的')
    const opened = await open(await restored.handBack())
    expect(opened).toMatchObject({ known: 'new', number: 1, differences: 1 })
    await merge(opened.returnId)
    expect((await client.activity.list({ studioId })).total).toBe(3)
  })

  test('a wrong clock on the lead’s machine orders nothing and is shown', async () => {
    const { lead, client, packageFile, studioId, open, merge } = await bureauAndLead()
    const behind = await leadDesk(packageFile, '2024-11-02')
    expect((await behind.client.handback.desk())?.clock).toBe('behind')
    expect((await lead.client.handback.desk())?.clock).toBe(null)
    await behind.client.activity.record({ studioId, kind: 'lecture', fromOn: '2024-11-01', topic: '旧日期' })
    const opened = await open(await behind.handBack())
    expect(opened).toMatchObject({ clock: 'behind', differences: 1 })
    await merge(opened.returnId)
    const ahead = await leadDesk(packageFile, '2025-07-20')
    await ahead.client.activity.record({ studioId, kind: 'lecture', fromOn: '2025-07-19', topic: '还没到的' })
    const early = await open(await ahead.handBack())
    expect(early).toMatchObject({ clock: 'ahead', differences: 1 })
    const review = await client.handback.review({ returnId: early.returnId })
    expect(Object.values(review.troubles)).toMatchObject([
      { code: 'FIELD_INVALID', data: { field: 'fromOn', problem: 'in_future' } },
    ])
    await expect(merge(early.returnId)).rejects.toMatchObject({ code: 'HANDBACK_ITEM_REFUSED' })
    expect((await client.activity.list({ studioId })).total).toBe(2)
    // declined, it stays with the lead until the day has come
    await merge(early.returnId, { decline: review.differences.map((d) => d.item) })
  })

  test('two computers can’t spend the same yuan', async () => {
    const { lead, client, packageFile, studioId, open, merge } = await bureauAndLead()
    const second = await leadDesk(packageFile)
    const spend = (who: typeof lead, amountFen: number) =>
      who.client.funding.spend({
        studioId,
        spentOn: '2025-03-05',
        category: 'training',
        amountFen,
        purpose: '资料印制',
      })
    await spend(lead, 200_000)
    await spend(second, 200_000)
    await merge((await open(await lead.handBack())).returnId)
    const { returnId } = await open(await second.handBack())
    expect(Object.values((await client.handback.review({ returnId })).troubles)).toMatchObject([
      { code: 'POLICY_REFUSED' },
    ])
    await expect(merge(returnId)).rejects.toMatchObject({
      code: 'HANDBACK_ITEM_REFUSED',
      data: { code: 'POLICY_REFUSED' },
    })
    expect((await client.funding.account({ studioId })).years[2]).toMatchObject({ spentFen: 200_000 })
  })

  test('what changed at the bureau between looking and deciding is looked at again', async () => {
    const { lead, client, activityId, open } = await bureauAndLead()
    await lead.client.activity.amend({ activityId, place: '第二中学' })
    const { returnId } = await open(await lead.handBack())
    const { seen } = await client.handback.review({ returnId })
    await client.activity.amend({ activityId, place: '第三中学' })
    await expect(client.handback.merge({ returnId, seen, rest: 'accept' })).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    expect((await client.activity.activity({ activityId })).place).toBe('第三中学')
    const again = await client.handback.review({ returnId })
    expect(again.differences).toMatchObject([{ change: 'conflict', theirs: '第二中学', ours: '第三中学' }])
    await expect(
      client.handback.merge({
        returnId,
        seen: again.seen,
        choices: [{ item: again.differences[0]?.item ?? '', accept: false }],
      }),
    ).rejects.toMatchObject({ data: { problem: 'missing' } })
  })
})

describe('evidence travels with its record', () => {
  /** A photograph of one dot, and something that is none. */
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  async function attach(
    client: Client,
    subject: { kind: 'activity' | 'spending'; id: string },
    name: string,
    bytes: Buffer,
  ) {
    const { fileId } = await client.file.begin({ name, size: bytes.length })
    await client.file.append({ fileId, base64: bytes.toString('base64') })
    return client.evidence.attach({ subject, fileId, kind: 'photo' })
  }

  test('its file comes along once, is kept sealed, and stands behind the record once accepted', async () => {
    const { lead, client, studioId, activityId, desk, open, merge, receipt } = await bureauAndLead()
    const added = await lead.client.activity.record({
      studioId,
      kind: 'lecture',
      fromOn: '2025-03-05',
      topic: '整本书阅读',
    })
    // the same picture behind two records, and one large enough for several frames
    const large = Buffer.concat([png, Buffer.alloc(700_000, 7)])
    await attach(lead.client, { kind: 'activity', id: added.activityId }, '现场.png', png)
    await attach(lead.client, { kind: 'activity', id: activityId }, '现场.png', png)
    const { evidenceId } = await attach(lead.client, { kind: 'activity', id: activityId }, '全景.png', large)
    const file = await lead.handBack()
    expect(fs.readFileSync(file).includes(png.subarray(0, 16))).toBe(false)
    const opened = await open(file)
    const review = await client.handback.review({ returnId: opened.returnId })
    expect(review.troubles).toEqual({})
    expect(review.differences.map((d) => d.kind)).toEqual(['activity', 'evidence', 'evidence', 'evidence'])
    expect((await client.evidence.list({ kind: 'activity', ids: [activityId] })).rows).toEqual([])
    await merge(opened.returnId)
    const { rows } = await client.evidence.list({ kind: 'activity', ids: [activityId, added.activityId] })
    expect(rows.map((r) => r.name).sort()).toEqual(['全景.png', '现场.png', '现场.png'].sort())
    expect(desk.store.raw.prepare('SELECT count(*) FROM evidence_file').pluck().get()).toBe(2)
    const pieces: Buffer[] = []
    for (let offset = 0; offset < large.length; ) {
      const piece = Buffer.from((await client.evidence.read({ evidenceId, offset })).base64, 'base64')
      pieces.push(piece)
      offset += piece.length
    }
    expect(Buffer.concat(pieces).equals(large)).toBe(true)
    // accepted, it stays behind: the next hand-back carries it no more
    await lead.take(await receipt(opened.returnId))
    expect((await lead.client.handback.pending()).differences).toEqual([])
    await lead.client.activity.amend({ activityId, note: '补记' })
    const next = await lead.handBack()
    expect(fs.statSync(next).size).toBeLessThan(100_000)
    expect(await open(next)).toMatchObject({ differences: 1 })
    expect((await client.evidence.list({ kind: 'activity', ids: [activityId] })).rows).toHaveLength(2)
  })

  test('what only pretends to be a picture can’t be accepted', async () => {
    const { lead, client, activityId, open, merge } = await bureauAndLead()
    await attach(lead.client, { kind: 'activity', id: activityId }, '现场.png', png)
    // somebody with the secret and another program: the lead's desk would never have taken it
    const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)])
    const swapped = await lead.handBack({ instead: program })
    const { returnId } = await open(swapped)
    expect(Object.values((await client.handback.review({ returnId })).troubles)).toMatchObject([
      { code: 'EVIDENCE_REFUSED', data: { reason: 'executable' } },
    ])
    await expect(merge(returnId)).rejects.toMatchObject({ code: 'HANDBACK_ITEM_REFUSED' })
    expect((await client.evidence.list({ kind: 'activity', ids: [activityId] })).rows).toEqual([])
  })
})
