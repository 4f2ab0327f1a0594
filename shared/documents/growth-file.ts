import type { OutputKind } from '../domain/activity.ts'
import type { Grade } from '../domain/assessment.ts'
import type { CellKind, DocumentModel, DocumentRow } from '../domain/document.ts'
import type { Level, TitleKind } from '../domain/title.ts'
import type { Day } from '../kernel/day.ts'
import { equalColumns, gridTable, pairRow } from './form-grid.ts'
import { fullRow, noteRows } from './parts.ts'
import type { ListedPerson } from './person-fields.ts'
import { chineseDay, gradeWords, levelWords, outputWords, sexWords, titleWords } from './words.ts'

interface Span {
  from: string | null
  to: string | null
}

export interface GrowthFileInput {
  county: string
  asOf: Day
  person: ListedPerson & { ethnicity: string | null; education: string | null; politics: string | null }
  posts: readonly (Span & { school: string; post: string; teaching: string | null })[]
  titles: readonly {
    level: Level
    kind: TitleKind
    recognisedOn: Day | null
    certificateNumber: string | null
    state: string
  }[]
  cohorts: readonly (Span & { programme: string; mentor: string | null; state: string })[]
  studios: readonly (Span & { studio: string; role: string; state: string })[]
  assessments: readonly { period: string; subject: string; grade: Grade | null; note: string }[]
  outputs: readonly { on: Day | null; kind: OutputKind; title: string; level: Level | null }[]
  activities: readonly { on: Day; topic: string; studio: string; attendance: string }[]
  decisions: readonly { on: Day; matter: string; documentNumber: string }[]
  /** Fen. */
  rewards: readonly { year: number; honour: string; amount: number | null; state: string }[]
}

/** What has no end still holds. */
const untilNow = (to: string | null): string => to ?? '至今'

function personRows({ person }: GrowthFileInput): DocumentRow[] {
  const pair = (label: string, value: string | null, kind: CellKind = 'text') => ({
    label,
    value,
    kind,
    columns: 2,
  })
  return [
    pairRow(2, [
      pair('姓　　名', person.name, 'name'),
      pair('性　　别', person.sex && sexWords[person.sex]),
      pair('出生年月', person.bornOn, 'month'),
    ]),
    pairRow(2, [
      pair('民　　族', person.ethnicity),
      pair('学　　历', person.education),
      pair('政治面貌', person.politics),
    ]),
    pairRow(2, [
      pair('职　　称', person.rank),
      pair('任教学科', person.subject),
      pair('联系电话', person.phone ?? null),
    ]),
    pairRow(2, [{ label: '工作单位', value: person.school, columns: 6 }, pair('岗　　位', person.post)]),
  ]
}

/** 个人成长档案: everything on record about one person, as of a day. */
export function growthFile(input: GrowthFileInput): DocumentModel {
  const title = `${input.county}名师名校长个人成长档案`
  const columns = equalColumns(12, 7)
  const rows = [
    fullRow('title', 12, title),
    ...personRows(input),
    ...gridTable(
      '任职经历',
      [
        { head: '起', columns: 2, kind: 'month', value: (p) => p.from },
        { head: '止', columns: 2, kind: 'month', value: (p) => untilNow(p.to) },
        { head: '单位', columns: 4, align: 'left', value: (p) => p.school },
        { head: '岗位', columns: 2, value: (p) => p.post },
        { head: '任教情况', columns: 2, value: (p) => p.teaching },
      ],
      input.posts,
    ),
    ...gridTable(
      '称号',
      [
        { head: '认定年月', columns: 2, kind: 'month', value: (t) => t.recognisedOn },
        { head: '层级', columns: 2, value: (t) => levelWords[t.level] },
        { head: '称号', columns: 3, value: (t) => titleWords[t.kind] },
        { head: '证书编号', columns: 3, value: (t) => t.certificateNumber },
        { head: '状态', columns: 2, value: (t) => t.state },
      ],
      input.titles,
    ),
    ...gridTable(
      '培养经历',
      [
        { head: '起', columns: 2, kind: 'month', value: (c) => c.from },
        { head: '止', columns: 2, kind: 'month', value: (c) => untilNow(c.to) },
        { head: '培养计划', columns: 4, value: (c) => c.programme },
        { head: '导师', columns: 2, kind: 'name', value: (c) => c.mentor },
        { head: '状态', columns: 2, value: (c) => c.state },
      ],
      input.cohorts,
    ),
    ...gridTable(
      '工作室经历',
      [
        { head: '起', columns: 2, kind: 'month', value: (s) => s.from },
        { head: '止', columns: 2, kind: 'month', value: (s) => untilNow(s.to) },
        { head: '工作室', columns: 4, value: (s) => s.studio },
        { head: '角色', columns: 2, value: (s) => s.role },
        { head: '状态', columns: 2, value: (s) => s.state },
      ],
      input.studios,
    ),
    ...gridTable(
      '考核',
      [
        { head: '考核年度', columns: 3, value: (a) => a.period },
        { head: '考核事项', columns: 4, value: (a) => a.subject },
        { head: '等次', columns: 2, value: (a) => a.grade && gradeWords[a.grade] },
        { head: '说明', columns: 3, align: 'left', value: (a) => a.note },
      ],
      input.assessments,
    ),
    ...gridTable(
      '成果',
      [
        { head: '日期', columns: 2, kind: 'day', value: (o) => o.on },
        { head: '类别', columns: 2, value: (o) => outputWords[o.kind] },
        { head: '名称', columns: 6, align: 'left', value: (o) => o.title },
        { head: '层级', columns: 2, value: (o) => o.level && levelWords[o.level] },
      ],
      input.outputs,
    ),
    ...gridTable(
      '参加活动',
      [
        { head: '日期', columns: 2, kind: 'day', value: (a) => a.on },
        { head: '活动主题', columns: 5, align: 'left', value: (a) => a.topic },
        { head: '工作室', columns: 3, value: (a) => a.studio },
        { head: '出勤', columns: 2, value: (a) => a.attendance },
      ],
      input.activities,
    ),
    ...gridTable(
      '决定',
      [
        { head: '日期', columns: 2, kind: 'day', value: (d) => d.on },
        { head: '事项', columns: 6, align: 'left', value: (d) => d.matter },
        { head: '文号', columns: 4, value: (d) => d.documentNumber },
      ],
      input.decisions,
    ),
    ...gridTable(
      '奖励',
      [
        { head: '年度', columns: 2, kind: 'number', value: (r) => r.year },
        { head: '奖励事项', columns: 5, align: 'left', value: (r) => r.honour },
        { head: '金额（元）', columns: 3, kind: 'money', align: 'right', value: (r) => r.amount },
        { head: '状态', columns: 2, value: (r) => r.state },
      ],
      input.rewards,
    ),
    ...noteRows(12, [`本档案记载截至${chineseDay(input.asOf)}。`]),
  ]
  return {
    form: 'growth-file',
    title,
    sheets: [
      {
        name: '个人成长档案',
        orientation: 'portrait',
        layout: 'form',
        columns,
        rows,
        repeated: null,
        numbered: true,
      },
    ],
  }
}
