import type { Programme } from '../cohort.ts'
import type { KindDefinition } from '../intake.ts'
import type { Track } from '../studio.ts'
import { choice, documentNumber, field, personFields, remark, serial } from './field.ts'

export const programmeField = choice<Programme>(
  'programme',
  'terms.programme',
  '培养计划 计划 所属计划 培养工程 培养层次 计划名称 培养项目 programme',
  { tengfei: '腾飞 腾飞计划', chuying: '雏鹰 雏鹰计划' },
  { heading: true },
)

/** The two sides of titles, studios and cohorts. */
export const trackField = (more: Parameters<typeof choice>[4] = {}) =>
  choice<Track>(
    'track',
    'cohort.track',
    '类别 人员类别 培养类别 类型 培养类型 工作室类别 工作室类型 对象类别 track',
    {
      principal: '校长 名校长 校长类 校长组 名校长类 园长 名校长工作室',
      teacher: '教师 名师 教师类 教师组 名师类 名师工作室',
    },
    { heading: true, ...more },
  )

/** Who is in which programme since when. */
export const cohorts: KindDefinition = {
  key: 'name',
  lead: ['name', 'programme', 'school'],
  fields: [
    serial,
    ...personFields,
    { ...programmeField, required: true },
    field('cohort', 'text', '批次 期次 届 培养周期 周期 期 培养批次 cohort', { heading: true }),
    trackField(),
    field(
      'from',
      'date',
      '入选时间 入选年月 进入时间 进入年月 起始时间 入选日期 培养起始时间 确定时间 from',
      { past: true },
    ),
    field('to', 'date', '退出时间 终止时间 结业时间 to', { past: true }),
    documentNumber,
    remark,
  ],
  duplicates: [],
}
