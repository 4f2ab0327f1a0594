import { describe, expect, test } from 'vitest'
import type { Client } from '../../../shared/contract/index.ts'
import type { IntakeKind } from '../../../shared/domain/intake-kinds.ts'
import { testDesk } from '../../support/desk.ts'
import { accept, bringIn, inspect, workbook } from '../../support/intake-file.ts'
import { idNumber } from '../../support/intake-sheet.ts'

type Value = string | number | null
const numbers = {
  张三: idNumber('19750601', 1),
  李四: idNumber('19800211', 2),
  王芳: idNumber('19881103', 4),
}

/** A county with three teachers; 张三 and 李四 at 第一小学, 王芳 at 第二小学, and another 王芳 at 第三小学. */
async function county() {
  const setup = await testDesk({ today: '2025-06-18' })
  const { client } = setup
  await bringIn(
    client,
    await workbook([
      ['姓名', '性别', '出生年月', '身份证号', '学校', '职务', '任现职时间'],
      ['张三', '男', '1975.06', numbers.张三, '第一小学', '教师', '2010.09'],
      ['李四', '女', '1980.02', numbers.李四, '第一小学', '教师', '2012.09'],
      ['王芳', '女', '1988.11', numbers.王芳, '第二小学', '教师', '2014.09'],
      ['王芳', '女', '1990.01', null, '第三小学', '教师', '2014.09'],
    ]),
  )
  const standing = (table: string) =>
    setup.desk.store.raw
      .prepare(`SELECT * FROM ${table} WHERE retracted_at IS NULL ORDER BY row_id`)
      .all() as Record<string, unknown>[]
  return { ...setup, standing }
}

const list = (kind: IntakeKind, rows: Value[][]) => ({ kind, rows })
async function take(client: Client, { kind, rows }: ReturnType<typeof list>) {
  return bringIn(client, await workbook(rows), { kind, name: `${kind}.xlsx` })
}

const studioList = list('studios', [
  ['工作室成员花名册', null, null, null, null, null],
  ['工作室名称', '角色', '姓名', '学校', '学科', '加入时间'],
  ['张三名师工作室', '主持人', '张三', '第一小学', '语文', '2023.09.01'],
  ['张三名师工作室', '助理', '李四', '第一小学', null, null],
  ['张三名师工作室', '成员', '王芳', '第二小学', null, '2023.10'],
])

/** Every kind of list that tells of people and studios on record, as an office writes it. */
const lists: readonly ReturnType<typeof list>[] = [
  list('titles', [
    ['序号', '姓名', '单位', '称号', '认定时间', '文号'],
    [1, '张　三', '第一小学', '县级骨干教师', '2019.09', '县教〔2019〕3号'],
    [2, '李四', '第一小学', '市级骨干教师', '2021-06-01', null],
  ]),
  list('cards', [
    ['园丁卡持卡人员名单', null, null],
    ['姓名', '身份证号', '卡类', '发卡时间'],
    ['张三', numbers.张三, 'B卡', '2022年9月'],
    ['王芳', numbers.王芳, '园丁C卡', '2023.09'],
  ]),
  list('appraisals', [
    ['2024年度考核结果', null, null],
    ['姓名', '学校', '考核等次'],
    ['张三', '第一小学', '优秀'],
    ['王芳', '第二小学', '称职'],
  ]),
  list('outputs', [
    ['姓名', '单位', '成果类型', '成果名称', '发表时间', '级别', '发表刊物', '发表状态'],
    ['张三', '第一小学', '论文', '作文教学三步', '2024.05', '省级', '语文教学', '已发表'],
    ['张三', '第一小学', '公开课', '背影', '2024.10.12', '县级', null, null],
  ]),
  list('rewards', [
    ['姓名', '单位', '荣誉名称', '级别', '授予时间', '奖金（元）', '发放时间'],
    ['张三', '第一小学', '优秀教师', '市级', '2024.09.10', 2000, '2024.10'],
    ['李四', '第一小学', '优秀教师', '县级', '2024.09', '￥1,500.50元', null],
  ]),
]

