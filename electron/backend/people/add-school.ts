import { recordProfile } from '../../../db/people/school-profile.ts'
import { insertSchool } from '../../../db/people/schools.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { nameKeys } from './name-keys.ts'

export const addSchool = commands.people.addSchool.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const known = await trx.selectFrom('school').select('id').where('name', '=', input.name).executeTakeFirst()
  if (known) refuseField('name', 'taken', input.name)
  const schoolId = newId<'school'>()
  const stamp = stampOf(context)
  await insertSchool(
    trx,
    {
      id: schoolId,
      name: input.name,
      keys: nameKeys(input.name, { surname: false }),
      aliases: [...new Set(input.aliases)],
    },
    stamp,
  )
  await recordProfile(trx, schoolId, input, input.fromOn, stamp)
  audit({ subject: { kind: 'school', id: schoolId }, detail: { name: input.name } })
  return { schoolId }
})
