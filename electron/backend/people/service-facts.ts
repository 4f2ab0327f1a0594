import type { Reader, Writer } from '../../../db/open.ts'
import type { PostFacts } from '../../../db/people/post.ts'
import { profileOf, serviceRecords } from '../../../db/people/service.ts'
import type { View } from '../../../db/versioned.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Leave, Post } from '../../../shared/policy/facts/person.ts'
import { postFacts, type StoredPost } from './person-facts.ts'
import type { PostPlan } from './plan-post.ts'

/** Posts, leaves and the end of service as the policy reads them. */
export interface ServiceFacts {
  posts: readonly Post[]
  leaves: readonly Leave[]
  retiredOn: Day | null
}

type Records = Awaited<ReturnType<typeof serviceRecords>>

/** The service of many persons in three statements. */
export async function serviceFacts(
  read: Reader | Writer,
  personIds: readonly Id<'person'>[],
  view: View,
): Promise<Map<Id<'person'>, ServiceFacts>> {
  const records = await serviceRecords(read, personIds, view)
  return new Map(personIds.map((id) => [id, factsOf(id, records)]))
}

/** The service of one person as it would be with a new post. */
export async function serviceWith(
  read: Reader | Writer,
  plan: PostPlan,
  post: PostFacts,
  view: View,
): Promise<ServiceFacts> {
  const records = await serviceRecords(read, [post.person_id], view)
  const profile = post.school_id && (await profileOf(read, post.school_id, view))
  const posts = records.posts.map((p) => {
    const end = plan.ended.find((e) => e.id === p.id)
    return end ? { ...p, to_on: end.toOn } : p
  })
  const added = { ...post, unit_kind: profile?.kind ?? post.unit_kind }
  return factsOf(post.person_id, { ...records, posts: [...posts, added] })
}

type Service = Omit<Records, 'posts'> & {
  posts: readonly (StoredPost & { person_id: Id<'person'> })[]
}

function factsOf(id: Id<'person'>, { posts, leaves, departures }: Service): ServiceFacts {
  return {
    posts: postFacts(posts.filter((p) => p.person_id === id)),
    leaves: leaves
      .filter((l) => l.person_id === id)
      .map((l) => ({ kind: l.kind, from: l.from_on, to: l.to_on })),
    retiredOn: departures.find((d) => d.person_id === id)?.left_on ?? null,
  }
}
