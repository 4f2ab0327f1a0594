import type { Absence, AssessedKind, AssessmentKind, Grade } from '../assessment.ts'
import type { KindDefinition } from '../intake.ts'
import { gradeWords } from './appraisals.ts'
import { programmeField } from './cohorts.ts'
import { choice, field, optionalPersonFields, remark, serial, studioFields } from './field.ts'

/** Results of assessing studios, the people in them, trainees and talent. */
export const assessments: KindDefinition = {
  key: 'grade',
  lead: ['name', 'subjectKind', 'grade'],
  fields: [
    serial,
    choice<AssessedKind>(
      'subjectKind',
      'terms.assessedKind',
      '考核对象 考核类别 对象类别 对象类型 被考核对象 人员类别 角色 subjectkind',
      {
        studio: '工作室 名师工作室 名校长工作室',
        lead: '领衔人 主持人 领衔 工作室主持人',
        assistant: '助理 工作室助理',
        member: '成员 工作室成员',
        trainee: '培养对象 学员 腾飞 雏鹰',
        talent: '人才 名师 名校长 称号获得者',
      },
      { required: true, heading: true },
    ),
    ...optionalPersonFields,
    ...studioFields,
    programmeField,
    choice<AssessmentKind>(
      'kind',
      'terms.assessmentKind',
      '考核种类 考核方式 考核性质 考核形式 kind',
      {
        annual: '年度考核 年度 年终考核',
        reassessment: '复核 重新考核 再考核 整改复核',
        cycle: '周期考核 周期 三年考核',
        graduation: '结业考核 结业',
      },
      { lenient: true, heading: true },
    ),
    field('year', 'text', '考核年度 年度 管理年度 第几年 考核年份 year', {
      required: true,
      heading: true,
      longest: 20,
    }),
    choice<Grade>('grade', 'terms.grade', '等次 考核等次 考核结果 结果 考核等级 评定等次 grade', gradeWords),
    choice<Absence>(
      'absence',
      'assessment.absence',
      '未考核原因 未定等次原因 缺考原因 absence',
      {
        no_reason: '无故 无故缺席 无故未参加',
        sick_leave: '病假 因病',
        refused: '拒绝 拒绝参加',
        not_organised: '未组织',
      },
      { lenient: true },
    ),
    field('assessedOn', 'date', '考核时间 考核日期 评定时间 评定日期 assessedon', {
      required: true,
      past: true,
    }),
    field('notifiedOn', 'date', '送达时间 送达日期 告知时间 通知时间 notifiedon', { past: true }),
    remark,
  ],
  duplicates: [],
}
