import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import { lastLead } from '../studio/lead-name.ts'

/**
 * The names behind ids: of people (also by their place in a studio or their enrolment), of schools and cohorts, and of
 * studios by whoever leads them.
 */
export async function namesBehind(
  read: Reader | Writer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const people = await read
    .selectFrom('person')
    .select(['id', 'name'])
    .where(isAmong('person.id', ids))
    .execute()
  const schools = await read
    .selectFrom('school')
    .select(['id', 'name'])
    .where(isAmong('school.id', ids))
    .execute()
  const studios = await read
    .selectFrom('studio')
    .select(['studio.id', lastLead('studio.id').as('name')])
    .where(isAmong('studio.id', ids))
    .execute()
  const places = await read
    .selectFrom('studio_membership as m')
    .innerJoin('person', 'person.id', 'm.person_id')
    .select(['m.id', 'person.name'])
    .where(isAmong('m.id', ids))
    .execute()
  const trainees = await read
    .selectFrom('enrolment as e')
    .innerJoin('person', 'person.id', 'e.person_id')
    .select(['e.id', 'person.name'])
    .where(isAmong('e.id', ids))
    .execute()
  const cohorts = await read
    .selectFrom('cohort')
    .select(['id', 'name'])
    .where(isAmong('cohort.id', ids))
    .execute()
  const named = [...people, ...schools, ...studios, ...places, ...trainees, ...cohorts]
  return new Map(named.flatMap(({ id, name }) => (name === null ? [] : [[id as string, name]])))
}

/** Who an account belongs to; undefined where it is not on record. */
export async function accountHolder(read: Reader | Writer, id: string): Promise<string | undefined> {
  const row = await read
    .selectFrom('account')
    .select('display_name')
    .where('id', '=', id as never)
    .executeTakeFirst()
  return row?.display_name
}
