import type { StudioRecords } from '../../../db/studio/records.ts'
import { type StudioRole, studioRoles } from '../../../shared/domain/studio.ts'
import { addDays, type Day } from '../../../shared/kernel/day.ts'
import type { ParameterId } from '../../../shared/policy/parameters/shipped.ts'
import { type PolicyVersion, parameterOn } from '../../../shared/policy/version.ts'

const places: Readonly<Record<StudioRole, ParameterId>> = {
  lead: 'studio.leads',
  assistant: 'studio.assistants.least',
  member: 'studio.members',
}

export interface Vacancy {
  role: StudioRole
  sinceOn: Day
}

/**
 * The places of a studio that nobody has on a day, each since when: whoever joins takes the place that has been empty
 * longest. A studio has as many places as the plan said when it began.
 */
export function vacanciesOn(
  { head, memberships }: Pick<StudioRecords, 'head' | 'memberships'>,
  policy: PolicyVersion,
  on: Day,
): Vacancy[] {
  return studioRoles.flatMap((role) => {
    const seats = parameterOn(policy, places[role], head.from_on)
    if (typeof seats !== 'number') return []
    const inRole = memberships.filter((m) => m.role === role)
    const changes = [
      // whoever leaves on the eve makes room for whoever comes
      ...inRole.flatMap((m) => (m.to_on ? [{ on: addDays(m.to_on, 1), leaves: true }] : [])),
      ...inRole.map((m) => ({ on: m.from_on, leaves: false })),
    ]
      .filter((change) => change.on <= on)
      .sort((a, b) => (a.on === b.on ? Number(b.leaves) - Number(a.leaves) : a.on < b.on ? -1 : 1))
    const empty: Day[] = new Array<Day>(seats).fill(head.from_on)
    // more than there are places leave none empty when they go
    let above = 0
    for (const change of changes) {
      if (change.leaves && above > 0) above--
      else if (change.leaves) empty.push(change.on)
      else if (empty.shift() === undefined) above++
    }
    return empty.map((sinceOn) => ({ role, sinceOn }))
  })
}
