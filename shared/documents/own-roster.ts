import type {
  CellValue,
  DocumentModel,
  DocumentRow,
  DocumentSheet,
  StreamedDocument,
} from '../domain/document.ts'
import type { OwnColumn } from '../domain/own-layout.ts'
import { closeTable, type Field, type FilledBy, filledByTexts, fullRow, itemRow, openTable } from './parts.ts'
import { personFields } from './person-fields.ts'

/** One record with the values of the chosen columns by key; a missing or null value is unknown. */
export interface OwnRow {
  record?: string
  /** The key of the group it stands in. */
  group?: string | null
  values: Readonly<Record<string, CellValue>>
}

/** A group in the order of the rows; one without a name has no section row. */
export interface OwnGroup {
  key: string | null
  name: string | null
}

export type OwnField = Omit<Field<OwnRow>, 'value'>

export interface OwnRosterInput {
  title: string
  filledBy: FilledBy
  orientation: DocumentSheet['orientation']
  columns: readonly OwnField[]
  notes: readonly string[]
}

const heads: Readonly<Record<OwnColumn, Omit<OwnField, 'key'>>> = {
  name: { head: '姓名', width: 8, kind: 'name' },
  sex: { head: '性别', width: 4 },
  birth: { head: '出生年月', width: 9, kind: 'month' },
  idNumber: { head: '身份证号', width: 19 },
  phone: { head: '联系电话', width: 13 },
  ethnicity: { head: '民族', width: 6 },
  party: { head: '政治面貌', width: 10 },
  education: { head: '学历', width: 10 },
  graduatedFrom: { head: '毕业院校', width: 18, align: 'left' },
  inServiceSince: { head: '参加工作时间', width: 12, kind: 'month' },
  stage: { head: '学段', width: 7 },
  subject: { head: '学科', width: 8 },
  professionalTitle: { head: '职称', width: 9 },
  staffNumber: { head: '职工编号', width: 12 },
  school: { head: '工作单位', width: 20, align: 'left' },
  town: { head: '乡镇', width: 10 },
  area: { head: '城乡', width: 5 },
  post: { head: '岗位', width: 8 },
  duty: { head: '职务', width: 12 },
  postFrom: { head: '任现岗位时间', width: 12, kind: 'month' },
  titles: { head: '称号（认定年月）', width: 24, align: 'left' },
  titleFrom: { head: '最近认定年月', width: 12, kind: 'month' },
  cohort: { head: '培养计划', width: 18 },
  enrolledOn: { head: '入选年月', width: 9, kind: 'month' },
  studio: { head: '工作室', width: 18 },
  studioRole: { head: '工作室角色', width: 10 },
  joinedOn: { head: '进室年月', width: 9, kind: 'month' },
  appraisals: { head: '近三年年度考核', width: 20 },
  grades: { head: '近三次专项考核', width: 26, align: 'left' },
  blank: { head: '备注', width: 12 },
}

/** The chosen columns as a table has them. */
export const ownFields = (columns: readonly OwnColumn[]): OwnField[] =>
  columns.map((key) => ({ key, ...heads[key] }))

const table = (input: OwnRosterInput) => ({
  name: '名册',
  title: input.title,
  orientation: input.orientation,
  subline: filledByTexts(input.filledBy),
  notes: input.notes,
  fields: [
    personFields.serial,
    ...input.columns.map(
      (column): Field<OwnRow> => ({ ...column, value: (row) => row.values[column.key] ?? null }),
    ),
  ],
})

/**
 * A roster of the bureau's own making while its rows arrive, group by group: chosen columns, a section row before the
 * first row of each group.
 */
export function streamedOwnRoster(
  input: OwnRosterInput,
  groups: readonly OwnGroup[],
  rows: AsyncIterable<OwnRow>,
): StreamedDocument {
  const form = table(input)
  const { columns, rows: above, repeated } = openTable(form)
  const names = new Map(groups.map(({ key, name }) => [key, name]))
  async function* all(): AsyncGenerator<DocumentRow> {
    yield* above
    let serial = 0
    let group: string | null | undefined
    for await (const row of rows) {
      if (serial === 0 || (row.group ?? null) !== group) {
        group = row.group ?? null
        const name = names.get(group)
        if (name) yield fullRow('section', columns.length, name)
      }
      yield itemRow(form.fields, row, ++serial)
    }
    yield* closeTable(form)
  }
  const { name, title, orientation } = form
  return {
    form: 'own-roster',
    title,
    sheets: [{ name, orientation, layout: 'form', columns, rows: all(), repeated, numbered: true }],
  }
}

/** A streamed document with all its rows. */
export async function heldDocument(document: StreamedDocument): Promise<DocumentModel> {
  const sheets: DocumentSheet[] = []
  for (const sheet of document.sheets) {
    const rows: DocumentRow[] = []
    for await (const row of sheet.rows) rows.push(row)
    sheets.push({ ...sheet, rows })
  }
  return { ...document, sheets }
}
