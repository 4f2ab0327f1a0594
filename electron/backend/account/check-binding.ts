import { isPersonKnown, isStudioKnown } from '../../../db/account/account.ts'
import type { Writer } from '../../../db/open.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import type { Role } from '../../../shared/domain/role.ts'
import type { Id } from '../../../shared/kernel/id.ts'

/** A lead or assistant is bound to studios there are, nobody else to any. @throws Refusal FIELD_INVALID */
export async function checkBinding(
  trx: Writer,
  {
    role,
    personId,
    studioIds,
  }: { role: Role; personId: Id<'person'> | null; studioIds: readonly Id<'studio'>[] },
): Promise<void> {
  const bound = role === 'lead' || role === 'assistant'
  if (bound && studioIds.length === 0) refuseField('studioIds', 'missing')
  if (!bound && studioIds.length > 0) refuseField('studioIds', 'sees_county')
  if (personId !== null && !(await isPersonKnown(trx, personId))) refuseField('personId', 'unknown', personId)
  for (const [i, id] of studioIds.entries())
    if (!(await isStudioKnown(trx, id))) refuseField(`studioIds.${i}`, 'unknown', id)
}
