import type { MembershipRecord, PersonRecords, StudioRecords } from '../../../db/studio/records.ts'
import { type StudioRole, studioName, type Track } from '../../../shared/domain/studio.ts'
import { type Day, holdsOn } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { StudioFacts, StudioPerson } from '../../../shared/policy/facts/studio.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { findingsAbout } from '../../../shared/policy/questions.ts'
import { postFacts, titleFacts } from '../people/person-facts.ts'

/** Somebody in a studio with what is filed about them; a membership that runs, or one that is about to be formed. */
export type Place = Pick<
  MembershipRecord,
  'person_id' | 'name' | 'role' | 'attested' | 'recommended_on' | 'filed_on' | 'assigned_on'
>

interface Composition {
  studioId: Id<'studio'> | null
  track: Track
  name: string
  stage: 'formation' | 'running'
  formedOn: Day
  formedWith: number | undefined
  places: readonly Place[]
  person(personId: Id<'person'>): PersonRecords
}

/** Who is in a studio on a day, as the policy reads it. */
export function compositionFacts(studio: Composition, on: Day): StudioFacts {
  const person = (place: Place): StudioPerson => {
    const { posts, titles } = studio.person(place.person_id)
    return { id: place.person_id, name: place.name, posts: postFacts(posts), titles: titleFacts(titles) }
  }
  const of = (role: StudioRole) => studio.places.filter((p) => p.role === role)
  return {
    track: studio.track,
    name: studio.name,
    stage: studio.stage,
    formedOn: studio.formedOn,
    formedWith: studio.formedWith,
    leads: of('lead').map(person),
    assistants: of('assistant').map((place) => ({
      ...person(place),
      attested: place.attested === null ? null : place.attested === 1,
      recommendedOn: place.recommended_on,
      filedOn: place.filed_on,
    })),
    members: of('member').map((place) => ({
      ...person(place),
      assignedOn: place.assigned_on,
      otherStudios: studio
        .person(place.person_id)
        .memberOf.filter((m) => m.role === 'member' && m.studio_id !== studio.studioId)
        .filter((m) => holdsOn({ from: m.from_on, to: m.to_on ?? m.studio_to }, on))
        .map((m) => m.studio_id),
    })),
  }
}

/** Who is in a studio on a day. */
export const placesOn = (memberships: readonly MembershipRecord[], on: Day): MembershipRecord[] =>
  memberships.filter((m) => holdsOn({ from: m.from_on, to: m.to_on }, on))

/** The name a studio bears: the recorded one, else its lead's. */
export const nameOf = ({ head }: Pick<StudioRecords, 'head'>): string =>
  head.name ?? studioName(head.track, head.lead_name ?? '')

/** How a running studio stands with the rules on who is in it. */
export function compositionFindings(records: StudioRecords, context: Context): Finding[] {
  const { head, memberships, person } = records
  const facts = compositionFacts(
    {
      studioId: head.id,
      track: head.track,
      name: nameOf(records),
      stage: 'running',
      formedOn: head.from_on,
      formedWith: placesOn(memberships, head.from_on).filter((m) => m.role === 'member').length,
      places: placesOn(memberships, context.asOf),
      person,
    },
    context.asOf,
  )
  return findingsAbout('studio', facts, { kind: 'studio', id: head.id }, context)
}
