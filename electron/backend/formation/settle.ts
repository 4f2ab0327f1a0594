import { type FactsOf, replaceKept } from '../../../db/kept.ts'
import type { Writer } from '../../../db/open.ts'
import { namesOf } from '../../../db/studio/studio.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { stampOf } from '../procedure.ts'
import { checkHappened, standing } from './load.ts'

/** An application that is still open. @throws Refusal NOT_FOUND, FIELD_INVALID where it has ended */
export async function openApplication(trx: Writer, id: Id<'member_application'>, field: string) {
  const found = await standing(trx, 'member_application', id)
  const { outcome, person_id, settled_on } = found.facts
  const name = (await namesOf(trx, [person_id])).get(person_id) ?? ''
  if (outcome !== null) refuseField(field, `${outcome}_already`, name, settled_on)
  return { ...found, name }
}

/** Ends an open application, and keeps what it rested on. @throws Refusal NOT_FOUND, FIELD_INVALID */
export async function settle(
  context: Call & { trx: Writer },
  id: Id<'member_application'>,
  field: string,
  end: Pick<FactsOf<'member_application'>, 'outcome' | 'reason'> & {
    settled_on: Day
  } & Partial<FactsOf<'member_application'>>,
): Promise<void> {
  const { rowId, facts } = await openApplication(context.trx, id, field)
  checkHappened(context, 'on', end.settled_on, facts.applied_on)
  await replaceKept(context.trx, 'member_application', rowId, { ...facts, ...end }, stampOf(context))
}
