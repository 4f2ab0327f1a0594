import {
  markedPerson,
  markField,
  type RecordKind,
  readMark,
  sayMark,
  type TravelRecord,
} from '../../shared/domain/handback.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { type ActivityFacts, insertActivity, type Mark, replaceActivity } from '../activity/activity.ts'
import { insertOutput, type OutputFacts, replaceOutput } from '../activity/output.ts'
import { isAmong } from '../among.ts'
import { insertSpending, retractSpending, type SpendingFacts } from '../funding/account.ts'
import type { Reader, Writer } from '../open.ts'
import { type DocumentFacts, insertDocument, retractDocument } from '../studio/document.ts'
import type { Stamp } from '../versioned.ts'
import { gradeRecords } from './grades.ts'

// The records of one studio in the words they travel in, and back into their tables. What is on record today: versions
// that were retracted don't travel.

/** Field of the travelling record → column. */
const columns = {
  activity: {
    kind: 'kind',
    fromOn: 'from_on',
    toOn: 'to_on',
    halfDays: 'half_days',
    topic: 'topic',
    place: 'place',
    hostId: 'host_id',
    visitedSchoolId: 'visited_school_id',
    problem: 'problem',
    solution: 'solution',
    note: 'note',
  },
  document: {
    kind: 'kind',
    title: 'title',
    personId: 'person_id',
    schoolId: 'school_id',
    managementYear: 'management_year',
    filedOn: 'filed_on',
  },
  output: {
    personId: 'person_id',
    kind: 'kind',
    title: 'title',
    happenedOn: 'happened_on',
    level: 'level',
    publication: 'publication',
    status: 'status',
    authorPosition: 'author_position',
    tookPartAs: 'took_part_as',
    activityId: 'activity_id',
    note: 'note',
  },
  spending: {
    spentOn: 'spent_on',
    category: 'category',
    amountFen: 'amount_fen',
    purpose: 'purpose',
    voucher: 'voucher',
    activityId: 'activity_id',
  },
} as const satisfies Record<RecordKind, Record<string, string>>

const tables = {
  activity: 'activity',
  document: 'studio_document',
  output: 'output',
  spending: 'spending',
} as const

type Fields = TravelRecord['fields']

const fieldsFrom = (kind: RecordKind, row: object): Record<string, string | number | null> =>
  Object.fromEntries(
    Object.entries(columns[kind]).map(([field, column]) => [
      field,
      (row as Record<string, string | number | null>)[column] ?? null,
    ]),
  )

const columnsFrom = (kind: RecordKind, fields: Fields): Record<string, string | number | null> =>
  Object.fromEntries(Object.entries(columns[kind]).map(([field, column]) => [column, fields[field] ?? null]))

/** An activity's row and marks as the tables hold them. */
export function activityFrom(
  { id, fields }: Pick<TravelRecord, 'id' | 'fields'>,
  studioId: Id<'studio'>,
): { facts: ActivityFacts; marks: Mark[] } {
  const marks = Object.entries(fields).flatMap(([field, value]) => {
    const personId = markedPerson(field)
    if (personId === null || value === null) return []
    const { present, reason } = readMark(String(value))
    return [
      { person_id: personId as Id<'person'>, present: Number(present), absence_reason: reason },
    ] satisfies Mark[]
  })
  return { facts: { id, studio_id: studioId, ...columnsFrom('activity', fields) } as ActivityFacts, marks }
}

/** A paper or a spending as its table holds it. */
export const rowFrom = <Facts extends DocumentFacts | SpendingFacts>(
  { kind, id, fields }: Pick<TravelRecord, 'id' | 'fields'> & { kind: 'document' | 'spending' },
  studioId: Id<'studio'>,
): Facts => ({ id, studio_id: studioId, ...columnsFrom(kind, fields) }) as unknown as Facts

async function activities(read: Reader | Writer, studioId: Id<'studio'>): Promise<TravelRecord[]> {
  const rows = await read
    .selectFrom('activity')
    .selectAll()
    .where('studio_id', '=', studioId)
    .where('retracted_at', 'is', null)
    .execute()
  const marks = await read
    .selectFrom('attendance')
    .selectAll()
    .where(
      isAmong(
        'activity_row_id',
        rows.map((r) => r.row_id),
      ),
    )
    .where('present', 'is not', null)
    .execute()
  const of = Map.groupBy(marks, (m) => m.activity_row_id)
  return rows.map((row) => ({
    kind: 'activity',
    id: row.id,
    fields: {
      ...fieldsFrom('activity', row),
      ...Object.fromEntries(
        (of.get(row.row_id) ?? []).map((m) => [
          markField(m.person_id),
          sayMark({ present: m.present === 1, reason: m.absence_reason }),
        ]),
      ),
    },
  }))
}

async function ofStudio(
  read: Reader | Writer,
  kind: 'document' | 'spending',
  studioId: Id<'studio'>,
): Promise<TravelRecord[]> {
  const rows = await read
    .selectFrom(tables[kind])
    .selectAll()
    .where('studio_id', '=', studioId)
    .where('retracted_at', 'is', null)
    .execute()
  return rows.map((row) => ({ kind, id: row.id, fields: fieldsFrom(kind, row) }))
}

