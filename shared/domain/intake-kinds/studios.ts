import type { KindDefinition } from '../intake.ts'
import type { StudioRole } from '../studio.ts'
import { trackField } from './cohorts.ts'
import { choice, documentNumber, field, personFields, remark, serial, studioFields } from './field.ts'

/** Studios with the people in them: a row for each; a studio not yet on record comes with its lead's row. */
export const studios: KindDefinition = {
  key: 'name',
  lead: ['name', 'studio', 'role'],
  fields: [
    serial,
    ...studioFields,
    ...personFields,
    choice<StudioRole>(
      'role',
      'terms.studioRole',
      '角色 工作室角色 身份 工作室职务 室内职务 人员身份 成员类别 担任角色 role',
      {
        lead: '领衔 领衔人 主持人 主持 负责人 领衔名师 领衔名校长 工作室主持人',
        assistant: '助理 工作室助理 主持人助理 助手',
        member: '成员 工作室成员 学员 骨干成员',
      },
      { required: true },
    ),
    trackField(),
    field('subject', 'text', '学科 任教学科 工作室学科 所属学科 subject', { longest: 40 }),
    field('from', 'date', '加入时间 进入时间 起始时间 成立时间 聘任时间 加入日期 入室时间 from', {
      past: true,
    }),
    field('to', 'date', '退出时间 离开时间 终止时间 退出日期 to', { past: true }),
    field('reason', 'text', '变动原因 退出原因 调整原因 reason', { longest: 200 }),
    documentNumber,
    remark,
  ],
  duplicates: [],
}
