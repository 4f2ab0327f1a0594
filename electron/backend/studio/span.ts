import { refuseField } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'

interface Life {
  from: Day
  to: Day
}

/** A day of a studio lies inside its life. @throws Refusal FIELD_INVALID naming the field */
export function checkDay(field: string, on: Day, life: Life): void {
  if (on < life.from) refuseField(field, 'before_studio', on, life.from)
  if (on > life.to) refuseField(field, 'after_studio', on, life.to)
}

/**
 * A time in a studio lies inside the studio's life. `prefix` names the entry of a list (`people.2.`).
 * @throws Refusal FIELD_INVALID naming fromOn or toOn
 */
export function checkSpan(
  { fromOn, toOn }: { fromOn: Day; toOn: Day | null },
  life: Life,
  prefix = '',
): void {
  checkDay(`${prefix}fromOn`, fromOn, life)
  if (toOn === null) return
  if (toOn < fromOn) refuseField(`${prefix}toOn`, 'before_start', toOn, fromOn)
  checkDay(`${prefix}toOn`, toOn, life)
}