/** What the people of a studio brought about on the days they were in it. */
async function outputs(
  read: Reader | Writer,
  studioId: Id<'studio'>,
  { anyDay }: TravelScope,
): Promise<TravelRecord[]> {
  const rows = await read
    .selectFrom('output as o')
    .selectAll('o')
    .where('o.retracted_at', 'is', null)
    .where((eb) => {
      const inside = eb
        .selectFrom('studio_membership as m')
        .select('m.row_id')
        .whereRef('m.person_id', '=', 'o.person_id')
        .where('m.studio_id', '=', studioId)
        .where('m.retracted_at', 'is', null)
      if (anyDay) return eb.exists(inside)
      return eb.exists(
        inside
          .whereRef('m.from_on', '<=', 'o.happened_on')
          .where((m) => m.or([m('m.to_on', 'is', null), m('m.to_on', '>=', m.ref('o.happened_on'))])),
      )
    })
    .execute()
  return rows.map((row) => ({ kind: 'output', id: row.id, fields: fieldsFrom('output', row) }))
}

interface TravelScope {
  /** Also outputs from days somebody was not in the studio: on a lead's own desk nothing that was entered stays behind unseen. */
  anyDay?: boolean
}

/** Everything of a studio that travels, as it stands now. */
export async function travelRecords(
  read: Reader | Writer,
  studioId: Id<'studio'>,
  scope: TravelScope = {},
): Promise<TravelRecord[]> {
  return [
    ...(await activities(read, studioId)),
    ...(await ofStudio(read, 'document', studioId)),
    ...(await outputs(read, studioId, scope)),
    ...(await ofStudio(read, 'spending', studioId)),
    ...(await gradeRecords(read, studioId)),
  ]
}

/** Of these ids, those that another studio's record, or somebody else's, already bears or has borne. */
export async function idsTakenElsewhere(
  read: Reader | Writer,
  records: readonly Pick<TravelRecord, 'kind' | 'id'>[],
  studioId: Id<'studio'>,
): Promise<Set<string>> {
  const taken = new Set<string>()
  for (const kind of ['activity', 'document', 'spending'] as const) {
    const ids = records.filter((r) => r.kind === kind).map((r) => r.id)
    const rows = await read
      .selectFrom(tables[kind])
      .select('id')
      .where(isAmong('id', ids))
      .where('studio_id', '<>', studioId)
      .execute()
    for (const { id } of rows) taken.add(id)
  }
  const outputIds = records.filter((r) => r.kind === 'output').map((r) => r.id)
  const rows = await read
    .selectFrom('output as o')
    .select('o.id')
    .where(isAmong('o.id', outputIds))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('studio_membership as m')
            .select('m.row_id')
            .whereRef('m.person_id', '=', 'o.person_id')
            .where('m.studio_id', '=', studioId),
        ),
      ),
    )
    .execute()
  for (const { id } of rows) taken.add(id)
  return taken
}

/** The version that stands: its row, and what it says beside what travels, which a new version goes on saying. */
async function standingVersion(trx: Writer, kind: RecordKind, id: string) {
  const row = await trx
    .selectFrom(tables[kind])
    .selectAll()
    .where('id', '=', id as never)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
  if (!row) return undefined
  const { row_id, recorded_at, recorded_by, retracted_at, retracted_by, ...said } = row
  const { import_id: _, ...kept } = said as typeof said & { import_id?: unknown }
  return { rowId: row_id, kept }
}

/** Makes a record say this; `fields` null takes it off the record. What stood before stays as a retracted version. */
export async function writeTravelRecord(
  trx: Writer,
  studioId: Id<'studio'>,
  { kind, id, fields }: { kind: RecordKind; id: string; fields: Fields | null },
  stamp: Stamp,
): Promise<void> {
  const standing = await standingVersion(trx, kind, id)
  if (kind === 'activity') {
    const next = fields && activityFrom({ id, fields }, studioId)
    if (standing) await replaceActivity(trx, standing.rowId, next, stamp)
    else if (next) await insertActivity(trx, next.facts, next.marks, stamp)
    return
  }
  const facts = fields && { ...standing?.kept, id, ...columnsFrom(kind, fields) }
  if (kind === 'output') {
    const next = facts && ({ event_id: null, ...facts } as OutputFacts)
    if (standing) await replaceOutput(trx, standing.rowId, next, stamp)
    else if (next) await insertOutput(trx, next, stamp)
    return
  }
  const own = facts && { ...facts, studio_id: studioId }
  if (kind === 'document') {
    if (standing) await retractDocument(trx, standing.rowId, stamp)
    if (own) await insertDocument(trx, own as unknown as DocumentFacts, stamp)
  } else {
    if (standing) await retractSpending(trx, standing.rowId, stamp)
    if (own) await insertSpending(trx, own as unknown as SpendingFacts, stamp)
  }
}
