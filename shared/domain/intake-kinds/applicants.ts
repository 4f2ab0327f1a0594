import type { KindDefinition } from '../intake.ts'
import type { Award } from '../selection.ts'
import { choice, field, personFields, remark, serial } from './field.ts'

/** Who applies in a batch or a call, and what for. */
export const applicants: KindDefinition = {
  key: 'name',
  lead: ['name', 'award', 'school'],
  fields: [
    serial,
    ...personFields,
    choice<Award>(
      'award',
      'selection.award',
      '申报称号 拟推荐称号 推荐称号 申报类别 推荐类别 申报项目 申报项 称号 类别 人员类别 award',
      {
        famous_principal: '名校长 县名校长',
        backbone_principal: '骨干校长 县骨干校长',
        famous_teacher: '教学名师 名师 县教学名师 县名师',
        backbone_teacher: '骨干教师 县骨干教师',
        teacher: '教师 教师类',
        principal: '校长 校长类 园长',
      },
      { required: true, heading: true },
    ),
    field('selection', 'text', '批次 认定批次 评选批次 遴选批次 评选 selection', {
      heading: true,
      longest: 80,
    }),
    field('channels', 'text', '推荐途径 产生方式 申报方式 推荐方式 途径 channels', { longest: 60 }),
    field('appliedOn', 'date', '申报时间 申报日期 报名时间 推荐时间 appliedon', { past: true }),
    field('researchPlan', 'yesNo', '研修方案 是否提交研修方案 有无研修方案 researchplan'),
    field('schoolRoles', 'text', '校内身份 校内职务 学校骨干 教研职务 学科职务 schoolroles', { longest: 60 }),
    field('topic', 'text', '课题 研究问题 着力解决的问题 研修主题 topic', { longest: 200 }),
    remark,
  ],
  duplicates: [],
}
