import { type FormationRow, findFormation } from '../../../db/formation/formation.ts'
import { currentKept } from '../../../db/kept.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { findStudio } from '../../../db/studio/studio.ts'
import { knownNow, type View } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { type Day, maxDay } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'

/** @throws Refusal NOT_FOUND */
export async function formationFor(
  handle: Reader | Writer,
  formationId: Id<'formation'>,
  { knownAt }: Pick<View, 'knownAt'> = { knownAt: knownNow },
): Promise<FormationRow> {
  return (
    (await findFormation(handle, formationId, { knownAt })) ??
    refuse('NOT_FOUND', { kind: 'formation', id: formationId })
  )
}

/** The version of a candidacy, application or round that stands. @throws Refusal NOT_FOUND */
export async function standing<Table extends 'formation' | 'lead_candidate' | 'member_application'>(
  handle: Reader | Writer,
  table: Table,
  id: Id<Table>,
) {
  return (await currentKept(handle, table, id)) ?? refuse('NOT_FOUND', { kind: table, id })
}

/** Where a studio is not formed yet, only its candidacy knows it. */
export const isFormed = async (handle: Reader | Writer, studioId: Id<'studio'>): Promise<boolean> =>
  (await findStudio(handle, studioId)) !== undefined

/** The day people of a round are judged on: its first day, or today once it has begun. */
export const judgedOn = (row: Pick<FormationRow, 'start_on'>, today: Day): Day => maxDay(row.start_on, today)

/** What is recorded has happened by today, and not before what it follows. @throws Refusal FIELD_INVALID */
export function checkHappened(call: Call, field: string, on: Day, after: Day): Day {
  const today = call.desk.clock.today()
  if (on > today) return refuseField(field, 'in_future', on, today)
  return on < after ? refuseField(field, 'before_start', on, after) : on
}
