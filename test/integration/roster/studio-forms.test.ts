import { describe, expect, test } from 'vitest'
import type { DocumentCell, DocumentModel } from '../../../shared/domain/document.ts'
import { smallCounty } from '../../support/county.ts'
import { png, send } from '../../support/evidence.ts'

/** A studio that trained, visited, lectured, wrote and spent in its third year. */
async function workingStudio() {
  const county = await smallCounty({ today: '2025-06-18' })
  const { client, idOf, schoolIdOf } = county
  const studioId = await county.formStudio()
  const members = county.casts.teacher.members.map(([name]) => name)
  const { activityId } = await client.activity.record({
    studioId,
    kind: 'visit',
    fromOn: '2025-03-20',
    halfDays: 1,
    topic: '松阳路中学阅读课诊断',
    hostId: idOf('沈知远'),
    visitedSchoolId: schoolIdOf('松阳路中学'),
    problem: '课堂提问多而浅',
    solution: '以任务单带动自读',
    attendance: members.map((name) => ({
      personId: idOf(name),
      present: name !== '韩书宁',
      absenceReason: name === '韩书宁' ? '阅卷' : null,
    })),
  })
  await client.evidence.attach({
    subject: { kind: 'activity', id: activityId },
    fileId: await send(client, '课堂.png', png()),
    kind: 'photo',
  })
  await client.activity.record({
    studioId,
    kind: 'training',
    fromOn: '2025-04-11',
    toOn: '2025-04-12',
    halfDays: 3,
    topic: '单元整体教学',
  })
  await client.activity.recordOutput({
    personId: idOf('杜若溪'),
    kind: 'open_lesson',
    title: '背影',
    happenedOn: '2025-03-21',
    level: 'city',
    tookPartAs: 'teacher',
    activityId,
  })
  await client.funding.allocate({
    studioId,
    managementYear: 3,
    amountFen: 300_000,
    paidOn: '2024-10-08',
    documentNumber: '灵教财〔2024〕9号',
  })
  for (const [spentOn, amountFen, purpose] of [
    ['2025-04-12', 118_000, '研修资料'],
    ['2025-03-20', 12_600, '入校交通'],
  ] as const)
    await client.funding.spend({
      studioId,
      spentOn,
      category: 'training',
      amountFen,
      purpose,
      voucher: '0071',
    })
  return { ...county, studioId, activityId }
}

const inCell = (cell: DocumentCell | string | number | null | undefined) =>
  typeof cell === 'object' && cell !== null ? cell.value : cell
const texts = (document: DocumentModel): string[] =>
  document.sheets.flatMap((s) => s.rows.flatMap((r) => r.cells.map((c) => String(inCell(c) ?? ''))))
/** The cells of the body row that begins with these. */
const rowOf = (document: DocumentModel, name: string): unknown[] =>
  document.sheets
    .flatMap((s) => s.rows.filter((r) => r.role === 'body' && r.cells.some((c) => inCell(c) === name)))[0]
    ?.cells.map(inCell) ?? []

describe('what a studio did, on paper', () => {
  test('活动记录表: who came and who did not and why, what was found, what came of it, what stands behind it', async () => {
    const { client, activityId } = await workingStudio()
    const said = texts(await client.roster.preview({ form: 'activity-record', activityId }))
    for (const text of [
      '沈知远名师工作室活动记录表',
      '松阳路中学阅读课诊断',
      '松阳路中学',
      '课堂提问多而浅',
      '以任务单带动自读',
      '韩书宁（阅卷）',
      '杜若溪：公开课《背影》',
      '课堂.png',
    ])
      expect(said).toContain(text)
  })

  test('签到表: blank, of a studio on a day or of one activity, lead first', async () => {
    const { client, activityId, studioId } = await workingStudio()
    const blank = await client.roster.preview({ form: 'sign-in-sheet', studioId })
    expect(rowOf(blank, '沈知远')).toEqual([1, '沈知远', '领衔', '滨河中学', '', '', ''])
    expect(texts(blank)).toContain('活动主题：')
    const filled = texts(await client.roster.preview({ form: 'sign-in-sheet', studioId, activityId }))
    expect(filled).toEqual(
      expect.arrayContaining(['活动主题：松阳路中学阅读课诊断', '时间：2025年3月20日', '签到']),
    )
  })

  test('活动统计表: kinds counted, schools of members visited, attendance in percent', async () => {
    const { client, studioId } = await workingStudio()
    const document = await client.roster.preview({ form: 'activity-statistics', studioId })
    expect(rowOf(document, '沈知远名师工作室')).toEqual(expect.arrayContaining([1.5, '1 / 6', 83, '沈知远']))
    const winter = {
      form: 'activity-statistics',
      studioId,
      fromOn: '2025-01-01',
      toOn: '2025-02-01',
    } as const
    expect(rowOf(await client.roster.preview(winter), '沈知远名师工作室')).toContain('0 / 6')
  })

  test('成果统计表: each person’s outputs in a period, those above the county apart', async () => {
    const { client, studioId } = await workingStudio()
    const row = rowOf(await client.roster.preview({ form: 'output-statistics', studioId }), '杜若溪')
    expect(row.slice(1, 4)).toEqual(['杜若溪', '松阳路中学', '沈知远名师工作室成员'])
    expect(row.slice(-3)).toEqual([1, 1, ''])
  })

  test('经费使用明细表: by day, with the balance after each line', async () => {
    const { client, studioId } = await workingStudio()
    const document = await client.roster.preview({ form: 'spending-statement', studioId })
    const lines = document.sheets[0]?.rows.filter((r) => r.role === 'body') ?? []
    expect(lines.map((r) => r.cells.slice(1, 7).map(inCell))).toEqual([
      ['2025-03-20', '研修培训', '入校交通', '0071', 12_600, 287_400],
      ['2025-04-12', '研修培训', '研修资料', '0071', 118_000, 169_400],
    ])
    await expect(
      client.roster.preview({ form: 'spending-statement', studioId, year: 4 }),
    ).rejects.toMatchObject({ code: 'FIELD_INVALID', data: { field: 'year' } })
  })
})

test('a lead makes the papers of the own studio and no others', async () => {
  const { as, activityId, studioId, formStudio } = await workingStudio()
  const other = await formStudio('principal')
  const lead = as({ role: 'lead', scope: { kind: 'studios', studioIds: [studioId] } })
  expect((await lead.roster.print({ form: 'activity-record', activityId })).form).toBe('activity-record')
  for (const [request, code] of [
    [{ form: 'title-roster' }, 'FORBIDDEN'],
    [{ form: 'studio-roster', idNumbers: 'full', reason: '试' }, 'FORBIDDEN'],
    [{ form: 'spending-statement', studioId: other }, 'OUT_OF_SCOPE'],
    [{ form: 'sign-in-sheet', studioId: other }, 'OUT_OF_SCOPE'],
  ] as const)
    await expect(lead.roster.print(request)).rejects.toMatchObject({ code })
  const mine = await lead.roster.preview({ form: 'activity-statistics' })
  expect(mine.sheets[0]?.rows.filter((r) => r.role === 'body')).toHaveLength(1)
})
