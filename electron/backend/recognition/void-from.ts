import { addDays, type Day } from '../../../shared/kernel/day.ts'

/** The first day on which a certificate has no force: after its title's last day, or since its recognition was reversed. */
export const voidFrom = (title: {
  to_on: Day | null
  retracted_at: string | null
  reversed_on: Day | null
}): Day | null => title.reversed_on ?? (title.to_on === null ? null : addDays(title.to_on, 1))
