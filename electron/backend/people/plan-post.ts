import type { postsOf } from '../../../db/people/person.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { addDays, type Day } from '../../../shared/kernel/day.ts'

type Posts = Awaited<ReturnType<typeof postsOf>>

export interface PostPlan {
  /** Posts that end, each with its new last day. */
  ended: readonly { id: Posts[number]['id']; toOn: Day }[]
  /** The last day of the new post where another already begins later. */
  toOn: Day | null
}

/**
 * How a new post fits among those on record: posts running on its first day end the day before, unless it is held
 * alongside; recorded late, it ends where the next one already begins.
 * @throws Refusal FIELD_INVALID when another post starts that very day
 */
export function planPost(posts: Posts, fromOn: Day, alongside: boolean): PostPlan {
  if (alongside) return { ended: [], toOn: null }
  const running = posts.filter((p) => p.to_on === null || p.to_on >= fromOn)
  if (running.some((p) => p.from_on === fromOn)) refuseField('fromOn', 'post_starts_that_day', fromOn)
  const next = running.find((p) => p.from_on > fromOn)
  return {
    ended: running.filter((p) => p.from_on < fromOn).map((p) => ({ id: p.id, toOn: addDays(fromOn, -1) })),
    toOn: next ? addDays(next.from_on, -1) : null,
  }
}
