import type { StudioHead } from '../../../db/studio/studio.ts'
import { studioLife } from '../../../shared/domain/studio.ts'
import { type Day, holdsOn, maxDay, minDay } from '../../../shared/kernel/day.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { managementYears, type Window } from '../../../shared/policy/rules/window.ts'
import { nameOf } from './composition.ts'

/** The days of a studio that its years come from. */
type Dated = Pick<StudioHead, 'from_on' | 'to_on' | 'dissolved_on'>

export const lifeOf = (head: Dated) =>
  studioLife({ fromOn: head.from_on, toOn: head.to_on, dissolvedOn: head.dissolved_on })

/** The day a studio is looked at: the one asked, kept within its life. */
export function dayWithin(head: Dated, asOf: Day): Day {
  const life = lifeOf(head)
  return maxDay(life.from, minDay(asOf, life.to))
}

export const yearsOf = (head: Dated): Window[] => managementYears({ from: head.from_on, to: head.to_on })

/** The management year of a day; null where the studio does not live on it. */
export const yearOn = (head: Dated, on: Day): Window | null =>
  (holdsOn(lifeOf(head), on) && yearsOf(head).find((y) => holdsOn(y, on))) || null

/** What lists and pages say of a studio first. */
export function shapeHead(head: StudioHead, asOf: Day) {
  const leads = head.lead_from !== null && holdsOn({ from: head.lead_from, to: head.lead_to }, asOf)
  return {
    id: head.id,
    name: nameOf({ head }),
    track: head.track,
    subject: head.subject,
    lead: leads && head.lead_id && head.lead_name ? { id: head.lead_id, name: head.lead_name } : null,
    school:
      leads && head.school_id && head.school_name ? { id: head.school_id, name: head.school_name } : null,
    fromOn: head.from_on,
    toOn: head.to_on,
    dissolvedOn: head.dissolved_on,
    managementYear: yearOn(head, asOf),
  }
}

/** How many findings stand how. */
export function standingOf(findings: readonly Finding[]) {
  const standing = { violation: 0, notice: 0, undetermined: 0, pending: 0, compliant: 0 }
  for (const { outcome } of findings) {
    if (outcome === 'notice' || outcome === 'undetermined' || outcome === 'compliant') standing[outcome]++
    else if (outcome === 'pending_decision' || outcome === 'review') standing.pending++
    else standing.violation++
  }
  return standing
}
