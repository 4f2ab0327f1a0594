import type { DocumentModel } from '../domain/document.ts'
import type { RosterOrder } from '../domain/roster.ts'
import type { Level, TitleKind } from '../domain/title.ts'
import type { Day } from '../kernel/day.ts'
import { type Field, type FilledBy, filledByTexts, tableDocument } from './parts.ts'
import { type ListedPerson, personFields } from './person-fields.ts'
import { chineseDay, levelWords, orderWords, sectionName, titleWords } from './words.ts'

export interface TitleHolder extends ListedPerson {
  level: Level
  recognisedOn: Day | null
  certificateNumber: string | null
  /** Last day of the incentive period; null where unknown, — where the title has none. */
  incentiveTo: string | null
}

export interface TitleRosterInput {
  county: string
  filledBy: FilledBy
  /** Whether ID numbers have a column. */
  idNumbers?: boolean
  asOf: Day
  order: RosterOrder
  /** In the order to print; a kind that nobody holds is left out. */
  titles: readonly { kind: TitleKind; holders: readonly TitleHolder[] }[]
}

const p = personFields
const fieldsWith = (idNumbers: boolean): Field<TitleHolder>[] => [
  p.serial,
  p.name,
  p.sex,
  p.bornOn,
  ...(idNumbers ? [p.idNumber] : []),
  p.school,
  p.post,
  p.subject,
  p.rank,
  { key: 'level', head: '称号层级', width: 8, value: (h) => levelWords[h.level] },
  { key: 'recognisedOn', head: '认定年月', width: 9, kind: 'month', value: (h) => h.recognisedOn },
  { key: 'certificate', head: '证书编号', width: 25, value: (h) => h.certificateNumber },
  { key: 'incentiveTo', head: '激励期至', width: 9, kind: 'month', value: (h) => h.incentiveTo },
  p.phone,
  { ...p.remark, width: 8 },
]

/** 名师名校长名册: who holds which title on a day. */
export function titleRoster(input: TitleRosterInput): DocumentModel {
  const held = input.titles.filter(({ holders }) => holders.length > 0)
  return tableDocument('title-roster', {
    name: '名师名校长名册',
    title: `${input.county}名师名校长名册`,
    orientation: 'landscape',
    subline: filledByTexts(input.filledBy),
    fields: fieldsWith(input.idNumbers ?? false),
    groups: held.map(({ kind, holders }, at) => ({
      name: sectionName(at, titleWords[kind], holders.length),
      items: holders,
    })),
    notes: [`名单${orderWords[input.order]}；状态截至${chineseDay(input.asOf)}。`],
  })
}
