import { isDay } from '../kernel/day.ts'
import { writable } from '../kernel/text.ts'
import { activityKinds, lessonRoles, outputKinds, paperStatuses, spendingCategories } from './activity.ts'
import { absences, gradesOf } from './assessment.ts'
import { evidenceKinds } from './evidence.ts'
import { studioDocumentKinds } from './studio.ts'
import { levels } from './title.ts'

/**
 * Handing a studio's record back and forth between the bureau and the lead's own computer: which records travel, in
 * which words, and how two states of them are compared. Pure; knows no file and no store.
 */

/** What travels both ways, in the order it is written: what others refer to comes first. */
export const recordKinds = ['activity', 'document', 'output', 'spending'] as const
export type RecordKind = (typeof recordKinds)[number]
/**
 * Grades are the lead's word on members and assistants, as long as the bureau has not confirmed it; they travel sealed
 * only, never in a workbook that anybody at the school may open. Evidence travels with its file, and only to the bureau:
 * once it is accepted there, it stays behind.
 */
export const travelKinds = [...recordKinds, 'grade', 'evidence'] as const
export type TravelKind = (typeof travelKinds)[number]
export const isRecordKind = (kind: TravelKind): kind is RecordKind =>
  (recordKinds as readonly TravelKind[]).includes(kind)

/** What a field may hold. `person`, `school` and `activity` are ids of records that came with the package. */
export type FieldType =
  | { type: 'text'; most: number }
  | { type: 'day' }
  | { type: 'choice'; of: readonly string[] }
  | { type: 'whole'; least: number; most: number }
  /** Whole fen. */
  | { type: 'money' }
  | { type: 'person' }
  | { type: 'school' }
  | { type: 'activity' }
  /** The id of a record that evidence stands behind, or of the membership a grade is for. */
  | { type: 'record' }
  /** `present`, `absent`, or `absent:` with the reason; null where nobody has marked it. */
  | { type: 'mark' }

interface TravelField {
  is: FieldType
  required?: true
}

const text = (most: number): TravelField => ({ is: { type: 'text', most } })
const choice = (of: readonly string[]): TravelField => ({ is: { type: 'choice', of } })
const needed = (field: TravelField): TravelField => ({ ...field, required: true })
const day = needed({ is: { type: 'day' } })
const person: TravelField = { is: { type: 'person' } }
const school: TravelField = { is: { type: 'school' } }
const activity: TravelField = { is: { type: 'activity' } }

/** The fields of each kind, named as the contract names them. Attendance is a field of its own for each person. */
export const travelFields: Readonly<Record<TravelKind, Readonly<Record<string, TravelField>>>> = {
  activity: {
    kind: needed(choice(activityKinds)),
    fromOn: day,
    toOn: day,
    halfDays: { is: { type: 'whole', least: 1, most: 400 } },
    topic: needed(text(120)),
    place: text(80),
    hostId: person,
    visitedSchoolId: school,
    problem: text(1000),
    solution: text(1000),
    note: text(1000),
  },
  document: {
    kind: needed(choice(studioDocumentKinds)),
    title: text(120),
    personId: person,
    schoolId: school,
    managementYear: { is: { type: 'whole', least: 1, most: 3 } },
    filedOn: day,
  },
  output: {
    personId: needed(person),
    kind: needed(choice(outputKinds)),
    title: needed(text(160)),
    happenedOn: day,
    level: choice(levels),
    publication: text(120),
    status: choice(paperStatuses),
    authorPosition: { is: { type: 'whole', least: 1, most: 50 } },
    tookPartAs: choice(lessonRoles),
    activityId: activity,
    note: text(400),
  },
  grade: {
    subjectKind: needed(choice(['assistant', 'member'])),
    subjectId: needed({ is: { type: 'record' } }),
    year: needed({ is: { type: 'whole', least: 1, most: 3 } }),
    grade: choice(gradesOf('member')),
    absence: choice(absences),
    assessedOn: day,
    note: text(400),
  },
  evidence: {
    subjectKind: needed(choice(['activity', 'output', 'spending', 'studio_document'])),
    subjectId: needed({ is: { type: 'record' } }),
    kind: needed(choice(evidenceKinds)),
    name: needed(text(160)),
    note: text(400),
  },
  spending: {
    spentOn: day,
    category: needed(choice(spendingCategories)),
    amountFen: needed({ is: { type: 'money' } }),
    purpose: needed(text(200)),
    voucher: text(60),
    activityId: activity,
  },
}

export type FieldValue = string | number | null

/** One record as it travels. A field that is not there says nothing: null is known to be empty. */
export interface TravelRecord {
  kind: TravelKind
  id: string
  fields: Readonly<Record<string, FieldValue>>
}

