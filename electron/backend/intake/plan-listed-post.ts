import type { KnownPost } from '../../../db/intake/known-people.ts'
import type { PostKind } from '../../../shared/domain/people.ts'
import { addDays, type Day } from '../../../shared/kernel/day.ts'
import type { Difference } from './kinds/kind.ts'

/** What a list says of the post somebody holds; undefined where it says nothing. */
export interface ListedPost {
  /** An id on record or, for a school yet to be created, its name with `isNew`. */
  school: { key: string; name: string; isNew: boolean } | undefined
  duty: string | undefined
  kind: PostKind | undefined
  frontLine: boolean | undefined
  /** As written, `2015-09` or a day; a month counts from its first day. */
  from: string | undefined
}

/** What is stored of a post, its school still as the list names it. */
export interface PostDraft {
  school: ListedPost['school']
  duty: string | null
  kind: PostKind | null
  frontLine: boolean | null
  fromOn: Day
  toOn: Day | null
}

export interface PostPlan {
  /** Posts that stand and are said anew: an end, an earlier beginning, a detail filled in; null: not said any more. */
  changed: readonly { post: KnownPost; next: Partial<Pick<KnownPost, (typeof correctable)[number]>> | null }[]
  added: PostDraft | null
  differences: readonly Difference[]
  /** The list gave no day for it: recorded from the day the list describes. */
  undated: boolean
}

export type PlannedPost = PostPlan | { contradicts: KnownPost } | { homeless: true }

const correctable = ['duty', 'kind', 'front_line', 'from_on', 'to_on'] as const
const nothing: PostPlan = { changed: [], added: null, differences: [], undated: false }

const dayOf = (text: string): Day => (text.length === 7 ? `${text}-01` : text) as Day

/**
 * What a list's post does to the posts on record.
 *
 * A post is recorded from the day the list gives for it. Where it gives none, the only thing known is that the post was
 * held on the day the list describes, so it is recorded from that day and what was before stays unknown; a list that
 * gives the day later moves the beginning back. A different school or duty ends the post held until then; details that
 * were unknown are filled in; of two lists that describe the same day the later corrects the earlier; a date that
 * contradicts the record is asked about.
 */
export function planListedPost(
  posts: readonly KnownPost[],
  listed: ListedPost,
  listedOn: Day,
  schoolName: (id: string) => string | undefined,
): PlannedPost {
  const begun = posts.filter((p) => p.from_on <= listedOn)
  const current = begun.filter((p) => p.to_on === null || p.to_on >= listedOn)
  const held = current.findLast((p) => p.school_id === listed.school?.key) ?? current.at(-1)
  if (!listed.school && !held) {
    const saysPost = listed.duty ?? listed.kind ?? listed.frontLine ?? listed.from
    return saysPost === undefined ? nothing : { homeless: true }
  }
  if (!held) return beginPost(posts, listed, listedOn, begun.at(-1))
  const sameSchool = !listed.school || (!listed.school.isNew && listed.school.key === held.school_id)
  if (!sameSchool) return followPost(posts, held, listed, listedOn, schoolName)
  if (differ(held.duty, listed.duty) || differ(held.kind, listed.kind)) {
    const since = listed.from && !held.from_on.startsWith(listed.from) ? dayOf(listed.from) : undefined
    if (since !== undefined ? since > held.from_on : !listed.from && held.from_on < listedOn)
      return followPost(posts, held, listed, listedOn, schoolName)
  }
  return correctPost(posts, held, listed)
}

const differ = (known: string | null, listed: string | undefined): boolean =>
  known !== null && listed !== undefined && known !== listed

/** The first post on record, or the first after a gap. */
function beginPost(
  posts: readonly KnownPost[],
  listed: ListedPost,
  listedOn: Day,
  before: KnownPost | undefined,
): PlannedPost {
  const fromOn = listed.from ? dayOf(listed.from) : listedOn
  if (before && (before.to_on ?? fromOn) >= fromOn) return { contradicts: before }
  const added = draftOf(posts, listed, fromOn)
  return { changed: [], added, differences: said(listed), undated: !listed.from }
}

