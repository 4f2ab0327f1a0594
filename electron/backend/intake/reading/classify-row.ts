import type { SkippedRow } from '../../../../shared/domain/intake.ts'
import type { IntakeKind } from '../../../../shared/domain/intake-kinds.ts'
import { bareText } from '../../../../shared/kernel/text.ts'
import { filled, type Row } from './grid.ts'
import { isLabel } from './match-label.ts'

/** Where the records of a table stand, columns counted from 0. */
export interface TableColumns {
  kind: IntakeKind
  from: number
  to: number
  key: number | null
  serial: number | null
  /** Bare label of each column, for finding a header printed again on the next page. */
  labels: ReadonlyMap<number, string>
}

export type RowClass = 'blank' | 'record' | 'table_header' | SkippedRow['reason']

const sample = /^\(?(示例|样例|范例|样表|举例|例如|例\d*$|例[:：)])|\((示例|样例|例)\)/
const total = /^(合计|总计|小计|共计|总数|本页小计)/
const note =
  /^(备?注|说明|填[表报]说明|填[表报]要求|注意事项|填[表报]人|制表人?|审核人?|审批人|(单位|学校|主要)?负责人|经办人|联系人|联系电话|填[表报](单位|时间|日期)|(单位|学校)\(?(盖章|公章)|(校长|园长|领导)签[字名]|[^()]{1,12}\(签[字名]\)|年月日$)/
const numbered =
  /^(\(?[一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、..]|第[一二三四五六七八九十]{1,3}[部组片类])/
const sentence = /[,，。;；:：!！?？]/
const group = /(学校|小学|中学|初中|高中|幼儿园|学区|片区|城区|县城|乡村|农村|乡镇|单位|组|类|人员|计划)$/
const groupOfSchools = /^(城区|县城|县直|乡村|农村|乡镇|公办|民办|直属|义务教育)/

/** What a row below the header is. `merged`: its only text spans several columns. */
export function classifyRow(row: Row, table: TableColumns, merged: boolean): RowClass {
  const cells = filled(row, table.from, table.to)
  const content = cells.filter(({ column, cell }) => column !== table.serial || cell.kind === 'text')
  // rows numbered in advance hold nothing
  const counted = content.filter(({ column, text }) => column !== table.serial || !/^\d+$/.test(text))
  if (counted.length === 0) return 'blank'
  const first = bareText(cells[0]?.text ?? '')
  const key = bareText(cells.find(({ column }) => column === table.key)?.text ?? '')
  if (repeatsHeader(cells, table)) return 'header_repeated'
  if (sample.test(first) || sample.test(key)) return 'sample'
  if (total.test(first) || (total.test(key) && cells.length > 1)) return 'total'
  if (note.test(first) && (table.key === null || cells[0]?.column !== table.key || counted.length === 1))
    return 'note'
  if (startsTable(cells, table.kind)) return 'table_header'
  const [only, ...others] = counted
  return only && others.length === 0 ? classifySingle(only.text, only.column, table, merged) : 'record'
}

function classifySingle(text: string, column: number, table: TableColumns, merged: boolean): RowClass {
  const bare = bareText(text)
  const isNote = sentence.test(text) || text.length > 24 || /^\d+[.、)]/.test(bare)
  if (numbered.test(bare) && !(isNote && text.length > 24)) return 'section'
  if (column === table.key && !merged) {
    if (isNote) return 'note'
    const names = table.kind === 'schools' ? groupOfSchools : group
    return names.test(bare) && (table.kind !== 'schools' || group.test(bare)) ? 'section' : 'record'
  }
  if (isNote) return 'note'
  return merged || column === table.serial || column === table.from ? 'section' : 'record'
}

interface TextAt {
  column: number
  text: string
}

/** Whether six cells in ten, and so many at least, are such; asked of every row, so it stops where too many are not. */
function mostAre(cells: readonly TextAt[], least: number, such: (cell: TextAt) => boolean): boolean {
  let others = 0
  for (const cell of cells) if (!such(cell) && ++others * 10 > cells.length * 4) return false
  return cells.length - others >= least
}

const repeatsHeader = (cells: readonly TextAt[], table: TableColumns): boolean =>
  mostAre(cells, 2, ({ column, text }) => {
    const label = table.labels.get(column)
    if (label === undefined) return false
    const bare = bareText(text)
    return label === bare || label.startsWith(`${bare}/`)
  })

/** Another table's header: three labels this kind knows, its key among them or not, and nothing but short texts. */
const startsTable = (cells: readonly TextAt[], kind: IntakeKind): boolean =>
  mostAre(cells, 3, ({ text }) => isLabel(kind, text))

/** A section's name without its numeral: 一、城区学校 and （二）乡村学校 are 城区学校 and 乡村学校. */
export const sectionName = (text: string): string =>
  text.replace(/^\s*[(（]?[一二三四五六七八九十]{1,3}[)）、.．]\s*/, '').trim()