describe('lists about people on record', () => {
  test.each(lists.map((l) => [l.kind, l] as const))(
    '%s: come in, change nothing the second time, are corrected by a later list and taken back',
    async (kind, given) => {
      const { client, standing } = await county()
      const table = {
        titles: 'title',
        cards: 'gardener_card',
        appraisals: 'appraisal',
        outputs: 'output',
        rewards: 'award',
      }[kind as 'titles']
      const first = await take(client, given)
      expect(first).toMatchObject({ new: 2, updated: 0, refused: [] })
      const before = standing(table)
      expect(await take(client, given)).toMatchObject({ importId: null, new: 0, unchanged: 2 })
      expect(standing(table)).toEqual(before)
      await client.intake.undo({ importId: first.importId as never, reason: '导错了表' })
      expect(standing(table)).toEqual([])
      expect(await take(client, given)).toMatchObject({ new: 2 })
      expect(standing(table)).toHaveLength(2)
    },
  )

  test('titles: the level from the title itself, a month as its first day', async () => {
    const { client, standing } = await county()
    await take(client, lists[0] as never)
    expect(standing('title')).toMatchObject([
      {
        kind: 'backbone_teacher',
        level: 'county',
        from_on: '2019-09-01',
        document_number: '县教〔2019〕3号',
      },
      { kind: 'backbone_teacher', level: 'city', from_on: '2021-06-01' },
    ])
  })

  test('a later list says more: a new version, and taking it back says the old again', async () => {
    const { client, standing } = await county()
    await take(client, lists[0] as never)
    const again = list('titles', [
      ['姓名', '单位', '称号', '认定时间', '文号'],
      ['李四', '第一小学', '市级骨干教师', '2021.06', '市教〔2021〕8号'],
    ])
    const prepared = await inspect(client, await workbook(again.rows), { kind: 'titles' })
    expect((await client.intake.preview({ intakeId: prepared.intakeId })).rows[0]).toMatchObject({
      status: 'update',
      target: { label: '李四' },
      differences: [{ field: 'documentNumber', from: null, to: '市教〔2021〕8号' }],
    })
    const { importId } = await accept(client, prepared)
    expect(standing('title')[1]).toMatchObject({ from_on: '2021-06-01', document_number: '市教〔2021〕8号' })
    await client.intake.undo({ importId: importId as never, reason: '导错了表' })
    expect(standing('title').at(-1)).toMatchObject({ from_on: '2021-06-01', document_number: null })
    expect(standing('title')).toHaveLength(2)
  })

  test('the same title from another day, somebody unknown and a name alone are not taken', async () => {
    const { client } = await county()
    await take(client, lists[0] as never)
    const report = await take(
      client,
      list('titles', [
        ['姓名', '单位', '称号', '认定时间'],
        ['张三', '第一小学', '骨干教师', '2020.09'],
        ['赵六', '第一小学', '骨干教师', '2020.09'],
        ['王芳', null, '骨干教师', '2020.09'],
        ['王芳', '第三小学', '骨干教师', '2020.09'],
      ]),
    )
    expect(report).toMatchObject({
      new: 1,
      refused: [
        { row: 2, reasons: [{ code: 'ALREADY_HELD', data: { known: '2019-09-01' } }] },
        { row: 3, reasons: [{ code: 'PERSON_UNKNOWN' }] },
        { row: 4, reasons: [{ code: 'PERSON_POSSIBLE' }] },
      ],
    })
  })

  test('whom a name alone means is a person’s choice', async () => {
    const { client, standing } = await county()
    const file = await workbook([
      ['姓名', '称号', '认定时间'],
      ['王芳', '骨干教师', '2020.09'],
    ])
    const prepared = await inspect(client, file, { kind: 'titles' })
    const [row] = (await client.intake.preview({ intakeId: prepared.intakeId })).rows
    const candidates = row?.choices[0]?.candidates ?? []
    expect(candidates.map((c) => c.hint)).toEqual(['1988-11 · 第二小学', '1990-01 · 第三小学'])
    await client.intake.amend({
      intakeId: prepared.intakeId,
      rows: [row?.row ?? 0],
      record: candidates[1]?.id as never,
    })
    expect(await accept(client, prepared)).toMatchObject({ new: 1 })
    expect(standing('title')[0]).toMatchObject({ person_id: candidates[1]?.id })
  })

  test('an import others built on is not taken back', async () => {
    const { client } = await county()
    const { importId } = await take(client, lists[0] as never)
    const [title] = (await client.recognition.titles({ q: '张三' })).rows
    await client.recognition.amendTitle({ titleId: title?.id as never, basis: '换发' })
    await expect(
      client.intake.undo({ importId: importId as never, reason: '导错了表' }),
    ).rejects.toMatchObject({
      data: { dependents: [{ kind: 'title', label: '张三', by: 'changed' }] },
    })
  })
})

