import type { ActivityKind } from '../activity.ts'
import type { KindDefinition } from '../intake.ts'
import { choice, field, remark, serial, studioFields } from './field.ts'

/** What studios did, and who was there. */
export const activities: KindDefinition = {
  key: 'topic',
  lead: ['topic', 'studio', 'from'],
  fields: [
    serial,
    ...studioFields,
    field('topic', 'text', '活动主题 主题 活动名称 活动内容 内容 课题 topic', {
      required: true,
      longest: 200,
    }),
    choice<ActivityKind>(
      'kind',
      'activity.kind',
      '活动类型 活动类别 类型 活动形式 形式 类别 kind',
      {
        training: '集中研修 研修 集中培训 培训 集体研修',
        visit: '入校诊断 诊断 入校指导 调研诊断 入校帮扶',
        forum: '论坛 研讨 研讨会 座谈 沙龙',
        lecture: '公开讲座 讲座 专题讲座 学术讲座',
        rural_teaching: '送教下乡 送教 送课下乡 下乡送教',
        shadowing: '跟岗 跟岗学习 跟岗研修',
        study_visit: '考察学习 考察 外出考察 外出学习',
        research: '课题研究 课题 教研 专题教研',
        open_lesson: '公开课 观摩课 示范课 优质课',
        other: '其他',
      },
      { required: true },
    ),
    field('from', 'date', '活动时间 活动日期 时间 日期 开始时间 开始日期 起始时间 from', {
      required: true,
      past: true,
    }),
    field('to', 'date', '结束时间 结束日期 截止时间 to', { past: true }),
    field('halfDays', 'number', '半天数 时长(半天) 半日数 学时(半天) halfdays'),
    field('place', 'text', '活动地点 地点 地址 place', { longest: 100 }),
    field(
      'visitedSchool',
      'school',
      '入校学校 受访学校 帮扶学校 送教学校 到访学校 诊断学校 承办学校 visitedschool',
    ),
    field('problem', 'text', '发现的问题 存在问题 问题 诊断问题 problem', { longest: 1000, own: true }),
    field('solution', 'text', '解决方案 整改建议 解决办法 改进建议 建议 solution', {
      longest: 1000,
      own: true,
    }),
    field(
      'present',
      'names',
      '参加人员 出勤人员 参加人 到会人员 参与人员 出席人员 参加成员 签到人员 present',
    ),
    field('absent', 'names', '缺席人员 缺勤人员 请假人员 未参加人员 缺席 请假 absent'),
    remark,
  ],
  duplicates: [],
}
