import { insertDocument } from '../../../db/studio/document.ts'
import { standingMemberships } from '../../../db/studio/membership.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { bureau } from '../../../shared/contract/procedure.ts'
import {
  bureauDocumentKinds,
  memberDocumentKinds,
  schoolDocumentKinds,
  yearlyDocumentKinds,
} from '../../../shared/domain/studio.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { studioFor } from './access.ts'

export const fileDocument = commands.studio.fileDocument.handler(async ({ context, input }) => {
  const { trx, audit, desk, actor } = context
  const { studioId, kind, personId, schoolId, managementYear, filedOn } = input
  const studio = await studioFor(context, trx, studioId)
  if (bureauDocumentKinds.includes(kind) && !bureau.includes(actor.role))
    return refuse('FORBIDDEN', { procedure: 'studio.fileDocument', role: actor.role })
  const today = desk.clock.today()
  if (filedOn > today) refuseField('filedOn', 'in_future', filedOn, today)
  if (memberDocumentKinds.includes(kind) && personId === null) refuseField('personId', 'missing')
  if (personId && (await standingMemberships(trx, studioId, personId)).length === 0)
    refuseField('personId', 'not_in_studio', personId)
  if (schoolDocumentKinds.includes(kind) && schoolId === null) refuseField('schoolId', 'missing')
  if (schoolId) {
    const school = await trx.selectFrom('school').select('id').where('id', '=', schoolId).executeTakeFirst()
    if (!school) refuseField('schoolId', 'unknown', schoolId)
  }
  if (yearlyDocumentKinds.includes(kind) && managementYear === null) refuseField('managementYear', 'missing')
  const documentId = newId<'studio_document'>()
  await insertDocument(
    trx,
    {
      id: documentId,
      studio_id: studio.id,
      person_id: personId,
      school_id: schoolId,
      kind,
      management_year: managementYear,
      title: input.title,
      filed_on: filedOn,
    },
    stampOf(context),
  )
  audit({ subject: { kind: 'studio', id: studioId }, detail: { document: documentId, kind, filedOn } })
  return { documentId }
})
