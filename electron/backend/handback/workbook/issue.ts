import { schoolNames, studioPeople } from '../../../../db/handback/names.ts'
import { travelRecords } from '../../../../db/handback/records.ts'
import { fileIdOf, insertRevision, type StudioKey } from '../../../../db/handback/store.ts'
import type { Reader, Writer } from '../../../../db/open.ts'
import {
  adviceLines,
  adviceSheet,
  changeWords,
  markWords,
  preparedRows,
  receiptHeads,
  receiptSheet,
  rowRefusalWords,
  rowWords,
  verdictWordsOf,
  workbookChoices,
  workbookColumns,
  workbookFile,
  workbookSheets,
  workbookTitle,
} from '../../../../shared/documents/studio-workbook.ts'
import { chineseDay } from '../../../../shared/documents/words.ts'
import {
  type FieldType,
  type FieldValue,
  fieldType,
  isRecordKind,
  isWholeSheet,
  markedPerson,
  type RecordKind,
  readMark,
  recordKinds,
  type TravelRecord,
} from '../../../../shared/domain/handback.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { formatFen } from '../../../../shared/kernel/money.ts'
import type { Call } from '../../desk.ts'
import { stampOf } from '../../procedure.ts'
import type { Returned } from '../belongs.ts'
import type { Decided } from '../manifest.ts'
import { studioNameOf } from '../studio-name.ts'
import {
  choicesOf,
  columnsOf,
  idKey,
  markSheet,
  type Named,
  NameList,
  type WorkbookColumn,
  workbookMark,
} from './layout.ts'
import {
  type CellStyle,
  columnLetters,
  daySerial,
  type Validation,
  type WriteCell,
  type WriteSheet,
  writeFillable,
} from './write.ts'

/** Rows above the first record: title, hint, keys (hidden), heads. */
const headRows = 4

/** Whom and what a workbook may name: everybody ever in the studio, every school, the activities it lists. */
export async function namedFor(
  handle: Reader | Writer,
  studioId: Id<'studio'>,
  records: readonly TravelRecord[],
): Promise<{ named: Named; people: { id: string; name: string }[] }> {
  const people = await studioPeople(handle, studioId)
  const person = new NameList(people)
  const activities = records
    .filter((r) => r.kind === 'activity')
    .map((r) => ({ id: r.id, name: activityName(r) }))
    .sort((a, b) => (`${a.name} ${a.id}` < `${b.name} ${b.id}` ? -1 : 1))
  const named = {
    person,
    school: new NameList(await schoolNames(handle)),
    activity: new NameList(activities),
  }
  return { named, people: people.map(({ id }) => ({ id, name: person.nameOf(id) ?? '' })) }
}

/** What an activity is called in a list: day and topic. */
const activityName = ({ fields }: Pick<TravelRecord, 'fields'>): string => `${fields.fromOn} ${fields.topic}`

function wordsOf(
  is: FieldType,
  kind: RecordKind,
  field: string,
  value: FieldValue,
  named: Named,
): string | number | null {
  if (value === null) return null
  switch (is.type) {
    case 'choice':
      return workbookChoices[kind][field]?.[String(value)] ?? String(value)
    case 'person':
    case 'school':
    case 'activity':
      return named[is.type].nameOf(String(value)) ?? ''
    case 'mark': {
      const { present, reason } = readMark(String(value))
      if (present) return markWords.present
      return reason ? `${markWords.reasonAfter}${reason}` : markWords.absent
    }
    case 'day':
      return daySerial(String(value))
    case 'money':
      return Number(value) / 100
    default:
      return value
  }
}

const styleOf = ({ type }: FieldType): CellStyle =>
  type === 'day' || type === 'whole' || type === 'money' ? type : 'text'

/** The lists the drop-downs choose from, each a column of the hidden sheet. */
class Lists {
  readonly columns: (readonly string[])[] = []
  add(list: readonly string[]): string {
    let at = this.columns.findIndex((known) => known.join('\n') === list.join('\n'))
    if (at < 0) at = this.columns.push(list) - 1
    // the first column says which workbook this is
    const letter = columnLetters(at + 1)
    return `${markSheet}!$${letter}$1:$${letter}$${Math.max(1, list.length)}`
  }
}