const markPrefix = 'attendance.'
export const markField = (personId: string): string => `${markPrefix}${personId}`
/** Whose attendance a field is; null for every other field. */
export const markedPerson = (field: string): string | null =>
  field.startsWith(markPrefix) ? field.slice(markPrefix.length) : null

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const absent = 'absent:'
const mostReason = 100

export interface Mark {
  present: boolean
  reason: string | null
}
export const sayMark = ({ present, reason }: Mark): string =>
  present ? 'present' : reason ? `${absent}${reason}` : 'absent'
export const readMark = (value: string): Mark =>
  value === 'present'
    ? { present: true, reason: null }
    : { present: false, reason: value.startsWith(absent) ? value.slice(absent.length) : null }

/** What a field of a kind may hold; undefined where there is no such field. */
export function fieldType(kind: TravelKind, field: string): FieldType | undefined {
  if (kind === 'activity' && uuid.test(markedPerson(field) ?? '')) return { type: 'mark' }
  const fields = travelFields[kind]
  return Object.hasOwn(fields, field) ? fields[field]?.is : undefined
}

function fits(is: FieldType, value: string | number): boolean {
  switch (is.type) {
    case 'text':
      return (
        typeof value === 'string' && value.trim() !== '' && value.length <= is.most && writable.test(value)
      )
    case 'day':
      return isDay(value)
    case 'choice':
      return typeof value === 'string' && is.of.includes(value)
    case 'whole':
      return Number.isInteger(value) && (value as number) >= is.least && (value as number) <= is.most
    case 'money':
      return Number.isInteger(value) && (value as number) > 0 && (value as number) <= 1_000_000_000
    case 'mark':
      return (
        typeof value === 'string' &&
        (value === 'present' || value === 'absent' || value.startsWith(absent)) &&
        value.length <= absent.length + mostReason &&
        writable.test(value)
      )
    default:
      return typeof value === 'string' && uuid.test(value)
  }
}

/** What is wrong with a record as it came, before anything is looked up: the field and the problem; null when sound. */
export function recordProblem({ kind, id, fields }: TravelRecord): { field: string; problem: string } | null {
  if (!uuid.test(id)) return { field: 'id', problem: 'not_an_id' }
  for (const [field, value] of Object.entries(fields)) {
    const is = fieldType(kind, field)
    if (!is) return { field, problem: 'unknown' }
    if (value !== null && !fits(is, value)) return { field, problem: 'not_allowed' }
  }
  for (const [field, { required }] of Object.entries(travelFields[kind]))
    if (required && (fields[field] ?? null) === null) return { field, problem: 'missing' }
  return null
}

