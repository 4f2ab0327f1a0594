import { describe, expect, test } from 'vitest'
import { readSheets as read } from '../../../electron/backend/intake/reading/read-in-child.ts'
import { cellWith, fillInOffice, shownIn, type Typed } from '../../support/fill-in-office.ts'
import { bureauAndLead, issued } from '../../support/handback.ts'

const readSheets = (file: string) => read({ source: { path: file }, fileName: 'x.xlsx', today: '2025-06-18' })

/** Finds cells of a workbook by what stands in them, as somebody looking at it does. */
async function sheetOf(file: string, name: string) {
  const sheet = (await readSheets(file)).find((s) => s.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  const shown = sheet.rows.map((row) => row.map((cell) => cell?.shown ?? ''))
  const heads = shown[3] ?? []
  const letter = (at: number): string =>
    at < 26 ? String.fromCharCode(65 + at) : letter(Math.floor(at / 26) - 1) + letter(at % 26)
  const column = (label: string): string => {
    const at = heads.indexOf(label)
    if (at < 0) throw new Error(`no column ${label} in ${heads.join(' ')}`)
    return letter(at)
  }
  const rowWith = (text: string): number => shown.findIndex((row) => row.includes(text)) + 1
  /** The first row that waits to be filled in. */
  const empty =
    shown.findIndex((row, at) => at > 3 && row[0] !== '' && row.slice(1).every((c) => c === '')) + 1
  const type = (row: number, values: Record<string, string>): Typed[] =>
    Object.entries(values).map(([label, text]) => ({ sheet: name, cell: `${column(label)}${row}`, text }))
  return { shown, column, rowWith, empty, type }
}

async function withWorkbook() {
  const county = await bureauAndLead()
  const file = await issued(county.client, county.studioId, 'workbook')
  return { ...county, file }
}

describe('the studio workbook, filled in with LibreOffice', () => {
  test('goes out protected, with lists, advice and hidden ids', async () => {
    const { file, activityId } = await withWorkbook()
    const sheets = await readSheets(file)
    expect(sheets.map((s) => [s.name, s.hidden])).toEqual([
      ['填表说明', false],
      ['活动', false],
      ['材料', false],
      ['成果', false],
      ['经费', false],
      ['tdp', true],
    ])
    const activities = sheets[1]
    expect(activities?.hiddenColumns).toEqual([0])
    expect(activities?.rows[4]?.[0]?.value).toBe(activityId)
    expect(activities?.rows[4]?.map((c) => c?.shown)).toEqual(
      expect.arrayContaining(['集中研修', '2024-10-10', '单元整体教学设计', '到场', '缺席：病假']),
    )
  })

  test('comes back saved by LibreOffice without a word changed: no difference', async () => {
    const { file, open, client } = await withWorkbook()
    const opened = await open(fillInOffice(file, []))
    expect(opened).toMatchObject({ form: 'workbook', differences: 0, number: null })
    expect((await client.handback.review({ returnId: opened.returnId })).refused).toEqual([])
  })

  test('a year filled in comes in once, is answered in a new workbook, and that goes on', async () => {
    const { file, open, client, merge, receipt, studioId, activityId } = await withWorkbook()
    const activities = await sheetOf(file, '活动')
    const spendings = await sheetOf(file, '经费')
    const outputs = await sheetOf(file, '成果')
    const filled = fillInOffice(file, [
      ...activities.type(activities.rowWith('单元整体教学设计'), {
        地点: '第二中学',
        '出勤：顾明川': '到场',
      }),
      ...activities.type(activities.empty, {
        类别: '入校诊断',
        开始日期: '2025-03-05',
        结束日期: '2025-03-05',
        主题: '石桥中学课堂诊断',
        走访学校: '石桥中学',
        发现的问题: '写作无读者意识',
        解决办法: '以任务驱动写作',
        '出勤：杜若溪': '缺席：公务',
      }),
      ...spendings.type(spendings.empty, {
        日期: '2025-03-05',
        用途: '研修培训',
        '金额（元）': '123.45',
        事由: '资料印制',
      }),
      ...outputs.type(outputs.empty, {
        姓名: '杜若溪',
        类别: '论文',
        题目: '任务驱动的写作教学',
        日期: '2025-02-01',
        级别: '市级',
      }),
    ])
    const opened = await open(filled)
    const review = await client.handback.review({ returnId: opened.returnId })
    expect(review.refused).toEqual([])
    expect(review.troubles).toEqual({})
    expect(review.differences.map((d) => [d.kind, d.field?.split('.')[0], d.change])).toEqual([
      ['activity', 'place', 'changed'],
      ['activity', 'attendance', 'changed'],
      ['activity', undefined, 'added'],
      ['output', undefined, 'added'],
      ['spending', undefined, 'added'],
    ])
    expect(await merge(opened.returnId, { decline: [review.differences[3]?.item ?? ''] })).toMatchObject({
      accepted: 4,
      declined: 1,
    })
    expect((await client.funding.account({ studioId })).years[2]).toMatchObject({ spentFen: 12_345 })
    expect((await client.activity.activity({ activityId })).place).toBe('第二中学')

    // the same again, also saved once more under another name
    expect(await open(filled)).toMatchObject({ known: 'same', status: 'merged' })
    const resaved = await open(fillInOffice(filled, []))
    expect(resaved).toMatchObject({ known: 'same', status: 'merged' })
    expect((await client.funding.account({ studioId })).years[2]).toMatchObject({ spentFen: 12_345 })
    expect((await client.activity.list({ studioId })).total).toBe(2)

    const next = await receipt(opened.returnId)
    const answered = await readSheets(next)
    const words = answered.find((s) => s.name === '回执')?.rows.map((row) => row.map((c) => c?.shown ?? ''))
    expect(words).toContainEqual(['成果', '任务驱动的写作教学', '新增', '整条', '', '未采纳', '请核对'])
    const again = await sheetOf(next, '活动')
    expect(again.rowWith('石桥中学课堂诊断')).toBeGreaterThan(4)
    const onward = await open(
      fillInOffice(next, again.type(again.rowWith('石桥中学课堂诊断'), { 备注: '照片另附' })),
    )
    expect((await client.handback.review({ returnId: onward.returnId })).differences).toMatchObject([
      { field: 'note', change: 'changed', theirs: '照片另附' },
    ])
  })

  test('columns that were moved are known by their keys; heads that don’t fit their column are refused', async () => {
    const { file, open, client } = await withWorkbook()
    const activities = await sheetOf(file, '活动')
    const index = (label: string) => activities.column(label).charCodeAt(0) - 65
    const [from, to] = [index('备注'), index('地点')]
    const wrote = (label: string, text: string) =>
      activities.type(activities.rowWith('单元整体教学设计'), { [label]: text })
    const moved = fillInOffice(file, wrote('备注', '挪过列'), {
      活动: (row, cells) => (row < 3 ? cells : cells.toSpliced(from, 1).toSpliced(to, 0, cells[from] ?? '')),
    })
    const opened = await open(moved)
    expect((await client.handback.review({ returnId: opened.returnId })).differences).toMatchObject([
      { field: 'note', theirs: '挪过列' },
    ])
    // only the heads were swapped: which column means what can't be told any more
    const swapped = fillInOffice(file, wrote('地点', '不知道是什么'), {
      活动: (row, cells) =>
        row === 4 ? cells.with(to, cells[from] ?? '').with(from, cells[to] ?? '') : cells,
    })
    const refused = await client.handback.review({ returnId: (await open(swapped)).returnId })
    expect(refused.differences).toEqual([])
    expect(refused.refused).toMatchObject([
      { sheet: '活动', row: 4, problem: 'columns_moved', field: 'place' },
    ])
  })

  test('unknown, missing and doubled ids are refused by row; the rest comes in; nothing is taken for removed', async () => {
    const { file, open, client } = await withWorkbook()
    const spendings = await sheetOf(file, '经费')
    const row = (at: number, what: string) =>
      spendings.type(spendings.empty + at, {
        日期: '2025-03-05',
        用途: '其他',
        '金额（元）': '10',
        事由: what,
      })
    const first = spendings.empty
    const what = ['好的', '编号改过', '编号删掉', '编号抄走', '编号抄来']
    let copied = ''
    const filled = fillInOffice(
      file,
      what.flatMap((text, at) => row(at, text)),
      {
        经费: (line, cells) => {
          const withId = (text: string) => cells.with(0, cellWith(cells[0] ?? '', text))
          if (line === first + 1) return withId('00000000-0000-7000-8000-00000000beef')
          if (line === first + 2) return withId('')
          if (line === first + 3) copied = shownIn(cells[0] ?? '')
          return line === first + 4 ? withId(copied) : cells
        },
        活动: (line, cells) => (line === 5 ? cells.with(0, cellWith(cells[0] ?? '', '改坏了')) : cells),
      },
    )
    const review = await client.handback.review({ returnId: (await open(filled)).returnId })
    expect(review.differences).toMatchObject([
      { kind: 'spending', change: 'added', theirs: { purpose: '好的' } },
    ])
    expect(review.refused.map((r) => [r.sheet, r.problem]).sort()).toEqual([
      ['活动', 'unknown_id'],
      ['经费', 'id_twice'],
      ['经费', 'id_twice'],
      ['经费', 'no_id'],
      ['经费', 'unknown_id'],
    ])
  })
})
describe('what people do to a workbook', () => {
  test('formulas count by what they come to; one that comes to an error is refused by row', async () => {
    const { file, open, client } = await withWorkbook()
    const spendings = await sheetOf(file, '经费')
    const row = (at: number, amount: string, what: string) =>
      spendings.type(spendings.empty + at, {
        日期: '2025-03-05',
        用途: '其他',
        '金额（元）': amount,
        事由: what,
      })
    const filled = fillInOffice(file, [
      ...row(0, '=100+23.45', '算出来的'),
      ...row(1, '=1/0', '算错的'),
      ...row(2, '约二百', '写成字的'),
      ...row(3, '0.005', '不到一分'),
    ])
    const review = await client.handback.review({ returnId: (await open(filled)).returnId })
    expect(review.differences).toMatchObject([{ theirs: { purpose: '算出来的', amountFen: 12_345 } }])
    expect(review.refused.map((r) => [r.row - spendings.empty, r.problem, r.field])).toEqual([
      [1, 'is_error', 'amountFen'],
      [2, 'not_a_number', 'amountFen'],
      [3, 'not_a_number', 'amountFen'],
    ])
  })

  test('a row pasted over another changes that one only; pasted with its hidden id, neither is taken', async () => {
    const { client, studioId, open } = await withWorkbook()
    const second = await client.activity.record({
      studioId,
      kind: 'lecture',
      fromOn: '2025-04-01',
      topic: '整本书阅读',
      place: '报告厅',
    })
    const file = await issued(client, studioId, 'workbook')
    const activities = await sheetOf(file, '活动')
    const [from, to] = ['单元整体教学设计', '整本书阅读'].map((topic) => activities.rowWith(topic))
    let copied: string[] = []
    const pasted = (withId: boolean) =>
      fillInOffice(file, [], {
        活动: (line, cells) => {
          if (line === from) copied = cells
          return line === to ? [...(withId ? copied : cells).slice(0, 1), ...copied.slice(1)] : cells
        },
      })
    const seen = await client.handback.review({ returnId: (await open(pasted(false))).returnId })
    expect(seen.refused).toEqual([])
    expect(new Set(seen.differences.map((d) => d.id))).toEqual(new Set([second.activityId]))
    expect(seen.differences.map((d) => [d.field, d.change])).toEqual(
      expect.arrayContaining([
        ['topic', 'changed'],
        ['place', 'changed'],
      ]),
    )
    const doubled = await client.handback.review({ returnId: (await open(pasted(true))).returnId })
    expect(doubled.differences).toEqual([])
    expect(doubled.refused.map((r) => r.problem)).toEqual(['id_twice', 'id_twice'])
  })

  test('a sheet taken out takes no record with it; protection lost on the way is no matter', async () => {
    const { client, studioId, idOf, open, merge } = await withWorkbook()
    await client.activity.recordOutput({
      personId: idOf('杜若溪'),
      kind: 'paper',
      title: '任务驱动的写作教学',
      happenedOn: '2025-02-01',
    })
    const file = await issued(client, studioId, 'workbook')
    const activities = await sheetOf(file, '活动')
    const row = activities.rowWith('单元整体教学设计')
    const filled = fillInOffice(file, activities.type(row, { 地点: '第二中学' }), {}, (document) => {
      expect(document).toContain('table:protected="true"')
      return document
        .replaceAll(' table:protected="true"', '')
        .replace(/<table:table table:name="成果"[^>]*>[\s\S]*?<\/table:table>/, '')
    })
    const opened = await open(filled)
    const review = await client.handback.review({ returnId: opened.returnId })
    expect(review.differences).toMatchObject([{ kind: 'activity', field: 'place', theirs: '第二中学' }])
    expect(review.refused).toMatchObject([{ sheet: '成果', problem: 'sheet_missing' }])
    await merge(opened.returnId)
    expect((await client.activity.outputs({ studioId })).total).toBe(1)
  })
})
