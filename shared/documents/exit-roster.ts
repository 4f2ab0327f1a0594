import type { DocumentModel } from '../domain/document.ts'
import type { Day } from '../kernel/day.ts'
import { type Field, type FilledBy, filledByTexts, tableSheet } from './parts.ts'
import { type ListedPerson, personFields } from './person-fields.ts'
import { chineseDay } from './words.ts'

export interface Exit extends ListedPerson {
  /** What was left: 腾飞计划（第一周期）, 沈知远名师工作室（成员）. */
  from: string
  enteredOn: Day | null
  reason: string
  /** Document and place of the ground, as the clause chip shows them: 附件5-1 五（三）1. */
  clause: string
  documentNumber: string
  decidedOn: Day
  effectiveOn: Day
}

export interface ExitRosterInput {
  county: string
  filledBy: FilledBy
  /** Whether ID numbers have a column. */
  idNumbers?: boolean
  from: Day
  to: Day
  exits: readonly Exit[]
}

const p = personFields
const fieldsWith = (idNumbers: boolean): Field<Exit>[] => [
  p.serial,
  p.name,
  p.sex,
  p.bornOn,
  ...(idNumbers ? [p.idNumber] : []),
  p.school,
  p.post,
  { key: 'from', head: '退出项目', width: 18, align: 'left', value: (e) => e.from },
  { key: 'enteredOn', head: '进入年月', width: 9, kind: 'month', value: (e) => e.enteredOn },
  { key: 'reason', head: '退出原因', width: 20, align: 'left', value: (e) => e.reason },
  { key: 'clause', head: '依据条款', under: '退出依据', width: 13, value: (e) => e.clause },
  { key: 'documentNumber', head: '文号', under: '退出依据', width: 15, value: (e) => e.documentNumber },
  { key: 'decidedOn', head: '决定日期', width: 11, kind: 'day', value: (e) => e.decidedOn },
  { key: 'effectiveOn', head: '退出日期', width: 11, kind: 'day', value: (e) => e.effectiveOn },
  p.remark,
]

/** 退出人员名单: everybody whose exit took effect in a period, with ground, clause and document number. */
export function exitRoster(input: ExitRosterInput): DocumentModel {
  const title = `${input.county}名师名校长培养工程退出人员名单`
  return {
    form: 'exit-roster',
    title,
    sheets: [
      tableSheet({
        name: '退出人员名单',
        title,
        subtitle: `（${chineseDay(input.from)}至${chineseDay(input.to)}）`,
        orientation: 'landscape',
        subline: filledByTexts(input.filledBy),
        fields: fieldsWith(input.idNumbers ?? false),
        groups: [{ items: input.exits }],
        notes: [`本期共退出${input.exits.length}人。`],
      }),
    ],
  }
}
