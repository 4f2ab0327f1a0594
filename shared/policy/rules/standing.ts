import { addDays, addMonths, type Day, holdsOn } from '../../kernel/day.ts'
import { famousKind, type Track, trackOfKind } from '../facts/codes.ts'
import type { Leave, Override, Post, Title } from '../facts/person.ts'
import { type Facts, type Inquiry, Unknown } from '../inquiry.ts'

/** What several rules ask of a person: the post held, the titles in force, whether they still serve. */

type WithPosts = Facts<{ posts: readonly Post[] }>
type WithTitles = Facts<{ titles: readonly Title[] }>

/**
 * The post held on a day, the latest where there are several; null where none is on record. Head of two units at once
 * contradicts itself, so nothing follows from either.
 */
export function postOn(q: Inquiry<WithPosts>, on: Day): Inquiry<Post> | null {
  const held = q
    .each('posts', q.need('posts'))
    .filter((post) => holdsOn({ from: post.need('from'), to: post.need('to') }, on))
  const heads = held.filter((post) => post.need('kind') === 'head')
  if (heads.length > 1 && new Set(heads.map((post) => post.need('unit'))).size > 1) {
    throw new Unknown(heads.map((post) => post.key('unit')))
  }
  return held.reduce<Inquiry<Post> | null>(
    (latest, post) => (latest && latest.need('from') > post.need('from') ? latest : post),
    null,
  )
}

/**
 * The track of somebody whose card or title states none, by the post held: heads are principals, everybody else is a
 * teacher; vice-heads and heads of other institutions are classified by hand (口径 A08).
 */
export function trackByPost(q: Inquiry<WithPosts>, on: Day): Track {
  q.reading('A08')
  const post = postOn(q, on)
  if (!post) return q.unknown('posts')
  const kind = post.need('kind')
  if (kind === 'vice_head') return post.unknown('kind')
  if (kind !== 'head') return 'teacher'
  const unitKind = post.need('unitKind')
  const ofSchool = unitKind === 'school' || unitKind === 'vocational' || unitKind === 'kindergarten'
  return ofSchool ? 'principal' : post.unknown('unitKind')
}

/** The titles in force on a day: granted by then and not yet revoked. */
export function titlesOn(q: Inquiry<WithTitles>, on: Day): Inquiry<Title>[] {
  return q.each('titles', q.need('titles')).filter((title) => {
    if (title.need('from') > on) return false
    const revokedOn = title.need('revokedOn')
    return revokedOn === null || revokedOn > on
  })
}

/** Whether the county title that leads a studio of the track is in force. */
export const holdsLeadTitle = (q: Inquiry<WithTitles>, track: Track, on: Day): boolean =>
  titlesOn(q, on).some((t) => t.need('level') === 'county' && t.need('kind') === famousKind(track))

/** Whether a title is one the incentive plan is about: a county one, or the same kinds of a higher level. */
export const isTalentTitle = (title: Inquiry<Title>): boolean =>
  title.need('level') !== 'school' &&
  (trackOfKind(title.need('kind')) !== null || title.need('kind') === 'chief_teacher')

export type Leaving =
  | { kind: 'in_post' }
  | { kind: 'left_service'; on: Day; reason: 'retired' | 'left_county' | 'no_post' }
  | { kind: 'left_post'; on: Day; reason: 'left_head_post' | 'left_front_line' | 'long_leave' }

type Leaver = WithPosts & Facts<{ retiredOn: Day | null; leaves: readonly Leave[] }>

/**
 * Whether a person still holds the post their track is about (口径 A31): head posts for principals, the front line
 * for teachers. Rotation between schools is not leaving; a move to a research office or training school is open.
 */
export function leaving(q: Inquiry<Leaver>, track: Track, on: Day): Leaving {
  const retiredOn = q.need('retiredOn')
  if (retiredOn !== null && retiredOn <= on) {
    return { kind: 'left_service', on: retiredOn, reason: 'retired' }
  }
  const post = postOn(q, on)
  if (!post) return { kind: 'left_service', on, reason: 'no_post' }
  const since = post.need('from')
  if (!post.need('inCounty')) return { kind: 'left_service', on: since, reason: 'left_county' }
  const longLeave = longLeaveOn(q, on)
  if (longLeave) return { kind: 'left_post', on: longLeave, reason: 'long_leave' }
  const unitKind = post.need('unitKind')
  const developsTeachers = unitKind === 'research_office' || unitKind === 'training_school'
  if (track === 'principal') {
    if (post.need('kind') !== 'head') return { kind: 'left_post', on: since, reason: 'left_head_post' }
    if (developsTeachers) post.unknown('unitKind')
    return { kind: 'in_post' }
  }
  if (developsTeachers) post.unknown('unitKind')
  return teaches(post) ? { kind: 'in_post' } : { kind: 'left_post', on: since, reason: 'left_front_line' }
}

/** Whether a post outside the research offices is on the teaching front line. */
export function teaches(post: Inquiry<Post>): boolean {
  const unitKind = post.need('unitKind')
  if (unitKind === 'office' || unitKind === 'private_training') return false
  const kind = post.need('kind')
  if (kind === 'other' || kind === 'researcher') return false
  return post.need('frontLine')
}

/** The first day of a leave that runs on a day and is not shorter than leaving. */
function longLeaveOn(q: Inquiry<Leaver>, on: Day): Day | null {
  for (const leave of q.each('leaves', q.need('leaves'))) {
    const from = leave.need('from')
    const to = leave.need('to')
    if (!holdsOn({ from, to }, on)) continue
    const shortEnough = to !== null && addMonths(from, q.number('exit.leave', from)) > addDays(to, 1)
    if (!shortEnough) return from
  }
  return null
}

/** The fields an override needs and this one leaves blank. */
export function missingInOverride(override: Override): string[] {
  return (['reason', 'approver', 'document', 'on'] as const).filter((field) => !override[field]?.trim())
}
