import { findPerson } from '../../../db/people/person.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { detailColumns } from './details.ts'

const never = new Set(['idNumber', 'phone', 'bankAccount'])

export const amendPerson = commands.people.amendPerson.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { personId, ...given } = input
  const known = await findPerson(trx, personId)
  if (!known) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  const filled = await detailColumns(trx, desk.store.seal, given, known, desk.clock.today())
  await trx
    .updateTable('person')
    .set({ ...filled, changed_at: stampOf(context).at })
    .where('id', '=', personId)
    .execute()
  const changes = Object.entries(given).map(([field, value]) => [field, never.has(field) ? '•' : value])
  audit({
    subject: { kind: 'person', id: personId },
    detail: Object.fromEntries(changes) as Record<string, unknown>,
  })
  return {}
})
