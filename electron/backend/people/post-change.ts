import type { Reader, Writer } from '../../../db/open.ts'
import { findPerson, postsOf } from '../../../db/people/person.ts'
import type { PostFacts } from '../../../db/people/post.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Id, NewId } from '../../../shared/kernel/id.ts'
import { type PostPlan, planPost } from './plan-post.ts'
import { type PostInput, postFacts } from './post-facts.ts'

/**
 * A new post checked and fitted among those on record, ready to be stored or only looked at.
 * @throws Refusal NOT_FOUND, FIELD_INVALID
 */
export async function postChange(
  read: Reader | Writer,
  input: PostInput & { personId: Id<'person'>; alongside: boolean },
  newId?: NewId,
): Promise<{ plan: PostPlan; facts: PostFacts }> {
  const { personId, alongside, ...post } = input
  const person = await findPerson(read, personId)
  if (!person) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  if (person.birth && post.fromOn <= person.birth)
    return refuseField('fromOn', 'before_birth', post.fromOn, person.birth)
  const plan = planPost(await postsOf(read, personId, { knownAt: knownNow }), post.fromOn, alongside)
  return { plan, facts: { ...(await postFacts(read, personId, post, newId)), to_on: plan.toOn } }
}
