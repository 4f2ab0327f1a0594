import type { Area, PostKind } from '../../../shared/domain/people.ts'

/** 一线乡村: at a rural school, teaching or leading it; null where the school or the post is not classified. */
export function isRural(person: {
  area: Area | null
  front_line: number | null
  post_kind: PostKind | null
}): boolean | null {
  if (person.area === 'urban') return false
  if (person.post_kind === 'head') return person.area === null ? null : true
  if (person.front_line === 0) return false
  return person.area === null || person.front_line === null ? null : true
}
