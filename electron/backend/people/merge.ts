import { findAlias, isKnownAsBy, mergePeople, partPeople } from '../../../db/people/alias.ts'
import { findPerson } from '../../../db/people/person.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

/** Two records of one person become one; the audit trail, decisions and frozen rosters keep the ids they name. */
export const merge = commands.people.merge.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { personId, sameAsId, reason } = input
  for (const id of [personId, sameAsId])
    if (!(await findPerson(trx, id)) || (await findAlias(trx, id)))
      return refuse('NOT_FOUND', { kind: 'person', id })
  if (personId === sameAsId) return refuseField('sameAsId', 'twice', sameAsId)
  // who others are known as stays: aliases never form a chain
  if (await isKnownAsBy(trx, personId)) return refuseField('personId', 'has_aliases', personId)
  const done = await mergePeople(trx, { from: personId, into: sameAsId, reason }, stampOf(context))
  audit({ subject: { kind: 'person', id: sameAsId }, detail: { merged: personId, reason, ...done } })
  return done
})

/** Two persons again; refused where a record that was moved has been changed since. */
export const part = commands.people.part.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { personId, reason } = input
  const alias = await findAlias(trx, personId)
  if (!alias) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  if (!(await partPeople(trx, personId, stampOf(context))))
    return refuse('CHANGED_MEANWHILE', { kind: 'person', id: alias.same_as_id })
  audit({ subject: { kind: 'person', id: alias.same_as_id }, detail: { parted: personId, reason } })
  return {}
})
