import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { evidenceFolder } from '../../../db/evidence/files.ts'
import { cli } from '../../support/cli.ts'
import { smallCounty } from '../../support/county.ts'
import { temporaryFolder, testDesk } from '../../support/desk.ts'
import { contentOf, docx, pdf, png, send } from '../../support/evidence.ts'
import { zipOf } from '../../support/zip.ts'

/** A studio with one training behind which evidence can stand. */
async function withActivity() {
  const county = await smallCounty({ today: '2024-10-20' })
  const studioId = await county.formStudio()
  const { activityId } = await county.client.activity.record({
    studioId,
    kind: 'training',
    fromOn: '2024-10-10',
    halfDays: 2,
    topic: '单元整体教学设计',
  })
  const subject = { kind: 'activity', id: activityId } as const
  const attach = async (name: string, bytes: Uint8Array, as = county.client) =>
    as.evidence.attach({ subject, fileId: await send(as, name, bytes), kind: 'photo' })
  const list = (as = county.client) => as.evidence.list({ kind: 'activity', ids: [activityId] })
  return { ...county, studioId, activityId, subject, attach, list }
}

describe('evidence is kept', () => {
  test('sealed, under a generated name, and opens to what was given, whatever its length', async () => {
    const { attach, client, file, list } = await withActivity()
    // around the seams of the sealed pieces and of the pieces it travels in
    for (const size of [10, 65_536, 65_537, 131_072, 524_288, 1_300_003]) {
      const bytes = pdf(size)
      const { evidenceId, type, known } = await attach(`签到表${size}.pdf`, bytes)
      expect({ type, known }).toEqual({ type: 'pdf', known: false })
      expect((await contentOf(client, evidenceId)).equals(bytes)).toBe(true)
    }
    const { rows, files, bytes } = await list()
    expect(rows.map((r) => r.name)[0]).toBe('签到表10.pdf')
    expect({ files, bytes }).toEqual({
      files: 6,
      bytes: 10 + 65_536 + 65_537 + 131_072 + 524_288 + 1_300_003,
    })
    for (const name of fs.readdirSync(evidenceFolder(file))) {
      expect(name).toMatch(/^[0-9a-f-]{36}$/)
      const sealed = path.join(evidenceFolder(file), name)
      expect(fs.readFileSync(sealed).includes('%PDF')).toBe(false)
      expect(fs.statSync(sealed).mode & 0o077).toBe(0)
    }
  })

  test('once by its content, behind as many records as need it, and the same again changes nothing', async () => {
    const { attach, client, file, list, studioId } = await withActivity()
    const photo = png(7)
    const first = await attach('研修.png', photo)
    const again = await attach('研修 (1).png', photo)
    expect(again).toEqual({ ...first, known: true })
    const { spendingId } = await spendOn(client, studioId)
    const behind = await client.evidence.attach({
      subject: { kind: 'spending', id: spendingId },
      fileId: await send(client, '票据.png', photo),
      kind: 'voucher',
    })
    expect(behind).toMatchObject({ known: true })
    expect(fs.readdirSync(evidenceFolder(file))).toHaveLength(1)
    expect((await list()).rows).toHaveLength(1)
  })

  test('stays with its activity when that is corrected, and is known before it was removed', async () => {
    const { attach, client, activityId, list } = await withActivity()
    const { evidenceId } = await attach('研修.png', png(1))
    await client.activity.amend({ activityId, topic: '大单元教学' })
    expect((await list()).rows).toHaveLength(1)
    await client.evidence.retract({ evidenceId, reason: '放错了' })
    expect((await list()).rows).toEqual([])
    await expect(client.evidence.read({ evidenceId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('under a name that says what it is', async () => {
    const { attach, list } = await withActivity()
    await attach('..\\..\\照片.jpg', png(2))
    await attach('讲稿.docx', docx('讲稿'))
    expect((await list()).rows.map((r) => [r.name, r.type])).toEqual([
      ['照片.jpg.png', 'png'],
      ['讲稿.docx', 'docx'],
    ])
  })

  test('saved elsewhere on record, in the clear', async () => {
    const { attach, client, desk } = await withActivity()
    const photo = png(3)
    const { evidenceId } = await attach('研修.png', photo)
    const { fileId, name } = await client.evidence.export({ evidenceId })
    expect(name).toBe('研修.png')
    expect(Buffer.from((await client.file.read({ fileId })).base64, 'base64').equals(photo)).toBe(true)
    const entry = await desk.store.read((read) =>
      read.selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow(),
    )
    expect(entry).toMatchObject({ procedure: 'evidence.export', subject_kind: 'activity' })
  })
})

const spendOn = async (client: Awaited<ReturnType<typeof withActivity>>['client'], studioId: string) => {
  await client.funding.allocate({
    studioId: studioId as never,
    managementYear: 3,
    amountFen: 300_000,
    paidOn: '2024-10-01',
  })
  return client.funding.spend({
    studioId: studioId as never,
    spentOn: '2024-10-12',
    category: 'training',
    amountFen: 12_000,
    purpose: '资料',
  })
}

describe('what is no evidence is refused and nothing is kept', () => {
  const vba = zipOf([
    { name: 'word/document.xml', content: '<document/>' },
    { name: 'word/vbaProject.bin', content: 'x' },
  ])
  const bomb = zipOf([{ name: 'word/document.xml', content: Buffer.alloc(80 * 2 ** 20) }])
  const liar = zipOf([{ name: 'word/document.xml', content: Buffer.alloc(2 ** 20), claimedSize: 400 }])
  test.each([
    ['empty', '空.pdf', Buffer.alloc(0)],
    ['executable', '照片.jpg', Buffer.from('MZ\x90\x00 this program')],
    ['executable', '查看照片.bat', Buffer.from('@echo off')],
    ['recording', '研修.mp4', Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42rest of it')])],
    ['archive', '照片.zip', zipOf([{ name: '照片.jpg', content: 'x' }])],
    ['macro', '计划.docx', vba],
    ['zip_bomb', '计划.docx', bomb],
    ['zip_bomb', '总结.docx', liar],
    ['picture_too_large', '长图.png', png(0, 48, 32).map((b, i) => (i >= 16 && i < 24 ? 0x7f : b))],
    ['damaged', '计划.docx', docx('计划').subarray(0, 60)],
    ['unknown', '说明.txt', Buffer.from('就是一段话')],
  ])('%s: %s', async (reason, name, bytes) => {
    const { attach, file, list } = await withActivity()
    await expect(attach(name, bytes)).rejects.toMatchObject({
      code: 'EVIDENCE_REFUSED',
      data: { name, reason, bytes: bytes.length },
    })
    expect((await list()).rows).toEqual([])
    expect(fs.existsSync(evidenceFolder(file))).toBe(false)
  })

  test('a film of two gigabytes is refused before a byte of it is sent', async () => {
    const { client, close, file } = await testDesk()
    await expect(client.file.begin({ name: '研修.mp4', size: 2 * 2 ** 30 })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    })
    await close()
    const film = path.join(temporaryFolder(), '研修.mp4')
    fs.writeFileSync(film, Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42')]))
    fs.truncateSync(film, 2 * 2 ** 30)
    const { code, err } = await cli(
      ...['--db', file, 'attach', 'activity', '0198a2f0-0000-7000-8000-000000000000', film],
    )
    expect({ code, ...JSON.parse(err) }).toMatchObject({
      code: 'EVIDENCE_REFUSED',
      data: { reason: 'recording', bytes: 2 * 2 ** 30 },
    })
  })
})

describe('who sees it', () => {
  test('a lead puts evidence behind the own studio’s records, and nobody else’s exist', async () => {
    const { as, attach, activityId, subject, studioId, formStudio, list } = await withActivity()
    const own = as({ role: 'lead', scope: { kind: 'studios', studioIds: [studioId] } })
    const { evidenceId } = await attach('研修.png', png(4), own)
    expect((await list(own)).rows.map((r) => r.id)).toEqual([evidenceId])
    const other = as({ role: 'lead', scope: { kind: 'studios', studioIds: [await formStudio('principal')] } })
    for (const attempt of [
      other.evidence.list({ kind: 'activity', ids: [activityId] }),
      other.evidence.read({ evidenceId }),
      other.evidence.export({ evidenceId }),
      other.evidence.retract({ evidenceId, reason: '试' }),
      attach('研修.png', png(4), other),
      own.evidence.attach({ subject: { ...subject, kind: 'decision' }, fileId: subject.id as never }),
    ])
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await expect(
      as({ role: 'reviewer' }).evidence.retract({ evidenceId, reason: '试' }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('an assistant does not see what stands behind the grade of a member', async () => {
    const { as, client, studioId, idOf } = await withActivity()
    const { people } = await client.studio.studio({ studioId })
    const member = people.find((p) => p.person.id === idOf('韩书宁'))
    const { assessmentIds } = await client.assessment.record({
      gradings: [
        {
          subjectKind: 'member',
          subjectId: member?.membershipId as string,
          year: 2,
          grade: 'pass',
          assessedOn: '2024-10-15',
        },
      ],
    })
    const ask = { kind: 'assessment' as const, ids: [assessmentIds[0] as string] }
    const scope = { kind: 'studios', studioIds: [studioId] } as const
    expect((await as({ role: 'lead', scope }).evidence.list(ask)).rows).toEqual([])
    await expect(as({ role: 'assistant', scope }).evidence.list(ask)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })
})

test('an altered or missing original is told, never shown', async () => {
  const { attach, client, file } = await withActivity()
  const { evidenceId } = await attach('研修.pdf', pdf(200_000))
  const [name = ''] = fs.readdirSync(evidenceFolder(file))
  const sealed = path.join(evidenceFolder(file), name)
  const bytes = fs.readFileSync(sealed)
  bytes[100_000] = (bytes[100_000] ?? 0) ^ 1
  fs.writeFileSync(sealed, bytes)
  await expect(client.evidence.read({ evidenceId })).rejects.toMatchObject({ code: 'EVIDENCE_UNREADABLE' })
  // two pieces changed places
  const whole = Buffer.from(bytes)
  fs.writeFileSync(
    sealed,
    Buffer.concat([
      whole.subarray(0, 20),
      whole.subarray(65_572, 131_124),
      whole.subarray(20, 65_572),
      whole.subarray(131_124),
    ]),
  )
  await expect(client.evidence.read({ evidenceId })).rejects.toMatchObject({ code: 'EVIDENCE_UNREADABLE' })
  expect((await client.admin.verify({})).problems).toEqual([{ check: 'evidence', detail: `${name} changed` }])
  fs.rmSync(sealed)
  await expect(client.evidence.read({ evidenceId })).rejects.toMatchObject({ code: 'EVIDENCE_UNREADABLE' })
  expect((await client.admin.verify({})).problems).toEqual([{ check: 'evidence', detail: `${name} missing` }])
})
