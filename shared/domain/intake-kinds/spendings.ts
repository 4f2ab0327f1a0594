import type { SpendingCategory } from '../activity.ts'
import type { KindDefinition } from '../intake.ts'
import { choice, field, remark, serial, studioFields } from './field.ts'

/** What studios spent, with its voucher. */
export const spendings: KindDefinition = {
  key: 'amount',
  lead: ['purpose', 'studio', 'amount'],
  fields: [
    serial,
    ...studioFields,
    field('on', 'date', '支出时间 支出日期 日期 时间 报销时间 报销日期 on', { required: true, past: true }),
    choice<SpendingCategory>(
      'category',
      'studio.money.category',
      '支出类别 用途类别 类别 费用类别 支出科目 科目 经费类别 category',
      {
        training: '研修 培训 集中研修 研修费 培训费',
        study_visit: '考察 考察学习 考察费 外出学习',
        research: '课题 课题研究 课题费 科研',
        rural_teaching: '送教下乡 送教 送教费',
        other: '其他 其他费用 其他支出',
      },
      { required: true },
    ),
    field('purpose', 'text', '用途 支出用途 摘要 事由 支出内容 支出事项 说明 purpose', {
      required: true,
      longest: 200,
    }),
    field('amount', 'amount', '金额 支出金额 金额(元) 支出金额(元) 报销金额 amount', { required: true }),
    field('voucher', 'text', '凭证号 票据号 发票号 凭证 发票号码 单据号 凭证编号 voucher', {
      longest: 60,
      own: true,
    }),
    remark,
  ],
  duplicates: [],
}
