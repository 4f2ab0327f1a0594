import { recordProfile as record } from '../../../db/people/school-profile.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'

export const recordProfile = commands.people.recordProfile.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { schoolId, fromOn, ...profile } = input
  const school = await trx.selectFrom('school').select('id').where('id', '=', schoolId).executeTakeFirst()
  if (!school) return refuse('NOT_FOUND', { kind: 'school', id: schoolId })
  await record(trx, schoolId, profile, fromOn, stampOf(context))
  audit({ subject: { kind: 'school', id: schoolId }, detail: { ...profile, fromOn } })
  return {}
})
