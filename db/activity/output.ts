import type { OutputKind } from '../../shared/domain/activity.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import type { OutputTable } from '../schema.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

/** What an output says, without the marks of its version. */
export type OutputFacts = Omit<
  OutputTable,
  'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by' | 'import_id'
>

export async function insertOutput(trx: Writer, facts: OutputFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('output')
    .values({ ...facts, ...recorded(stamp), import_id: stamp.importId ?? null })
    .execute()
}

export function currentOutput(trx: Writer, outputId: Id<'output'>) {
  return trx
    .selectFrom('output')
    .selectAll()
    .where('id', '=', outputId)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}

/** Retracts a version of an output and, where `next` is given, records that instead. */
export async function replaceOutput(
  trx: Writer,
  rowId: number,
  next: OutputFacts | null,
  stamp: Stamp,
): Promise<void> {
  await trx.updateTable('output').set(retracted(stamp)).where('row_id', '=', rowId).execute()
  if (next) await insertOutput(trx, next, stamp)
}

export interface OutputFilter {
  outputId?: Id<'output'> | undefined
  personId?: Id<'person'> | undefined
  /** Outputs of people from the days they were in this studio. */
  studioId?: Id<'studio'> | undefined
  activityId?: Id<'activity'> | undefined
  kind?: OutputKind | undefined
  /** Only what was done in these studios; for the scope of a lead. */
  within?: readonly Id<'studio'>[] | undefined
}

function matching(read: Reader, filter: OutputFilter, view: View) {
  let query = read
    .selectFrom('output as o')
    .innerJoin('person', 'person.id', 'o.person_id')
    .where('o.happened_on', '<=', view.asOf)
    .where(isKnown('o', view.knownAt))
  if (filter.outputId) query = query.where('o.id', '=', filter.outputId)
  if (filter.personId) query = query.where('o.person_id', '=', filter.personId)
  if (filter.activityId) query = query.where('o.activity_id', '=', filter.activityId)
  if (filter.kind) query = query.where('o.kind', '=', filter.kind)
  for (const studios of [filter.studioId && [filter.studioId], filter.within]) {
    if (!studios) continue
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('studio_membership as m')
          .select('m.row_id')
          .whereRef('m.person_id', '=', 'o.person_id')
          .whereRef('m.from_on', '<=', 'o.happened_on')
          .where((m) => m.or([m('m.to_on', 'is', null), m('m.to_on', '>=', m.ref('o.happened_on'))]))
          .where(isAmong('m.studio_id', studios))
          .where(isKnown('m', view.knownAt)),
      ),
    )
  }
  return query
}

/** One page of outputs, latest first. */
export async function listOutputs(
  read: Reader,
  filter: OutputFilter,
  view: View,
  page: { offset: number; limit: number },
) {
  const { n: total } = await matching(read, filter, view)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const rows = await matching(read, filter, view)
    .selectAll('o')
    .select('person.name as person_name')
    .orderBy('o.happened_on', 'desc')
    .orderBy('o.row_id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return { total, rows }
}

/** Whether a person is or was in one of these studios. */
export async function belongsTo(
  handle: Reader | Writer,
  personId: Id<'person'>,
  studioIds: readonly Id<'studio'>[],
): Promise<boolean> {
  const found = await handle
    .selectFrom('studio_membership as m')
    .select('m.row_id')
    .where('m.person_id', '=', personId)
    .where(isAmong('m.studio_id', studioIds))
    .where('m.retracted_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
