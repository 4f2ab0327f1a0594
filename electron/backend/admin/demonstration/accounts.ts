import type { Insert } from '../../../../db/admin/demonstration.ts'
import type { Role } from '../../../../shared/domain/role.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { idFor } from './identity.ts'
import type { Person } from './people.ts'
import { type Book, begunOn } from './record.ts'
import type { Studio } from './studios.ts'

function recordAccount(insert: Insert, role: Role, displayName: string, person?: Person): Id<'account'> {
  const id = idFor('account', role)
  insert('account', {
    id,
    name: role,
    display_name: displayName,
    role,
    person_id: person?.id ?? null,
    created_at: `${begunOn}T01:00:00.000Z`,
    failures: 0,
  })
  return id
}

/** The bureau's own accounts, named after their roles; gives the officer's, in whose name the file was kept. */
export function recordAccounts(insert: Insert): Id<'account'> {
  recordAccount(insert, 'reviewer', '审核人 向晚晴')
  return recordAccount(insert, 'officer', '人事股 舒望舒')
}

/** The lead of one studio and an assistant, who see that studio and nothing else. */
export function recordStudioAccounts({ insert }: Book, studio: Studio): void {
  const [assistant] = studio.assistants
  const accounts = [recordAccount(insert, 'lead', studio.lead.name, studio.lead)]
  if (assistant) accounts.push(recordAccount(insert, 'assistant', assistant.name, assistant))
  for (const account_id of accounts) insert('account_studio', { account_id, studio_id: studio.id })
}
