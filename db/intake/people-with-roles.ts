import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'

/** Everybody who leads a studio or is in a cohort, ever: those whom a move of post may concern. */
export async function peopleWithRoles(read: Reader | Writer): Promise<ReadonlySet<Id<'person'>>> {
  const rows = await read
    .selectFrom('studio_membership')
    .select('person_id')
    .where('role', '=', 'lead')
    .where('retracted_at', 'is', null)
    .union(read.selectFrom('enrolment').select('person_id').where('retracted_at', 'is', null))
    .execute()
  return new Set(rows.map((r) => r.person_id))
}
