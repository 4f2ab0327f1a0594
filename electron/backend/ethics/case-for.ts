import { casesOf, stepsOf } from '../../../db/ethics/case.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Desk } from '../desk.ts'

/** A case as it stands, with what was done in it. @throws Refusal NOT_FOUND */
export async function caseFor(handle: Reader | Writer, caseId: Id<'ethics_case'>, desk: Desk) {
  const view = { asOf: desk.clock.today(), knownAt: knownNow }
  const [found] = await casesOf(handle, { caseId }, view)
  if (!found) return refuse('NOT_FOUND', { kind: 'ethics_case', id: caseId })
  const steps = await stepsOf(handle, [caseId], view)
  const of = (kind: (typeof steps)[number]['kind']) => steps.find((s) => s.kind === kind)
  return { found, steps, investigation: of('investigation'), finding: of('finding') }
}

/** A day of a case lies after what came before it and not in the future. @throws Refusal FIELD_INVALID */
export function checkStepDay(
  field: string,
  on: Day,
  after: { on: Day; problem: string },
  { clock }: Desk,
): void {
  const today = clock.today()
  if (on > today) refuseField(field, 'in_future', on, today)
  if (on < after.on) refuseField(field, after.problem, on, after.on)
}
