import type { Writer } from '../../../db/open.ts'
import { currentPost, insertPost, replacePost } from '../../../db/people/post.ts'
import { knownNow, type Stamp } from '../../../db/versioned.ts'
import type { NewId } from '../../../shared/kernel/id.ts'
import { storeProposals } from '../decision/propose.ts'
import { shownChanges } from '../decision/shown.ts'
import { commands, stampOf } from '../procedure.ts'
import { weighService } from './leaving.ts'
import { postChange } from './post-change.ts'
import { serviceFacts } from './service-facts.ts'

/** Writes a new post and ends those it takes the place of. @throws Refusal NOT_FOUND, FIELD_INVALID */
export async function takePost(
  trx: Writer,
  input: Parameters<typeof postChange>[1],
  stamp: Stamp,
  newId?: NewId,
) {
  const change = await postChange(trx, input, newId)
  for (const { id, toOn } of change.plan.ended) {
    const current = await currentPost(trx, id)
    if (!current) continue
    const { row_id, recorded_at, recorded_by, retracted_at, retracted_by, import_id, ...known } = current
    await replacePost(trx, { id, row_id }, { ...known, to_on: toOn }, stamp)
  }
  await insertPost(trx, change.facts, stamp)
  return change
}

/**
 * Records a post from a day on, however late it is filed: reality must always be recordable. What it means for the
 * studio the person leads and the cohort they are in is proposed at once.
 */
export const recordPost = commands.people.recordPost.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { personId, fromOn, kind } = input
  const stamp = stampOf(context)
  const { plan, facts } = await takePost(trx, input, stamp, context.desk.newId)
  const view = { asOf: context.desk.clock.today(), knownAt: knownNow }
  const service = (await serviceFacts(trx, [personId], view)).get(personId)
  const changes = service ? await weighService(trx, context, personId, service, fromOn) : []
  for (const change of changes) await storeProposals(trx, change, stamp.at, context.desk.newId)
  const ended = plan.ended.map((p) => p.id)
  audit({ subject: { kind: 'person', id: personId }, detail: { post: facts.id, kind, fromOn, ended } })
  return { postId: facts.id, ended, ...(await shownChanges(trx, changes)) }
})
