import { insertRelease, releasesOf, reviewers } from '../../../db/roster/review.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { frozenNote, intact, readFrozen } from './frozen-roster.ts'

export const release = commands.roster.release.handler(async ({ context, input }) => {
  const { trx, desk } = context
  const { to, note } = input
  const frozen = await readFrozen(trx, desk.store.seal, input.frozenId)
  intact(frozen)
  const accountId = 'accountId' in to ? to.accountId : null
  const reviewer =
    'name' in to ? to.name : (await reviewers(trx)).find((r) => r.id === to.accountId)?.display_name
  if (reviewer === undefined) return refuseField('accountId', 'unknown', accountId)
  const standing = (await releasesOf(trx, frozen.id)).filter((r) => r.withdrawn_at === null)
  if (accountId && standing.some((r) => r.account_id === accountId))
    return refuseField('accountId', 'released_already', reviewer)
  const releaseId = context.desk.newId<'roster_release'>()
  await insertRelease(
    trx,
    { id: releaseId, frozen_roster_id: frozen.id, account_id: accountId, reviewer, note },
    stampOf(context),
  )
  context.audit(frozenNote(frozen, { releaseId, reviewer, note }))
  return { releaseId }
})