/** Another post after the one held, which ends the day before. */
function followPost(
  posts: readonly KnownPost[],
  held: KnownPost,
  listed: ListedPost,
  listedOn: Day,
  schoolName: (id: string) => string | undefined,
): PlannedPost {
  const fromOn = listed.from ? dayOf(listed.from) : listedOn
  const sameDay = !listed.from && fromOn === held.from_on
  if (fromOn <= held.from_on && !sameDay) return { contradicts: held }
  const school = listed.school ?? {
    key: held.school_id ?? '',
    name: (held.school_id && schoolName(held.school_id)) ?? held.unit ?? '',
    isNew: false,
  }
  const differences = said({ ...listed, from: listed.from ?? fromOn }).flatMap((d): Difference[] => {
    const from = {
      school: (held.school_id && schoolName(held.school_id)) || held.unit,
      post: held.duty,
      postKind: held.kind,
      frontLine: held.front_line === null ? null : String(held.front_line === 1),
      postFrom: held.from_on,
    }[d.field]
    return from === d.to ? [] : [{ ...d, from: from ?? null }]
  })
  return {
    changed: [{ post: held, next: sameDay ? null : { to_on: addDays(fromOn, -1) } }],
    added: draftOf(posts, { ...listed, school }, fromOn),
    differences,
    undated: !listed.from,
  }
}

/** The same post, with what the list knows better. */
function correctPost(posts: readonly KnownPost[], held: KnownPost, listed: ListedPost): PlannedPost {
  const next: NonNullable<PostPlan['changed'][number]['next']> = {}
  const differences: Difference[] = []
  if (listed.duty !== undefined && listed.duty !== held.duty) {
    next.duty = listed.duty
    differences.push({ field: 'post', from: held.duty, to: listed.duty })
  }
  if (listed.kind !== undefined && listed.kind !== held.kind) {
    next.kind = listed.kind
    differences.push({ field: 'postKind', from: held.kind, to: listed.kind })
  }
  const frontLine = listed.frontLine === undefined ? held.front_line : Number(listed.frontLine)
  if (frontLine !== held.front_line) {
    next.front_line = frontLine
    const from = held.front_line === null ? null : String(held.front_line === 1)
    differences.push({ field: 'frontLine', from, to: String(frontLine === 1) })
  }
  const changed: PostPlan['changed'][number][] = [{ post: held, next }]
  if (listed.from && !held.from_on.startsWith(listed.from)) {
    const fromOn = dayOf(listed.from)
    if (fromOn > held.from_on) return { contradicts: held }
    const before = posts.filter((p) => p !== held && p.from_on < held.from_on).at(-1)
    if (before && (before.to_on === null || before.to_on >= fromOn)) {
      // its end was only the day before a beginning nobody knew
      if (before.from_on >= fromOn || before.to_on !== addDays(held.from_on, -1))
        return { contradicts: before }
      changed.push({ post: before, next: { to_on: addDays(fromOn, -1) } })
    }
    next.from_on = fromOn
    differences.push({ field: 'postFrom', from: held.from_on, to: listed.from })
  }
  return differences.length === 0 ? nothing : { changed, added: null, differences, undated: false }
}

function draftOf(posts: readonly KnownPost[], listed: ListedPost, fromOn: Day): PostDraft {
  const next = posts.find((p) => p.from_on > fromOn)
  return {
    school: listed.school,
    duty: listed.duty ?? null,
    kind: listed.kind ?? null,
    frontLine: listed.frontLine ?? null,
    fromOn,
    toOn: next ? addDays(next.from_on, -1) : null,
  }
}

function said(listed: ListedPost): Difference[] {
  const values: [field: string, to: string | undefined][] = [
    ['school', listed.school?.name],
    ['post', listed.duty],
    ['postKind', listed.kind],
    ['frontLine', listed.frontLine === undefined ? undefined : String(listed.frontLine)],
    ['postFrom', listed.from],
  ]
  return values.flatMap(([field, to]) => (to === undefined ? [] : [{ field, from: null, to }]))
}
