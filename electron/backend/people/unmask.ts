import { findPerson } from '../../../db/people/person.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'

export const unmask = commands.people.unmask.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const person = await findPerson(trx, input.personId)
  if (!person) return refuse('NOT_FOUND', { kind: 'person', id: input.personId })
  audit({ subject: { kind: 'person', id: person.id }, detail: { reason: input.reason } })
  const { seal } = desk.store
  return {
    idNumber: person.id_number_sealed && seal.open(person.id_number_sealed),
    phone: person.phone_sealed && seal.open(person.phone_sealed),
    bankAccount: person.bank_account_sealed && seal.open(person.bank_account_sealed),
  }
})
