import {
  amendAccount,
  bindStudios,
  countAdministrators,
  dropPasswordSlot,
  findAccount,
  studiosOf,
} from '../../../db/account/account.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'
import { checkBinding } from './check-binding.ts'
import { reseat } from './reseat.ts'

export const amend = commands.account.amend.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { accountId, disabled, ...given } = input
  const known = await findAccount(trx, { id: accountId })
  if (!known) return refuse('NOT_FOUND', { kind: 'account', id: accountId })
  const next = {
    displayName: given.displayName ?? known.display_name,
    role: given.role ?? known.role,
    personId: given.personId === undefined ? known.person_id : given.personId,
    studioIds: given.studioIds ?? (await studiosOf(trx, [accountId])).map((s) => s.studio_id),
  }
  await checkBinding(trx, next)
  const at = desk.clock.now()
  const disabledAt = disabled === undefined ? known.disabled_at : disabled ? (known.disabled_at ?? at) : null
  await amendAccount(trx, accountId, {
    display_name: next.displayName,
    role: next.role,
    person_id: next.personId,
    disabled_at: disabledAt,
  })
  await bindStudios(trx, accountId, next.studioIds)
  if (disabledAt !== null) await dropPasswordSlot(trx, accountId)
  if ((await countAdministrators(trx, desk.store.unprotected)) === 0)
    return refuseField(disabled ? 'disabled' : 'role', 'last_administrator')
  audit({
    subject: { kind: 'account', id: accountId },
    detail: { name: known.name, role: next.role, studioIds: next.studioIds, disabled: disabledAt !== null },
  })
  // after the transaction: whoever sits there under this account sits with its new rights, or not at all
  context.afterwards(() => reseat(desk))
  return {}
})
