import { outputKinds as kinds, type OutputKind } from '../domain/activity.ts'
import type { DocumentModel } from '../domain/document.ts'
import type { Day } from '../kernel/day.ts'
import { type Field, type FilledBy, filledByTexts, sum, tableDocument, totalCells } from './parts.ts'
import { personFields } from './person-fields.ts'
import { chineseDay, outputWords } from './words.ts'

export interface PersonOutputs {
  record?: string
  name: string
  school: string | null
  /** Studio and role, or programme: what the outputs are counted for. */
  standing: string | null
  /** How many of each kind; kinds left out have none. */
  counts: Partial<Record<OutputKind, number>>
  /** Of these, at city level or above. */
  above: number | null
}

export interface OutputStatisticsInput {
  county: string
  filledBy: FilledBy
  from: Day
  to: Day
  people: readonly PersonOutputs[]
}

const total = (person: PersonOutputs): number =>
  kinds.reduce((all, kind) => all + (person.counts[kind] ?? 0), 0)

const fields: Field<PersonOutputs>[] = [
  personFields.serial,
  personFields.name,
  personFields.school,
  { key: 'standing', head: '工作室或培养计划', width: 24, align: 'left', value: (o) => o.standing },
  ...kinds.map(
    (kind): Field<PersonOutputs> => ({
      key: kind,
      head: outputWords[kind],
      under: '成果（项）',
      width: 7,
      kind: 'number',
      value: (o) => o.counts[kind] ?? 0,
    }),
  ),
  { key: 'total', head: '合计', under: '成果（项）', width: 7, kind: 'number', value: total },
  { key: 'above', head: '其中市级以上', width: 13, kind: 'number', value: (o) => o.above },
  { key: 'remark', head: '备注', width: 10, value: () => '' },
]

/** 成果统计表: what each person brought forth in a period. */
export function outputStatistics(input: OutputStatisticsInput): DocumentModel {
  const { people } = input
  return tableDocument('output-statistics', {
    name: '成果统计表',
    title: `${input.county}名师名校长成果统计表`,
    subtitle: `（${chineseDay(input.from)}至${chineseDay(input.to)}）`,
    orientation: 'landscape',
    subline: filledByTexts(input.filledBy),
    fields,
    groups: [{ items: people }],
    total: totalCells(fields, {
      ...Object.fromEntries(kinds.map((kind) => [kind, sum(people.map((o) => o.counts[kind] ?? 0))])),
      total: sum(people.map(total)),
      above: sum(people.map((o) => o.above)),
    }),
  })
}
