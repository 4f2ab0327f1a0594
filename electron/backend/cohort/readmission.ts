import { exitedBefore } from '../../../db/cohort/cohort.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'

/**
 * Who once left a programme by decision comes back only in a later cycle, with a reason (口径 A51).
 * @throws Refusal FIELD_INVALID naming the person's place
 */
export async function checkReadmission(
  trx: Reader | Writer,
  trainees: readonly { personId: Id<'person'>; readmissionReason: string | null }[],
  cohort: { from_on: Day },
  on: Day,
): Promise<void> {
  const left = await exitedBefore(
    trx,
    trainees.map((t) => t.personId),
    on,
  )
  for (const [i, { personId, readmissionReason }] of trainees.entries()) {
    const last = left.findLast((e) => e.person_id === personId)
    if (!last) continue
    if (last.cycle_to >= cohort.from_on)
      refuseField(`trainees.${i}.personId`, 'exited_this_cycle', last.name, last.cycle_to)
    if (readmissionReason === null)
      refuseField(`trainees.${i}.readmissionReason`, 'exited_before', last.name, last.to_on)
  }
}