describe('studios with the people in them', () => {
  test('a studio comes with the row of its lead; the list again changes nothing; taken back it is gone', async () => {
    const { client, standing, desk } = await county()
    const first = await take(client, studioList)
    expect(first).toMatchObject({ new: 3, refused: [], newStudios: ['张三'] })
    expect((await client.studio.list({})).rows).toMatchObject([
      { lead: { name: '张三' }, subject: '语文', track: 'teacher' },
    ])
    expect(standing('studio_membership')).toMatchObject([
      { role: 'lead', from_on: '2023-09-01' },
      { role: 'assistant', from_on: '2023-09-01' },
      { role: 'member', from_on: '2023-10-01' },
    ])
    expect(await take(client, studioList)).toMatchObject({ importId: null, unchanged: 3, newStudios: [] })
    await client.intake.undo({ importId: first.importId as never, reason: '导错了表' })
    expect(desk.store.raw.prepare('SELECT count(*) FROM studio').pluck().get()).toBe(0)
    expect(await take(client, studioList)).toMatchObject({ new: 3 })
  })

  test('members of a studio nobody leads in the list, and a lead without a beginning, are refused', async () => {
    const { client } = await county()
    const report = await take(
      client,
      list('studios', [
        ['工作室', '角色', '姓名', '学校', '加入时间'],
        ['李四名师工作室', '成员', '王芳', '第二小学', '2023.10'],
        ['张三名师工作室', '主持人', '张三', '第一小学', null],
      ]),
    )
    expect(report).toMatchObject({
      new: 0,
      refused: [
        { row: 2, reasons: [{ code: 'STUDIO_UNKNOWN', data: { shown: '李四' } }] },
        { row: 3, reasons: [{ code: 'VALUE_MISSING', field: 'from' }] },
      ],
    })
  })
})

describe('what studios did', () => {
  const activityList = list('activities', [
    ['张三名师工作室活动记录', null, null, null, null, null],
    ['活动时间', '活动主题', '活动类型', '活动地点', '参加人员', '缺席人员'],
    ['2024.03.15', '整本书阅读', '集中研修', '第一小学', '张　三、李四', '王芳（病假）'],
    ['2024-04-20', '送课到村小', '送教下乡', null, '张三 李四 王芳', null],
  ])

  test('activities: the studio from the title, attendance by name; corrected and taken back with it', async () => {
    const { client, standing, desk } = await county()
    await take(client, studioList)
    const first = await take(client, activityList)
    expect(first).toMatchObject({ new: 2, refused: [] })
    const { rows } = await client.activity.list({})
    expect(rows.map((r) => [r.topic, r.present])).toEqual([
      ['送课到村小', 3],
      ['整本书阅读', 2],
    ])
    expect(await take(client, activityList)).toMatchObject({ importId: null, unchanged: 2 })
    const corrected = list('activities', [
      ...activityList.rows.slice(0, 2),
      ['2024.03.15', '整本书阅读', '集中研修', '第二小学', '张三', '王芳（病假）、李四（事假）'],
    ])
    const second = await take(client, corrected)
    expect(second).toMatchObject({ updated: 1 })
    const present = () =>
      desk.store.raw
        .prepare(
          `SELECT person.name, present FROM attendance JOIN activity ON row_id = activity_row_id
           JOIN person ON person.id = person_id WHERE retracted_at IS NULL AND topic = '整本书阅读' ORDER BY 1`,
        )
        .raw()
        .all()
    const after = [
      ['张三', 1],
      ['李四', 0],
      ['王芳', 0],
    ].sort()
    expect(present()).toEqual(after)
    await client.intake.undo({ importId: second.importId as never, reason: '导错了表' })
    expect(present()).toEqual(
      [
        ['张三', 1],
        ['李四', 1],
        ['王芳', 0],
      ].sort(),
    )
    await client.intake.undo({ importId: first.importId as never, reason: '导错了表' })
    expect(standing('activity')).toEqual([])
  })

  test('activities: a day outside the cycle, a stranger among those present and a kind nobody knows are refused', async () => {
    const { client } = await county()
    await take(client, studioList)
    const report = await take(
      client,
      list('activities', [
        ['工作室', '活动时间', '活动主题', '活动类型', '参加人员'],
        ['张三名师工作室', '2020.03.15', '一', '论坛', null],
        ['张三名师工作室', '2024.03.15', '二', '论坛', '张三、赵六'],
        ['张三名师工作室', '2024.03.15', '三', '打球', '张三'],
        ['赵六名师工作室', '2024.03.15', '四', '论坛', null],
      ]),
    )
    expect(report.refused.map((r) => r.reasons.map((x) => x.code))).toEqual([
      ['DATE_OUTSIDE_STUDIO'],
      ['ATTENDEE_UNKNOWN'],
      ['CHOICE_UNKNOWN'],
      ['STUDIO_UNKNOWN'],
    ])
  })

  test('rewards: money in fen, and an honour the county has paid for is in the way of taking the list back', async () => {
    const { client, standing, desk } = await county()
    const honours = lists.find((l) => l.kind === 'rewards') as never
    const { importId } = await take(client, honours)
    const [first, second] = standing('award')
    expect(first).toMatchObject({
      name: '优秀教师',
      level: 'city',
      received_on: '2024-10-01',
    })
    expect(second).toMatchObject({ level: 'county', amount_fen: 150_050, received_on: null })
    await desk.store.write((trx) =>
      trx
        .insertInto('reward_payment')
        .values({
          id: 'payment',
          person_id: second?.person_id,
          source_kind: 'award',
          source_id: second?.id,
          year: 2024,
          amount_fen: 150_050,
          offset_fen: 0,
          paid_on: '2024-12-01',
          document_number: '县教〔2024〕9号',
          finding: '{}',
          recorded_at: '2024-12-01T00:00:00.000Z',
          recorded_by: 'test',
        } as never)
        .execute(),
    )
    await expect(
      client.intake.undo({ importId: importId as never, reason: '导错了表' }),
    ).rejects.toMatchObject({
      code: 'IMPORT_IN_USE',
      data: { dependents: [{ kind: 'award', by: 'reward_payment' }] },
    })
    expect(standing('award')).toHaveLength(2)
  })

  test('spendings: the same line twice is one, a voucher tells two apart, money never becomes a float', async () => {
    const { client, standing } = await county()
    await take(client, studioList)
    const spent = list('spendings', [
      ['工作室', '日期', '类别', '用途', '金额（元）', '凭证号'],
      ['张三名师工作室', '2024.05.06', '研修', '资料费', '¥1,200.50元', 'P-001'],
      ['张三名师工作室', '2024.05.06', '研修', '资料费', 1200.5, 'P-002'],
      ['张三名师工作室', '2024.05.07', '其他', '印刷', 0.29, null],
    ])
    const first = await take(client, spent)
    expect(first).toMatchObject({ new: 3, refused: [] })
    expect(standing('spending').map((s) => s.amount_fen)).toEqual([120_050, 120_050, 29])
    expect(await take(client, spent)).toMatchObject({ importId: null, unchanged: 3 })
    await client.intake.undo({ importId: first.importId as never, reason: '导错了表' })
    expect(standing('spending')).toEqual([])
  })

  test('assessments: what a grade leads to is proposed, and falls away when the list is taken back', async () => {
    const { client, standing, desk } = await county()
    await take(client, studioList)
    const results = list('assessments', [
      ['考核对象', '工作室', '姓名', '考核年度', '等次', '考核时间', '送达时间'],
      ['工作室', '张三名师工作室', null, '第一年', '不合格', '2024.10.08', '2024.10.10'],
      ['成员', '张三名师工作室', '王芳', '1', '合格', '2024.10.08', null],
      ['成员', '张三名师工作室', '李四', '第一年', '合格', '2024.10.08', null],
      ['成员', '张三名师工作室', '王芳', '2024年', '基本合格', '2024.10.08', null],
    ])
    const report = await take(client, results)
    expect(report).toMatchObject({
      new: 2,
      refused: [
        { row: 4, reasons: [{ code: 'NOT_IN_STUDIO' }] },
        { row: 5, reasons: [{ code: 'YEAR_OUTSIDE_CYCLE' }] },
      ],
    })
    expect(await take(client, results)).toMatchObject({ importId: null, unchanged: 2 })
    const proposals = () =>
      desk.store.raw.prepare("SELECT kind FROM proposal WHERE status = 'open'").pluck().all()
    expect(standing('assessment')).toHaveLength(2)
    expect(proposals()).toHaveLength(1)
    await client.intake.undo({ importId: report.importId as never, reason: '导错了表' })
    expect(proposals()).toEqual([])
    expect(standing('assessment')).toEqual([])
  })
})

