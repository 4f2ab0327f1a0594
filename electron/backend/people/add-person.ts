import { insertPost } from '../../../db/people/post.ts'
import { recorded } from '../../../db/versioned.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { detailColumns } from './details.ts'
import { postFacts } from './post-facts.ts'

export const addPerson = commands.people.addPerson.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { post, ...details } = input
  const personId = newId<'person'>()
  const stamp = stampOf(context)
  const filled = await detailColumns(trx, desk.store.seal, details, {}, desk.clock.today())
  await trx
    .insertInto('person')
    .values({
      ...(filled as { name: string; pinyin: string; initials: string; strokes: string }),
      id: personId,
      changed_at: stamp.at,
      ...recorded(stamp),
    })
    .execute()
  if (post) await insertPost(trx, await postFacts(trx, personId, post), stamp)
  audit({
    subject: { kind: 'person', id: personId },
    detail: { name: filled.name, post: post?.kind ?? null },
  })
  return { personId }
})
