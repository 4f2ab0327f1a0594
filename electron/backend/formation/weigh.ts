import type { PersonRecords } from '../../../db/studio/records.ts'
import type { Track } from '../../../shared/domain/studio.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { ask } from '../../../shared/policy/question.ts'
import { studioLeavePost } from '../../../shared/policy/rules/leave-post.ts'
import {
  assistantCount,
  assistantFiling,
  assistantSchool,
  leadTitle,
  memberTies,
  memberTrack,
} from '../../../shared/policy/rules/studio/composition.ts'
import type { ServiceFacts } from '../people/service-facts.ts'
import { bars } from '../policy/barred.ts'
import { compositionFacts, type Place } from '../studio/composition.ts'
import { cycleEndOf } from '../studio/formation.ts'

/** Somebody in a place of a studio that is being put together, with nothing filed yet. */
export const placeOf = (
  person: { person_id: Id<'person'>; name: string },
  role: Place['role'],
  filed: Partial<Place> = {},
): Place => ({
  person_id: person.person_id,
  name: person.name,
  role,
  attested: null,
  recommended_on: null,
  filed_on: null,
  assigned_on: null,
  ...filed,
})

interface Part {
  track: Track
  studioId: Id<'studio'> | null
  places: readonly Place[]
  person(personId: Id<'person'>): PersonRecords
}

const partFacts = (part: Part, on: Day) =>
  compositionFacts(
    { ...part, name: '', stage: 'formation', formedOn: on, formedWith: part.places.length },
    on,
  )

/**
 * Whether somebody may lead a studio from a day on: the title binds; whoever would leave a studio with their post is
 * not put at the head of one, unless there is a reason.
 */
export function candidateFindings(
  candidate: { id: Id<'lead_candidate'>; person_id: Id<'person'>; name: string },
  part: Omit<Part, 'places' | 'studioId'>,
  service: ServiceFacts | undefined,
  context: Context,
): Finding[] {
  const on = context.asOf
  const subject = { kind: 'lead_candidate', id: candidate.id }
  const cycle = { from: on, to: cycleEndOf(on, context) ?? on }
  return [
    ask(
      leadTitle,
      partFacts({ ...part, studioId: null, places: [placeOf(candidate, 'lead')] }, on),
      subject,
      context,
    ),
    ask(
      studioLeavePost,
      { track: part.track, role: 'lead', cycle, leftOn: null, override: null, ...service },
      subject,
      context,
    ),
  ]
}

/** Whether a finding closes the door: a binding rule fails, or the person is no longer in service. */
export const closes = (finding: Finding): boolean =>
  bars(finding) || (finding.force === 'must' && finding.outcome === 'exits')

/** Whether going on needs a reason: a condition fails that only generally holds. */
export const asksReason = (finding: Finding): boolean => finding.outcome === 'exits_by_default_overridable'

/** Whether these are the assistants a lead may have: how many, from which school, recommended before they are filed. */
export function assistantFindings(part: Part, context: Context): Finding[] {
  const facts = partFacts(part, context.asOf)
  const subject = { kind: 'studio', id: part.studioId ?? 'new' }
  return [assistantCount, assistantSchool, assistantFiling].map((question) =>
    ask(question, facts, subject, context),
  )
}

/** Whether somebody may be a member: a post of the track; ties to a lead's school or another studio are noted. */
export function applicantFindings(
  applicant: { id: Id<'member_application'>; person_id: Id<'person'>; name: string },
  part: Omit<Part, 'places'>,
  lead: Place | null,
  context: Context,
): Finding[] {
  const places = [...(lead ? [lead] : []), placeOf(applicant, 'member')]
  const facts = partFacts({ ...part, places }, context.asOf)
  const subject = { kind: 'member_application', id: applicant.id }
  return [memberTrack, memberTies].map((question) => ask(question, facts, subject, context))
}
