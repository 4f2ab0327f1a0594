import type { Grade } from '../domain/assessment.ts'
import type { DocumentModel } from '../domain/document.ts'
import { type Field, type FilledBy, filledByTexts, tableDocument } from './parts.ts'
import { personFields } from './person-fields.ts'
import { gradeCounts, gradeWords } from './words.ts'

export interface AssessedSubject {
  record?: string
  /** A person, or the studio for a summary of studios. */
  name: string
  /** The lead of a studio; else the person's role or programme. */
  standing: string | null
  school: string | null
  /** What the assessment rested on: 实地考察、述职报告. */
  evidence: string | null
  /** Grades of the years before, oldest first, as one text: 合格、优秀. */
  before: string | null
  grade: Grade | null
  /** What follows: 拟整改, 予以表彰; blank when nothing does. */
  consequence: string
  remark?: string
}

export interface AssessmentSummaryInput {
  county: string
  filledBy: FilledBy
  subject: 'studio' | 'member' | 'trainee' | 'talent'
  /** The window assessed: 2024—2025管理年度, 2025年. */
  period: string
  assessed: readonly AssessedSubject[]
}

const words = {
  studio: { title: '名师名校长工作室', name: '工作室名称', standing: '主持人' },
  member: { title: '工作室助理、成员', name: '姓名', standing: '工作室及角色' },
  trainee: { title: '名师名校长培养对象', name: '姓名', standing: '培养计划' },
  talent: { title: '名师名校长', name: '姓名', standing: '称号' },
} as const

/** 年度考核汇总表: the grades of one round and what follows from them. */
export function assessmentSummary(input: AssessmentSummaryInput): DocumentModel {
  const { title, name, standing } = words[input.subject]
  const studios = input.subject === 'studio'
  const fields: Field<AssessedSubject>[] = [
    personFields.serial,
    {
      key: 'name',
      head: name,
      width: studios ? 22 : 8,
      kind: studios ? 'text' : 'name',
      value: (a) => a.name,
    },
    {
      key: 'standing',
      head: standing,
      width: studios ? 8 : 20,
      kind: studios ? 'name' : 'text',
      value: (a) => a.standing,
    },
    personFields.school,
    { key: 'evidence', head: '考核方式', width: 20, align: 'left', value: (a) => a.evidence },
    { key: 'before', head: '以前年度', under: '考核等次', width: 12, value: (a) => a.before },
    {
      key: 'grade',
      head: '本年度',
      under: '考核等次',
      width: 8,
      value: (a) => a.grade && gradeWords[a.grade],
    },
    { key: 'consequence', head: '处理意见', width: 18, align: 'left', value: (a) => a.consequence },
    personFields.remark,
  ]
  const measure = studios ? '个' : '人'
  const grades = input.assessed.map((a) => a.grade)
  return tableDocument('assessment-summary', {
    name: '年度考核汇总表',
    title: `${input.county}${title}年度考核汇总表`,
    subtitle: `（${input.period}）`,
    orientation: 'landscape',
    subline: filledByTexts(input.filledBy),
    fields,
    groups: [{ items: input.assessed }],
    notes: [`共${input.assessed.length}${measure}：${gradeCounts(grades, measure)}。`],
    signatures: [['考核组组长（签字）：', '考核组成员（签字）：', '　　　　年　　月　　日']],
  })
}