interface SheetInput {
  kind: RecordKind
  records: readonly TravelRecord[]
  rowIds: readonly string[]
  people: readonly { id: string; name: string }[]
  named: Named
  lists: Lists
  title: string
}

function validationOf(
  kind: RecordKind,
  column: WorkbookColumn,
  range: string,
  named: Named,
  lists: Lists,
): Validation[] {
  const choices = choicesOf(kind, column, named)
  if (choices) return [{ range, type: 'list', source: lists.add(choices), strict: column.is.type !== 'mark' }]
  const { is } = column
  if (is.type === 'day' || is.type === 'money') return [{ range, type: is.type }]
  return is.type === 'whole' ? [{ range, type: 'whole', least: is.least, most: is.most }] : []
}

function recordSheet({ kind, records, rowIds, people, named, lists, title }: SheetInput): WriteSheet {
  const columns = columnsOf(kind, people)
  const day = Object.values({
    activity: 'fromOn',
    document: 'filedOn',
    output: 'happenedOn',
    spending: 'spentOn',
  })[recordKinds.indexOf(kind)] as string
  const sorted = [...records].sort((a, b) =>
    `${a.fields[day]} ${a.id}` < `${b.fields[day]} ${b.id}` ? -1 : 1,
  )
  const row = (id: string, fields: TravelRecord['fields']): WriteCell[] => [
    { value: id, style: 'plain' },
    ...columns.map(({ field, is }) => ({
      value: wordsOf(is, kind, field, fields[field] ?? null, named),
      style: styleOf(is),
    })),
  ]
  const last = headRows + sorted.length + rowIds.length
  return {
    name: workbookSheets[kind],
    landscape: true,
    columns: [{ width: 4, hidden: true }, ...columns],
    frozenRows: headRows,
    merges: [`B1:${columnLetters(columns.length)}1`],
    rows: [
      {
        cells: [
          { value: null, style: 'plain' },
          { value: title, style: 'title' },
        ],
        height: 30,
      },
      { cells: [], height: 6 },
      {
        cells: [idKey(kind), ...columns.map((c) => c.field)].map((value) => ({ value, style: 'plain' })),
        hidden: true,
      },
      {
        cells: [
          { value: null, style: 'plain' },
          ...columns.map((c): WriteCell => ({ value: c.label, style: 'head' })),
        ],
        height: 32,
      },
      ...sorted.map(({ id, fields }) => ({ cells: row(id, fields) })),
      ...rowIds.map((id) => ({ cells: row(id, {}) })),
    ],
    validations: columns.flatMap((column, at) => {
      const letter = columnLetters(at + 1)
      return validationOf(kind, column, `${letter}${headRows + 1}:${letter}${last}`, named, lists)
    }),
  }
}

function hiddenSheet(about: readonly string[], lists: Lists): WriteSheet {
  const columns = [about, ...lists.columns]
  const height = Math.max(...columns.map((c) => c.length))
  return {
    name: markSheet,
    hidden: true,
    columns: columns.map(() => ({ width: 20 })),
    rows: Array.from({ length: height }, (_, at) => ({
      cells: columns.map((c): WriteCell => ({ value: c[at] ?? null, style: 'plain' })),
    })),
  }
}

const adviceOf = (title: string, lines: readonly string[]): WriteSheet => ({
  name: adviceSheet,
  columns: [{ width: 100 }],
  rows: [
    { cells: [{ value: title, style: 'title' }], height: 40 },
    ...lines.map((line) => ({ cells: [{ value: line, style: 'advice' } as const], height: 34 })),
  ],
})

/** What became of the workbook that came back before this one. */
export interface Answered {
  decided: readonly Decided[]
  refused: Returned['refused']
}

