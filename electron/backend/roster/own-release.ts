import type { Reader, Writer } from '../../../db/open.ts'
import { findRelease } from '../../../db/roster/review.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { readFrozen } from './frozen-roster.ts'

/** What was released to the reviewer who asks and not withdrawn; anything else is not there for them. */
export async function ownRelease(read: Reader | Writer, call: Call, releaseId: Id<'roster_release'>) {
  const release = await findRelease(read, releaseId)
  if (release?.account_id !== call.actor.accountId || release.withdrawn_at !== null)
    return refuse('NOT_FOUND', { kind: 'roster_release', id: releaseId })
  return { release, frozen: await readFrozen(read, call.desk.store.seal, release.frozen_roster_id) }
}
