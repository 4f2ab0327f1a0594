import type { PersonRecords, PostRecord } from '../../../db/studio/records.ts'
import { addDays, type Day, holdsOn } from '../../../shared/kernel/day.ts'
import type { Post, Title } from '../../../shared/policy/facts/person.ts'

/** The post somebody holds on a day, the newest where there are several. */
export const heldOn = (posts: readonly PostRecord[], on: Day): PostRecord | undefined =>
  posts.findLast((p) => holdsOn({ from: p.from_on, to: p.to_on }, on))

/** Posts as the policy reads them; a post outside the schools on record leaves kind of unit and county unknown. */
export const postFacts = (posts: readonly PostRecord[]): Post[] =>
  posts.map((p) => ({
    from: p.from_on,
    to: p.to_on,
    kind: p.kind ?? undefined,
    unit: p.school_id ?? p.unit ?? undefined,
    unitKind: p.unit_kind ?? undefined,
    inCounty: p.school_id ? true : undefined,
    frontLine: p.front_line === null ? undefined : p.front_line === 1,
  }))

/** Titles as the policy reads them: it counts from the first day without one, the store to the last day with it. */
export const titleFacts = (titles: PersonRecords['titles']): Title[] =>
  titles.map((t) => ({
    level: t.level,
    kind: t.kind,
    from: t.from_on,
    revokedOn: t.to_on && addDays(t.to_on, 1),
    basis: t.basis,
  }))
