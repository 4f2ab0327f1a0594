import type { PostRecord } from '../../../db/people/records.ts'
import type { TitleTable } from '../../../db/schema.ts'
import { addDays, type Day, holdsOn } from '../../../shared/kernel/day.ts'
import type { Post, Title } from '../../../shared/policy/facts/person.ts'

export type StoredPost = Pick<
  PostRecord,
  'school_id' | 'unit' | 'unit_kind' | 'in_county' | 'kind' | 'front_line' | 'from_on' | 'to_on'
>

type StoredTitle = Pick<TitleTable, 'level' | 'kind' | 'from_on' | 'to_on' | 'basis'>

/** The post somebody holds on a day, the newest where there are several. */
export const heldOn = <P extends Pick<PostRecord, 'from_on' | 'to_on'>>(
  posts: readonly P[],
  on: Day,
): P | undefined => posts.findLast((p) => holdsOn({ from: p.from_on, to: p.to_on }, on))

/** Posts as the policy reads them; what nobody has said of a unit stays unknown. */
export const postFacts = (posts: readonly StoredPost[]): Post[] =>
  posts.map((p) => ({
    from: p.from_on,
    to: p.to_on,
    kind: p.kind ?? undefined,
    unit: p.school_id ?? p.unit ?? undefined,
    unitKind: p.unit_kind ?? undefined,
    inCounty: p.school_id ? true : p.in_county === null ? undefined : p.in_county === 1,
    frontLine: p.front_line === null ? undefined : p.front_line === 1,
  }))

/** Titles as the policy reads them: it counts from the first day without one, the store to the last day with it. */
export const titleFacts = (titles: readonly StoredTitle[]): Title[] =>
  titles.map((t) => ({
    level: t.level,
    kind: t.kind,
    from: t.from_on,
    revokedOn: t.to_on && addDays(t.to_on, 1),
    basis: t.basis,
  }))
