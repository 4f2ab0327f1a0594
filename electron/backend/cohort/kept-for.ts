import { currentEnrolment } from '../../../db/cohort/cohort.ts'
import { currentKept, type FactsOf } from '../../../db/kept.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'

/** A record that stands: what it says, and the row of its version. @throws Refusal NOT_FOUND */
export async function keptFor<Table extends Parameters<typeof currentKept>[1]>(
  trx: Writer | Reader,
  table: Table,
  id: string,
): Promise<{ rowId: number; facts: FactsOf<Table> }> {
  return (await currentKept(trx, table, id)) ?? refuse('NOT_FOUND', { kind: table, id })
}

/** An enrolment that stands, with its programme and cycle. @throws Refusal NOT_FOUND */
export async function enrolmentFor(trx: Writer, id: Id<'enrolment'>) {
  return (await currentEnrolment(trx, id)) ?? refuse('NOT_FOUND', { kind: 'enrolment', id })
}

/** @throws Refusal FIELD_INVALID for a day on which the trainee is not in the programme */
export function checkEnrolledOn(
  field: string,
  enrolment: Awaited<ReturnType<typeof enrolmentFor>>,
  on: Day,
): void {
  if (on < enrolment.from_on) refuseField(field, 'before_enrolment', on, enrolment.from_on)
  const to = enrolment.to_on ?? enrolment.cohort_to
  if (on > to) refuseField(field, 'not_enrolled_then', on, to)
}

/** The facts with what was given in their place; what is left out stays. */
export function amended<Facts extends object>(
  facts: Facts,
  columns: Readonly<Record<string, keyof Facts>>,
  given: Readonly<Record<string, unknown>>,
): Facts {
  const changes = Object.entries(columns).flatMap(([field, column]) =>
    given[field] === undefined ? [] : [[column, given[field]]],
  )
  return { ...facts, ...Object.fromEntries(changes) }
}
