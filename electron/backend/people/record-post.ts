import { findPerson, postsOf } from '../../../db/people/person.ts'
import { currentPost, insertPost, replacePost } from '../../../db/people/post.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { addDays } from '../../../shared/kernel/day.ts'
import { commands, stampOf } from '../procedure.ts'
import { postFacts } from './post-facts.ts'

/**
 * Records a post from a day on, however late it is filed: reality must always be recordable. Posts running on that day
 * end the day before, unless the new one is held alongside.
 */
export const recordPost = commands.people.recordPost.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { personId, alongside, ...post } = input
  const person = await findPerson(trx, personId)
  if (!person) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  if (person.birth && post.fromOn <= person.birth)
    return refuseField('fromOn', 'before_birth', post.fromOn, person.birth)
  const stamp = stampOf(context)
  const running = (await postsOf(trx, personId, { knownAt: knownNow })).filter(
    (p) => p.to_on === null || p.to_on >= post.fromOn,
  )
  const ended = alongside ? [] : running.filter((p) => p.from_on < post.fromOn)
  const same = running.find((p) => p.from_on === post.fromOn && !alongside)
  if (same) return refuseField('fromOn', 'post_starts_that_day', post.fromOn)
  for (const { id } of ended) {
    const current = await currentPost(trx, id)
    if (!current) continue
    const { row_id, recorded_at, recorded_by, retracted_at, retracted_by, import_id, ...facts } = current
    await replacePost(trx, { id, row_id }, { ...facts, to_on: addDays(post.fromOn, -1) }, stamp)
  }
  // a post recorded late ends where the next one already begins
  const next = alongside ? undefined : running.filter((p) => p.from_on > post.fromOn).map((p) => p.from_on)[0]
  const facts = await postFacts(trx, personId, post)
  await insertPost(trx, { ...facts, to_on: next ? addDays(next, -1) : null }, stamp)
  audit({
    subject: { kind: 'person', id: personId },
    detail: { post: facts.id, kind: post.kind, fromOn: post.fromOn, ended: ended.map((p) => p.id) },
  })
  return { postId: facts.id, ended: ended.map((p) => p.id) }
})