test('cohorts: the programme from the title, the cycle by the day; without a cycle nobody is enrolled', async () => {
  const { client, standing } = await county()
  const trainees = list('cohorts', [
    ['腾飞计划培养对象花名册', null, null],
    ['姓名', '学校', '类别', '文号'],
    ['一、教师组', null, null, null],
    ['张三', '第一小学', null, '县教〔2022〕5号'],
    ['李四', '第一小学', null, null],
  ])
  expect(await take(client, trainees)).toMatchObject({
    new: 0,
    refused: [{ reasons: [{ code: 'COHORT_UNKNOWN' }] }, { reasons: [{ code: 'COHORT_UNKNOWN' }] }],
  })
  await client.cohort.openCohort({
    programme: 'tengfei',
    name: '第一期腾飞计划',
    fromOn: '2022-09-01',
  } as never)
  const first = await take(client, trainees)
  expect(first).toMatchObject({ new: 2, refused: [] })
  expect(standing('enrolment')).toMatchObject([
    { track: 'teacher', from_on: '2022-09-01', document_number: '县教〔2022〕5号' },
    { track: 'teacher', from_on: '2022-09-01' },
  ])
  expect(await take(client, trainees)).toMatchObject({ importId: null, unchanged: 2 })
  await client.intake.undo({ importId: first.importId as never, reason: '导错了表' })
  expect(standing('enrolment')).toEqual([])
})
