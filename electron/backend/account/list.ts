import { listAccounts, studiosOf } from '../../../db/account/account.ts'
import { builtInAdministrator } from '../../../db/open.ts'
import { studioHeads } from '../../../db/studio/studio.ts'
import { knownNow } from '../../../db/versioned.ts'
import { queries } from '../procedure.ts'

export const list = queries.account.list.handler(async ({ context: { desk, read } }) => {
  const accounts = (await listAccounts(read)).filter(
    (a) => desk.store.unprotected || a.id !== builtInAdministrator,
  )
  const bound = await studiosOf(
    read,
    accounts.map((a) => a.id),
  )
  const view = { asOf: desk.clock.today(), knownAt: knownNow }
  const heads = await studioHeads(read, view, [...new Set(bound.map((b) => b.studio_id))])
  const leads = new Map(heads.map((h) => [h.id, h.lead_name]))
  return {
    rows: accounts.map((a) => ({
      id: a.id,
      name: a.name,
      displayName: a.display_name,
      role: a.role,
      person: a.person_id && a.person_name ? { id: a.person_id, name: a.person_name } : null,
      studios: bound
        .filter((b) => b.account_id === a.id)
        .map((b) => ({ id: b.studio_id, lead: leads.get(b.studio_id) ?? null })),
      password: a.slot_id !== null,
      signedInAt: a.signed_in_at,
      lockedUntil: a.locked_until,
      disabledAt: a.disabled_at,
    })),
  }
})