/** The same set of records is always the same text, whatever order it came in; its digest names it. */
export function canonicalRecords(records: readonly TravelRecord[]): string {
  const sorted = [...records].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  return JSON.stringify(
    sorted.map(({ kind, id, fields }) => [
      kind,
      id,
      Object.entries(fields)
        .filter(([, value]) => value !== null)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  )
}

const keyOf = ({ kind, id }: Pick<TravelRecord, 'kind' | 'id'>): string => `${kind}/${id}`

/**
 * What may have become of a record or a field since the state both sides started from: `conflict` where both sides
 * changed it, each in another way.
 */
export const changeKinds = ['added', 'changed', 'removed', 'conflict'] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One thing to decide: a whole record that came, went or stands against its removal, or one field of a record. */
export interface Difference {
  /** `kind/id`, for one field `kind/id/field`. */
  item: string
  kind: TravelKind
  id: string
  /** Null where the record as a whole is meant. */
  field: string | null
  change: ChangeKind
  base: TravelRecord['fields'] | FieldValue
  /** What came; null where it was removed or is empty. */
  theirs: TravelRecord['fields'] | FieldValue
  ours: TravelRecord['fields'] | FieldValue
}

const itemOf = (record: Pick<TravelRecord, 'kind' | 'id'>, field: string | null = null): string =>
  field === null ? keyOf(record) : `${keyOf(record)}/${field}`

const byKey = (records: readonly TravelRecord[]): Map<string, TravelRecord> =>
  new Map(records.map((record) => [keyOf(record), record]))

const valueIn = (record: TravelRecord, field: string): FieldValue => record.fields[field] ?? null

/** The fields any of these records of one kind says something about, in the order the kind has them. */
const fieldsOf = (...records: [TravelRecord, ...TravelRecord[]]): string[] => {
  const own = Object.keys(travelFields[records[0].kind])
  return [...new Set([...own, ...records.flatMap(({ fields }) => Object.keys(fields))])]
}

const same = (a: TravelRecord, b: TravelRecord): boolean =>
  fieldsOf(a, b).every((field) => valueIn(a, field) === valueIn(b, field))

/** Field by field between two records both sides have; `base` undefined where neither started from it. */
function fieldDifferences(
  base: TravelRecord | undefined,
  theirs: TravelRecord,
  ours: TravelRecord,
): Difference[] {
  return fieldsOf(theirs, ours).flatMap((field): Difference[] => {
    const [t, o] = [valueIn(theirs, field), valueIn(ours, field)]
    const b = base ? valueIn(base, field) : null
    if (t === o || (base && t === b)) return []
    const change = base && o === b ? 'changed' : 'conflict'
    const { kind, id } = theirs
    return [{ item: itemOf(theirs, field), kind, id, field, change, base: b, theirs: t, ours: o }]
  })
}

function recordDifferences(
  base: TravelRecord | undefined,
  theirs: TravelRecord | undefined,
  ours: TravelRecord | undefined,
): Difference[] {
  if (theirs && ours) return fieldDifferences(base, theirs, ours)
  const record = theirs ?? ours
  if (!record) return []
  const whole = (change: ChangeKind): Difference[] => [
    {
      item: itemOf(record),
      kind: record.kind,
      id: record.id,
      field: null,
      change,
      base: base?.fields ?? null,
      theirs: theirs?.fields ?? null,
      ours: ours?.fields ?? null,
    },
  ]
  // ours is gone: theirs is new, or was worked on after we let go of it
  if (theirs) return base ? (same(base, theirs) ? [] : whole('conflict')) : whole('added')
  // theirs is gone, or never came: only what they had can have been removed by them
  if (!base || !ours) return []
  return whole(same(base, ours) ? 'removed' : 'conflict')
}

/**
 * What came from the other side, field by field, against what stands here: only what they changed since `base`, and
 * only where it isn't so here already.
 */
export function differencesBetween(
  base: readonly TravelRecord[],
  theirs: readonly TravelRecord[],
  ours: readonly TravelRecord[],
): Difference[] {
  const [b, t, o] = [byKey(base), byKey(theirs), byKey(ours)]
  const keys = new Set([...o.keys(), ...t.keys(), ...b.keys()])
  const found = [...keys].flatMap((key) => recordDifferences(b.get(key), t.get(key), o.get(key)))
  return found.sort((x, y) => travelKinds.indexOf(x.kind) - travelKinds.indexOf(y.kind))
}

/** A side of a difference as text that is the same for the same content. */
export const sayEither = (side: Difference['theirs']): string =>
  JSON.stringify(
    side !== null && typeof side === 'object'
      ? Object.entries(side)
          .filter(([, value]) => value !== null)
          .sort(([a], [b]) => (a < b ? -1 : 1))
      : side,
  )

/** A record after accepted differences of it; null where it is gone. `now` is how it stands, undefined for none. */
function applied(
  now: TravelRecord | undefined,
  accepted: readonly Difference[],
): Pick<TravelRecord, 'fields'> | null {
  let fields = now?.fields ?? null
  for (const { field, theirs } of accepted) {
    if (field === null) fields = theirs as TravelRecord['fields'] | null
    else fields = { ...fields, [field]: theirs as FieldValue }
  }
  return fields && { fields }
}

/** All records after accepted differences, and those the differences touched with what became of them. */
export function afterAccepting(
  ours: readonly TravelRecord[],
  accepted: readonly Difference[],
): {
  after: TravelRecord[]
  touched: (Omit<TravelRecord, 'fields'> & { fields: TravelRecord['fields'] | null })[]
} {
  const now = byKey(ours)
  const touched = [...Map.groupBy(accepted, keyOf)].map(([key, differences]) => {
    const { kind, id } = differences[0] as Difference
    const next = applied(now.get(key), differences)
    if (next) now.set(key, { kind, id, ...next })
    else now.delete(key)
    return { kind, id, fields: next?.fields ?? null }
  })
  return { after: [...now.values()], touched }
}

/** Whether what is wrong in a workbook is wrong with a sheet as a whole, not with one of its rows. */
export const isWholeSheet = (problem: string): boolean =>
  problem === 'ids_missing' || problem === 'sheet_missing'

/** Why a returned file is refused as a whole. Words: `errors.HANDBACK_REFUSED` in the locales. */
export const handbackRefusals = [
  'not_a_package',
  'newer_format',
  'wrong_purpose',
  'other_county',
  'other_studio',
  'never_issued',
  'secret_replaced',
  'cut_off',
  'not_authentic',
  'unreadable',
  'unknown_revision',
  'too_large',
  'not_a_workbook',
  'not_a_studio_desk',
  'file_not_empty',
] as const
export type HandbackRefusal = (typeof handbackRefusals)[number]
