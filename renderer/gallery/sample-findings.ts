import { day } from '../../shared/kernel/day.ts'
import type { Finding } from '../../shared/policy/finding.ts'
import type { FindingWords } from '../ui/finding/finding-words.ts'

/** Findings about fictitious people, to look at the parts with. */
const base = {
  asOf: day('2025-06-18'),
  policyVersion: '2022-1',
  parameters: [],
  readings: [],
  missing: [],
  figures: {},
  also: {},
  party: null,
} as const

export const leftFrontLine: Finding = {
  ...base,
  question: 'cohort.exit.front-line',
  subject: { kind: 'person', id: 'gu' },
  outcome: 'exits_by_default_overridable',
  ruleIds: ['chuying.exit.left-post'],
  clauses: [{ document: '附件5-2', place: '六（三）' }],
  force: 'generally',
  facts: [
    { key: '培养周期', value: '2022-09-01 — 2025-08-31，第三年度' },
    { key: '现任岗位', value: '总务处副主任，2025-06-03起，正式任命' },
    { key: '任教一线', value: '否（原：语文教师，2009-08 — 2025-06-02）' },
    { key: '交接完成日期', value: null },
  ],
  parameters: [
    {
      id: '短期离岗',
      value: 12,
      unit: '个月',
      clause: { document: '附件5-2', place: '六（三）' },
      on: day('2022-09-01'),
    },
  ],
  readings: [{ id: 'A31', choice: 'by-track' }],
  message: { key: 'left_front_line', values: {} },
}

export const twoYears: Finding = {
  ...base,
  question: 'cohort.exit.grades',
  subject: { kind: 'person', id: 'zhou' },
  outcome: 'exits',
  ruleIds: ['chuying.exit.grades'],
  clauses: [{ document: '附件5-2', place: '五（三）1' }],
  force: 'must',
  facts: [
    { key: '第二年度', value: '基本合格' },
    { key: '第三年度', value: '基本合格' },
  ],
  message: { key: 'grade_failed', values: {} },
}

export const missingGrade: Finding = {
  ...base,
  question: 'cohort.exit.grades',
  subject: { kind: 'person', id: 'xie' },
  outcome: 'undetermined',
  ruleIds: ['chuying.exit.grades'],
  clauses: [{ document: '附件5-2', place: '五（三）1' }],
  force: 'must',
  facts: [
    { key: '第一年度', value: '合格' },
    { key: '第三年度', value: '基本合格' },
  ],
  missing: ['第二年度等次'],
  readings: [{ id: 'A39', choice: 'adjacent' }],
  message: { key: 'assessments_missing', values: {} },
}

const duty = (outcome: Finding['outcome'], sentence: string, place: string): Finding => ({
  ...base,
  question: sentence,
  subject: { kind: 'studio', id: 'shen' },
  outcome,
  ruleIds: [],
  clauses: [{ document: '附件2-1', place }],
  force: 'must',
  facts: [],
  message: { key: 'fact_missing', values: {} },
})

export const duties: readonly Finding[] = [
  duty('violation', '全员到场的公开讲座', '四（二）1'),
  duty('violation', '走访成员学校', '四（二）1'),
  duty('undetermined', '公开发表研究论文', '四（二）1'),
  duty('compliant', '年度工作计划', '四（二）1'),
  duty('compliant', '领衔人市级公开课', '四（二）1'),
]

const sentences: Record<string, string> = {
  left_front_line: '顾明川自2025年6月3日起不再任课，培养周期未满，一般应退出雏鹰计划。',
  grade_failed: '周慕白连续两年基本合格，应退出雏鹰计划。',
  assessments_missing: '缺第二年度等次，不能判定是否连续两年基本合格。',
}

const sources: Record<string, string> = {
  培养周期: '培养记录',
  现任岗位: '岗位史',
  任教一线: '岗位史',
  第一年度: '考核记录',
  第二年度: '考核记录',
  第三年度: '考核记录',
}

const names: Record<string, [name: string, context: string]> = {
  gu: ['顾明川', '雏鹰计划2022期 · 南岗镇中学'],
  zhou: ['周慕白', '雏鹰计划2022期 · 云岭中学'],
  xie: ['谢令仪', '雏鹰计划2022期 · 河湾幼儿园'],
  shen: ['沈知远名师工作室', '初中语文'],
}

const readings: Record<string, string> = {
  A31: '分轨认定：校长看校长岗位，教师看教学一线；离岗不满12个月不算离开。',
  A39: '同一次入选内相邻两个培养年度；缺一年不触发。',
}

const notes: Record<string, string> = {
  全员到场的公开讲座: '5月12日到场5 / 6',
  走访成员学校: '未到：柳林中学、云岭中学',
  公开发表研究论文: '缺：刊物 CN 号',
  年度工作计划: '2024-09-28备案',
}

export const sampleWords: FindingWords = {
  sentence: (finding) => sentences[finding.message.key] ?? finding.question,
  note: (finding) => notes[finding.question],
  subject: ({ id }) => {
    const [name = id, context = ''] = names[id] ?? []
    return { name, context, href: '#/cohort' }
  },
  facts: ({ facts }) =>
    facts.map(({ key, value }) => ({
      key,
      name: key,
      value: value === null ? null : String(value),
      ...(sources[key] ? { source: { label: sources[key], href: '#/cohort' } } : {}),
    })),
  missing: (key) => ({ name: key, href: '#/cohort' }),
  rule: (id) =>
    id.endsWith('left-post')
      ? '培养周期内不再任校长或不再任课的，一般退出培养计划。'
      : '连续两年基本合格的退出。',
  reading: ({ id }) => ({ text: readings[id] ?? '', decided: '局长办公会2022-09-20定' }),
  parameter: ({ id, value, unit }) => `${id}${String(value)}${unit}`,
}
