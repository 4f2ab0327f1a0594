import { currentPost, replacePost } from '../../../db/people/post.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

export const retractPost = commands.people.retractPost.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const post = await currentPost(trx, input.postId)
  if (!post) return refuse('NOT_FOUND', { kind: 'post', id: input.postId })
  await replacePost(trx, post, null, stampOf(context))
  audit({ subject: { kind: 'person', id: post.person_id }, detail: { post: post.id, reason: input.reason } })
  return {}
})
