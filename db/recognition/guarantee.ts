import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { heldPost } from '../people/person-list.ts'
import { displayName } from '../roster/display-name.ts'
import type { UnitGuaranteeTable } from '../schema.ts'
import { holds, isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

type Marks = 'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'

/** Every title of county, city or province held on the day, with the school its holder is in post at. */
export function talentByUnit(read: Reader, view: View) {
  return read
    .selectFrom('title')
    .innerJoin('person', 'person.id', 'title.person_id')
    .innerJoin('post as held', (join) => join.on('held.row_id', '=', heldPost('person', view)))
    .innerJoin('school', 'school.id', 'held.school_id')
    .select(['school.id', 'school.name', 'title.person_id', 'title.kind', 'title.from_on'])
    .where('title.level', '<>', 'school')
    .where(holds('title', view))
    .orderBy('school.pinyin')
    .orderBy('school.id')
    .execute()
}

/** What units did for their talent by the day, in the years up to this one, oldest first. */
export function guaranteesOf(read: Reader | Writer, year: number, view: View) {
  return read
    .selectFrom('unit_guarantee as g')
    .selectAll('g')
    .select(displayName('g.recorded_by').as('by'))
    .where('g.year', '<=', year)
    .where('g.happened_on', '<=', view.asOf)
    .where(isKnown('g', view.knownAt))
    .orderBy('g.happened_on')
    .orderBy('g.row_id')
    .execute()
}

export async function insertGuarantee(trx: Writer, facts: Omit<UnitGuaranteeTable, Marks>, stamp: Stamp) {
  await trx
    .insertInto('unit_guarantee')
    .values({ ...facts, ...recorded(stamp) })
    .execute()
}

/** Takes a mark back; the school it was about, undefined where none stands under that id. */
export function retractGuarantee(trx: Writer, id: Id<'unit_guarantee'>, stamp: Stamp) {
  return trx
    .updateTable('unit_guarantee')
    .set(retracted(stamp))
    .where('id', '=', id)
    .where('retracted_at', 'is', null)
    .returning('school_id')
    .executeTakeFirst()
}

/** Those of these ids that are schools. */
export async function schoolsAmong(read: Reader | Writer, ids: readonly Id<'school'>[]) {
  const rows = await read.selectFrom('school').select('id').where(isAmong('school.id', ids)).execute()
  return new Set(rows.map((row) => row.id))
}
