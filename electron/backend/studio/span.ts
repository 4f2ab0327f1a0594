import { refuseField } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'

/**
 * A time in a studio lies inside the studio's life. `prefix` names the entry of a list (`people.2.`).
 * @throws Refusal FIELD_INVALID naming fromOn or toOn
 */
export function checkSpan(
  { fromOn, toOn }: { fromOn: Day; toOn: Day | null },
  life: { from: Day; to: Day },
  prefix = '',
): void {
  if (fromOn < life.from) refuseField(`${prefix}fromOn`, 'before_studio', fromOn, life.from)
  if (fromOn > life.to) refuseField(`${prefix}fromOn`, 'after_studio', fromOn, life.to)
  if (toOn === null) return
  if (toOn < fromOn) refuseField(`${prefix}toOn`, 'before_start', toOn, fromOn)
  if (toOn > life.to) refuseField(`${prefix}toOn`, 'after_studio', toOn, life.to)
}
