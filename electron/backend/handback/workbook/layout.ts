import {
  attendanceLabel,
  markWords,
  workbookChoices,
  workbookColumns,
} from '../../../../shared/documents/studio-workbook.ts'
import {
  type FieldType,
  fieldType,
  markField,
  type RecordKind,
  travelFields,
} from '../../../../shared/domain/handback.ts'

/** Names that stand for records in a workbook, and back. A name borne by two gets its number, so that each is one. */
export class NameList {
  readonly #idOf = new Map<string, string>()
  readonly #nameOf = new Map<string, string>()

  constructor(named: readonly { id: string; name: string }[]) {
    for (const { id, name } of named) {
      let unique = name
      for (let n = 2; this.#idOf.has(unique); n++) unique = `${name}（${n}）`
      this.#idOf.set(unique, id)
      this.#nameOf.set(id, unique)
    }
  }
  names(): string[] {
    return [...this.#idOf.keys()]
  }
  nameOf(id: string): string | undefined {
    return this.#nameOf.get(id)
  }
  idOf(name: string): string | undefined {
    return this.#idOf.get(name)
  }
}

/** Whom and what the fields of a workbook may name. */
export interface Named {
  person: NameList
  school: NameList
  activity: NameList
}

export interface WorkbookColumn {
  /** The field it holds; written into a hidden row, so that a column is known wherever it stands. */
  field: string
  label: string
  width: number
  is: FieldType
}

/** The columns of a sheet: the kind's fields, and for activities one for each person's attendance. */
export function columnsOf(
  kind: RecordKind,
  people: readonly { id: string; name: string }[],
): WorkbookColumn[] {
  const own = Object.keys(travelFields[kind]).map((field) => ({
    field,
    ...(workbookColumns[kind][field] as { label: string; width: number }),
    is: fieldType(kind, field) as FieldType,
  }))
  if (kind !== 'activity') return own
  return [
    ...own,
    ...people.map(({ id, name }) => ({
      field: markField(id),
      label: attendanceLabel(name),
      width: 12,
      is: { type: 'mark' } as const,
    })),
  ]
}

/** What may be chosen in a column; undefined where anything of its type may be written. */
export function choicesOf(
  kind: RecordKind,
  { field, is }: WorkbookColumn,
  named: Named,
): readonly string[] | undefined {
  switch (is.type) {
    case 'choice':
      return Object.values(workbookChoices[kind][field] ?? {})
    case 'person':
    case 'school':
    case 'activity':
      return named[is.type].names()
    case 'mark':
      return [markWords.present, markWords.absent]
    default:
      return undefined
  }
}

/** The hidden sheet that says which workbook this is, and its first cell. */
export const markSheet = 'tdp'
export const workbookMark = 'talent-desk workbook 1'
/** What stands above the ids of a kind's rows, in the hidden row of keys. */
export const idKey = (kind: RecordKind): string => `#${kind}`