const notTaken = ({ refused }: Answered): WriteCell[][] =>
  refused.map(({ sheet, row, problem, field, value }) => {
    const kind = recordKinds.find((k) => workbookSheets[k] === sheet)
    const label = (kind && field && workbookColumns[kind][field]?.label) ?? field ?? ''
    const texts = [
      sheet,
      isWholeSheet(problem) ? '' : rowWords(row),
      label,
      value ?? '',
      '',
      verdictWordsOf(false),
      rowRefusalWords[problem] ?? problem,
    ]
    return texts.map((text) => ({ value: text, style: 'locked' }))
  })

function receiptOf(answered: Answered, named: Named): WriteSheet {
  const { decided } = answered
  const say = (kind: RecordKind, field: string | null, side: Decided['theirs']): string => {
    if (field === null || (side !== null && typeof side === 'object')) return side === null ? '' : '整条'
    const is = fieldType(kind, field)
    if (!is || side === null) return ''
    if (is.type === 'day') return String(side)
    return is.type === 'money' ? formatFen(Number(side)) : String(wordsOf(is, kind, field, side, named) ?? '')
  }
  type Own = Decided & { kind: RecordKind }
  const label = ({ kind, field, change }: Own): string => {
    if (field === null) return changeWords[change]
    const marked = markedPerson(field)
    return marked ? (named.person.nameOf(marked) ?? '') : (workbookColumns[kind][field]?.label ?? field)
  }
  const title = (d: Own): string => {
    const whole = (d.field === null ? (d.theirs ?? d.ours) : null) as TravelRecord['fields'] | null
    const own = whole?.topic ?? whole?.title ?? whole?.purpose
    return String(own ?? named.activity.nameOf(d.id) ?? '')
  }
  return {
    name: receiptSheet,
    landscape: true,
    frozenRows: 1,
    columns: [8, 30, 16, 30, 30, 10, 36].map((width) => ({ width })),
    rows: [
      { cells: receiptHeads.map((value) => ({ value, style: 'head' })) },
      ...decided
        .flatMap((d) => (isRecordKind(d.kind) ? [{ ...d, kind: d.kind }] : []))
        .map((d) => ({
          cells: [
            workbookSheets[d.kind],
            title(d),
            label(d),
            say(d.kind, d.field, d.theirs),
            say(d.kind, d.field, d.ours),
            verdictWordsOf(d.accepted),
            d.note ?? '',
          ].map((value): WriteCell => ({ value, style: 'locked' })),
        })),
      ...notTaken(answered).map((cells) => ({ cells })),
    ],
  }
}

/** A workbook to be filled in at a school that has no such program, with the decisions on what it returned before. */
export async function issueWorkbook(
  trx: Writer,
  call: Call,
  studioId: Id<'studio'>,
  key: StudioKey,
  answered: Answered | null = null,
) {
  const { desk } = call
  const records = await travelRecords(trx, studioId)
  const revision = key.revision + 1
  const id = desk.newId<'workbook'>()
  const rowIds = Object.fromEntries(
    recordKinds.map((kind) => [
      kind,
      Array.from({ length: preparedRows[kind] }, () => desk.newId<'row'>() as string),
    ]),
  ) as Record<RecordKind, string[]>
  await insertRevision(
    trx,
    studioId,
    { revision, reason: 'workbook', records, workbook: { id, rowIds } },
    stampOf(call),
  )
  const studioName = await studioNameOf(call, trx, studioId)
  const { named, people } = await namedFor(trx, studioId, records)
  const lists = new Lists()
  const title = workbookTitle(studioName)
  const sheets = recordKinds.map((kind) =>
    recordSheet({
      kind,
      records: records.filter((r) => r.kind === kind),
      rowIds: rowIds[kind],
      people,
      named,
      lists,
      title,
    }),
  )
  const about = [workbookMark, await fileIdOf(trx), studioId, studioName, String(revision), id]
  return {
    revision,
    name: workbookFile(studioName, revision),
    pieces: writeFillable([
      adviceOf(title, adviceLines(chineseDay(desk.clock.today()), revision)),
      ...(answered ? [receiptOf(answered, named)] : []),
      ...sheets,
      hiddenSheet(about, lists),
    ]),
  }
}
