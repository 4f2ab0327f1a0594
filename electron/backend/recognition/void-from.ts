import { addDays, type Day } from '../../../shared/kernel/day.ts'

/** The first day on which nothing issued for a title has force: after its last day, or since its recognition was reversed. */
export const titleWithoutForce = (title: { to_on: Day | null; reversed_on: Day | null }): Day | null =>
  title.reversed_on ?? (title.to_on === null ? null : addDays(title.to_on, 1))

/** The first day on which a certificate has no force: declared void, or with its title, whichever came first. */
export function voidFrom(
  title: Parameters<typeof titleWithoutForce>[0],
  certificate: { void_on: Day | null },
): Day | null {
  const ended = titleWithoutForce(title)
  const { void_on: declared } = certificate
  return declared === null || (ended !== null && ended < declared) ? ended : declared
}
