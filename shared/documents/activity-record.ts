import type { ActivityKind } from '../domain/activity.ts'
import type { DocumentModel } from '../domain/document.ts'
import type { Day } from '../kernel/day.ts'
import { equalColumns, pairRow } from './form-grid.ts'
import { fullRow, sideBySide } from './parts.ts'
import { activityWords, chineseDay } from './words.ts'

export interface ActivityRecordInput {
  studio: string
  topic: string
  kind: ActivityKind
  from: Day
  to: Day
  /** Null is unknown, — doesn't apply. */
  days: number | '—' | null
  sessions: number | '—' | null
  place: string | null
  host: string | null
  visitedSchool: string | null
  present: readonly string[]
  absent: readonly { name: string; reason: string | null }[]
  content: string | null
  /** A visit counts only with the problem found and the solution proposed; blank for other kinds. */
  problem: string | null
  solution: string | null
  outputs: readonly string[]
  evidence: readonly string[]
  recordedBy: string | null
  recordedOn: Day | null
}

const list = (items: readonly string[]): string => (items.length > 0 ? items.join('、') : '无')

/** 活动记录表: one activity on one page. */
export function activityRecord(input: ActivityRecordInput): DocumentModel {
  const columns = equalColumns(6, 14)
  const span =
    input.from === input.to ? chineseDay(input.from) : `${chineseDay(input.from)}至${chineseDay(input.to)}`
  const absent = input.absent.map(({ name, reason }) => `${name}（${reason ?? '原因未报'}）`)
  const title = `${input.studio}活动记录表`
  const long = (label: string, value: string | null, height: number) =>
    pairRow(1, [{ label, value, columns: 5, align: 'left' }], height)
  return {
    form: 'activity-record',
    title,
    sheets: [
      {
        name: '活动记录表',
        orientation: 'portrait',
        layout: 'form',
        columns,
        rows: [
          fullRow('title', 6, title),
          pairRow(1, [{ label: '活动主题', value: input.topic, columns: 5 }], 30),
          pairRow(
            1,
            [
              { label: '活动类别', value: activityWords[input.kind], columns: 1 },
              { label: '活动时间', value: span, columns: 3 },
            ],
            30,
          ),
          pairRow(
            1,
            [
              { label: '天　　数', value: input.days, columns: 1, kind: 'number' },
              { label: '次　　数', value: input.sessions, columns: 1, kind: 'number' },
              { label: '主 持 人', value: input.host, columns: 1, kind: 'name' },
            ],
            30,
          ),
          pairRow(
            1,
            [
              { label: '活动地点', value: input.place, columns: 2 },
              { label: '到访学校', value: input.visitedSchool, columns: 2 },
            ],
            30,
          ),
          pairRow(
            1,
            [
              { label: '应到人数', value: input.present.length + absent.length, columns: 2, kind: 'number' },
              { label: '实到人数', value: input.present.length, columns: 2, kind: 'number' },
            ],
            30,
          ),
          long('参加人员', list(input.present), 40),
          long('缺席及原因', list(absent), 30),
          long('活动内容', input.content, 150),
          long('发现的问题', input.problem, 80),
          long('解决方案', input.solution, 80),
          long('活动成果', list(input.outputs), 50),
          long('佐证材料', list(input.evidence), 40),
          ...sideBySide('signature', { orientation: 'portrait', layout: 'form', columns }, [
            `记录人：${input.recordedBy ?? ''}`,
            `记录时间：${input.recordedOn ? chineseDay(input.recordedOn) : ''}`,
            '主持人（签字）：　　　　　　',
          ]),
        ],
        repeated: null,
        numbered: true,
      },
    ],
  }
}
