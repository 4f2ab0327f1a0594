import type { LessonRole, OutputKind, PaperStatus } from '../activity.ts'
import type { KindDefinition } from '../intake.ts'
import type { Level } from '../title.ts'
import { choice, field, personFields, remark, serial } from './field.ts'

/** What came of people's work: papers, lessons, projects. */
export const outputs: KindDefinition = {
  key: 'title',
  lead: ['title', 'name', 'kind'],
  fields: [
    serial,
    ...personFields,
    choice<OutputKind>(
      'kind',
      'terms.outputKind',
      '成果类型 成果类别 类型 类别 成果形式 形式 kind',
      {
        paper: '论文 文章 发表论文 教学论文',
        open_lesson: '公开课 优质课 示范课 观摩课 精品课',
        lecture: '讲座 专题讲座 公开讲座',
        study_report: '考察报告 考察学习报告 学习报告',
        project: '课题 课题研究 科研课题 立项课题 研究课题',
        other: '其他 其他成果 著作 获奖',
      },
      { required: true, heading: true },
    ),
    field('title', 'text', '成果名称 题目 名称 论文题目 课题名称 标题 成果题目 作品名称 课题 title', {
      required: true,
      longest: 200,
    }),
    field('on', 'date', '时间 发表时间 完成时间 获得时间 取得时间 日期 授课时间 立项时间 发表日期 on', {
      required: true,
      past: true,
    }),
    choice<Level>(
      'level',
      'terms.level',
      '级别 成果级别 刊物级别 层次 level',
      {
        county: '县 县级',
        city: '市 市级',
        province: '省 省级 国家 国家级',
        school: '校 校级',
      },
      { lenient: true },
    ),
    field('publication', 'text', '发表刊物 刊物 刊物名称 期刊 发表于 期刊名称 颁发单位 publication', {
      longest: 120,
    }),
    choice<PaperStatus>(
      'status',
      'activity.output.statusOf',
      '发表状态 状态 是否发表 status',
      {
        published: '已发表 发表 已刊登 是',
        accepted: '已录用 录用 录用通知 待发表',
      },
      { lenient: true },
    ),
    choice<LessonRole>(
      'role',
      'activity.output.asOf',
      '承担角色 角色 身份 role',
      {
        teacher: '主讲 授课 授课人 执教 承担',
        audience: '观摩 听课 参加',
      },
      { lenient: true },
    ),
    remark,
  ],
  duplicates: [],
}
