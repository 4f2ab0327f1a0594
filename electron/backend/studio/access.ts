import type { Reader, Writer } from '../../../db/open.ts'
import { findStudio } from '../../../db/studio/studio.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { inScope } from '../admin/scope.ts'
import type { Call } from '../desk.ts'

/**
 * The studio's own row, for an actor who may see it. Somebody else's studio is refused before it is looked up, so
 * that nobody learns which ids exist.
 * @throws Refusal OUT_OF_SCOPE, NOT_FOUND
 */
export async function studioFor(call: Call, handle: Reader | Writer, studioId: Id<'studio'>) {
  if (!inScope(call, studioId)) return refuse('OUT_OF_SCOPE', { kind: 'studio', id: studioId })
  return (await findStudio(handle, studioId)) ?? refuse('NOT_FOUND', { kind: 'studio', id: studioId })
}
