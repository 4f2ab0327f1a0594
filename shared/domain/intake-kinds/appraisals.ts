import type { Grade } from '../assessment.ts'
import type { KindDefinition } from '../intake.ts'
import { choice, field, personFields, remark, serial } from './field.ts'

/** The words of grades, as every list of results writes them. */
export const gradeWords: Readonly<Record<Grade, string>> = {
  excellent: '优秀 优 优秀等次',
  pass: '合格 称职 合格等次',
  basic: '基本合格 基本称职',
  fail: '不合格 不称职',
}

/** Yearly appraisals of the personnel office. */
export const appraisals: KindDefinition = {
  key: 'name',
  lead: ['name', 'year', 'grade'],
  fields: [
    serial,
    ...personFields,
    field('year', 'year', '年度 考核年度 年份 考核年份 year', { required: true, heading: true }),
    choice<Grade>(
      'grade',
      'terms.grade',
      '等次 考核等次 考核结果 年度考核结果 年度考核等次 年度考核 结果 考核等级 grade',
      gradeWords,
      {
        required: true,
      },
    ),
    field('closedOn', 'date', '考核时间 审定时间 评定时间 考核日期 closedon', { past: true }),
    remark,
  ],
  duplicates: [],
}
