import type { StudioRole } from '../../../../shared/domain/studio.ts'
import { addDays, type Day, day, holdsOn } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import type { Cast, StudioCast } from './cast.ts'
import { idFor } from './identity.ts'
import type { Person } from './people.ts'
import { type Book, documentNumber, recordedOn, retractedOn } from './record.ts'
import {
  assistantFromElsewhere,
  decidedEnd,
  memberChanges,
  type SeatQuirk,
  seatQuirks,
  sevenMembers,
} from './studio-changes.ts'

/** The studios' management period of three years. */
export const cycle = { from: day('2022-09-16'), to: day('2025-09-15') }

/** Somebody's place in a studio, as long as it lasted. */
export interface Seat {
  membershipId: Id<'studio_membership'>
  person: Person
  role: StudioRole
  fromOn: Day
  /** The last day: as it was entered, or as a decision will set it later in this history. */
  toOn: Day | null
}

export interface Studio extends StudioCast {
  id: Id<'studio'>
  /** Its number in the county's list: 1–4 are led by heads, 5–24 by teachers. */
  number: number
  seats: readonly Seat[]
}

export const seatedOn = ({ seats }: Pick<Studio, 'seats'>, on: Day): Seat[] =>
  seats.filter((s) => holdsOn({ from: s.fromOn, to: s.toOn }, on))

/** Writes the studios of 2022 and everybody who was ever in them. */
export const recordStudios = (book: Book, cast: Cast): Studio[] =>
  cast.studios.map((studio, i) => recordStudio(book, studio, i + 1))

function recordStudio(book: Book, studio: StudioCast, number: number): Studio {
  const id = idFor('studio', String(number))
  book.insert('studio', {
    id,
    track: studio.track,
    subject: studio.subject,
    from_on: cycle.from,
    to_on: cycle.to,
    document_number: documentNumber(2022, 44),
    ...recordedOn(book, addDays(cycle.from, 3)),
  })
  const seats: Seat[] = []
  const at = (role: StudioRole) => seats.filter((s) => s.role === role).length
  const seat = (person: Person, role: StudioRole, fromOn: Day, end?: { on: Day; reason: string }) => {
    const quirk = seatQuirks(number, role, at(role))
    const entered = recordSeat(book, id, person, role, fromOn, end, quirk)
    seats.push({ ...entered, toOn: entered.toOn ?? decidedEnd(number, role, at(role)) })
  }
  seat(studio.lead, 'lead', cycle.from)
  const changes = memberChanges(number)
  const reserves = [...studio.reserves]
  const starting = startingWith(studio, number, reserves)
  for (const role of ['assistant', 'member'] as const)
    for (const [at, person] of starting[role].entries()) {
      const change = changes.find((c) => c.role === role && c.at === at)
      seat(person, role, cycle.from, change && { on: change.lastOn, reason: change.reason })
    }
  for (const { role, cameOn } of changes) {
    const successor = cameOn && reserves.shift()
    if (cameOn && successor) seat(successor, role, cameOn)
  }
  return { ...studio, id, number, seats }
}

/** Two studios were formed otherwise than the plan asks, and entered as they were. */
function startingWith({ assistants, members }: StudioCast, number: number, reserves: Person[]) {
  const stranger = number === assistantFromElsewhere && reserves.shift()
  const seventh = number === sevenMembers && reserves.shift()
  return {
    assistant: stranger ? [stranger, ...assistants.slice(1)] : assistants,
    member: seventh ? [...members, seventh] : members,
  }
}

/** A seat stays open on record until the change that ended it was entered. */
function recordSeat(
  book: Book,
  studioId: Id<'studio'>,
  person: Person,
  role: StudioRole,
  fromOn: Day,
  end: { on: Day; reason: string } | undefined,
  quirk: SeatQuirk,
): Seat {
  const membershipId = idFor('studio_membership', `${studioId} ${person.key}`)
  const filing =
    role === 'assistant'
      ? { attested: 1, recommended_on: addDays(fromOn, -8), filed_on: addDays(fromOn, -4) }
      : role === 'member'
        ? { assigned_on: addDays(fromOn, -2) }
        : {}
  const facts = {
    id: membershipId,
    studio_id: studioId,
    person_id: person.id,
    role,
    from_on: fromOn,
    ...filing,
    ...quirk,
  }
  const entered = recordedOn(book, addDays(fromOn, 3))
  if (end) {
    const knownOn = addDays(end.on, 6)
    book.insert('studio_membership', { ...facts, ...entered, ...retractedOn(book, knownOn) })
    book.insert('studio_membership', {
      ...facts,
      to_on: end.on,
      end_reason: end.reason,
      ...recordedOn(book, knownOn),
    })
  } else book.insert('studio_membership', { ...facts, ...entered })
  return { membershipId, person, role, fromOn, toOn: end?.on ?? null }
}
