import { type ActivityKind, activityKinds as kinds } from '../domain/activity.ts'
import type { DocumentModel } from '../domain/document.ts'
import type { Day } from '../kernel/day.ts'
import { type Field, type FilledBy, filledByTexts, sum, tableDocument, totalCells } from './parts.ts'
import { personFields } from './person-fields.ts'
import { activityWords, chineseDay } from './words.ts'

export interface StudioActivities {
  record?: string
  studio: string
  lead: string | null
  trainingDays: number | null
  trainingSessions: number | null
  /** How often each kind took place; kinds left out took place never. */
  counts: Partial<Record<ActivityKind, number>>
  /** Schools of members visited, and how many there are to visit: 4 / 6. */
  visited: string | null
  /** Present of those expected, in whole percent. */
  attendance: number | null
}

export interface ActivityStatisticsInput {
  county: string
  filledBy: FilledBy
  from: Day
  to: Day
  studios: readonly StudioActivities[]
}

const total = (studio: StudioActivities): number =>
  kinds.reduce((all, kind) => all + (studio.counts[kind] ?? 0), 0)

const fields: Field<StudioActivities>[] = [
  personFields.serial,
  { key: 'studio', head: '工作室名称', width: 22, align: 'left', value: (s) => s.studio },
  { key: 'lead', head: '主持人', width: 8, kind: 'name', value: (s) => s.lead },
  {
    key: 'trainingDays',
    head: '天数',
    under: '研修',
    width: 6,
    kind: 'number',
    value: (s) => s.trainingDays,
  },
  {
    key: 'trainingSessions',
    head: '次数',
    under: '研修',
    width: 6,
    kind: 'number',
    value: (s) => s.trainingSessions,
  },
  ...kinds.map(
    (kind): Field<StudioActivities> => ({
      key: kind,
      head: activityWords[kind],
      under: '活动次数',
      width: 5,
      kind: 'number',
      value: (s) => s.counts[kind] ?? 0,
    }),
  ),
  { key: 'total', head: '合计', under: '活动次数', width: 6, kind: 'number', value: total },
  { key: 'visited', head: '到访成员校', width: 8, value: (s) => s.visited },
  { key: 'attendance', head: '出勤率%', width: 8, kind: 'number', value: (s) => s.attendance },
  { key: 'remark', head: '备注', width: 8, value: () => '' },
]

/** 活动统计表: what each studio did in a period. */
export function activityStatistics(input: ActivityStatisticsInput): DocumentModel {
  const { studios } = input
  return tableDocument('activity-statistics', {
    name: '活动统计表',
    title: `${input.county}名师名校长工作室活动统计表`,
    subtitle: `（${chineseDay(input.from)}至${chineseDay(input.to)}）`,
    orientation: 'landscape',
    subline: filledByTexts(input.filledBy),
    fields,
    groups: [{ items: studios }],
    total: totalCells(fields, {
      trainingDays: sum(studios.map((s) => s.trainingDays)),
      trainingSessions: sum(studios.map((s) => s.trainingSessions)),
      ...Object.fromEntries(kinds.map((kind) => [kind, sum(studios.map((s) => s.counts[kind] ?? 0))])),
      total: sum(studios.map(total)),
    }),
  })
}
