import { knownNow } from '../../../db/versioned.ts'
import { shownChanges } from '../decision/shown.ts'
import { queries } from '../procedure.ts'
import { weighService } from './leaving.ts'
import { postChange } from './post-change.ts'
import { serviceWith } from './service-facts.ts'

/** What `recordPost` would end and propose, from the record as it would then be. */
export const previewPost = queries.people.previewPost.handler(async ({ context, input }) => {
  const { read, desk } = context
  const { plan, facts } = await postChange(read, input)
  const view = { asOf: desk.clock.today(), knownAt: knownNow }
  const service = await serviceWith(read, plan, facts, view)
  const changes = await weighService(read, context, input.personId, service, input.fromOn)
  return { toOn: plan.toOn, ended: [...plan.ended], ...(await shownChanges(read, changes)) }
})
