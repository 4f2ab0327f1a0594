import { askAgain, keepApart } from '../../../db/people/alias.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { checkPair } from './merge.ts'

/** Two who look alike are two people, and not proposed again; or, taken back, they are. */
export const tellApart = commands.people.tellApart.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { personId, otherId, reason, apart } = input
  await checkPair(trx, personId, otherId)
  if (apart) await keepApart(trx, [personId, otherId], reason, stampOf(context))
  else if (!(await askAgain(trx, [personId, otherId])))
    return refuse('NOT_FOUND', { kind: 'person', id: otherId })
  audit({ subject: { kind: 'person', id: personId }, detail: { other: otherId, apart, reason } })
  return {}
})
