import { insertDocument } from '../../../db/studio/document.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { mayFile } from '../../../shared/domain/filing.ts'
import { yearlyWordKinds } from '../../../shared/domain/studio.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { studioFor } from './access.ts'
import { checkDocument } from './check-document.ts'
import { yearOn } from './shape.ts'

export const fileDocument = commands.studio.fileDocument.handler(async ({ context, input }) => {
  const { trx, audit, desk, actor } = context
  const { studioId, kind, personId, schoolId, managementYear, filedOn } = input
  const studio = await studioFor(context, trx, studioId)
  if (!mayFile(actor.role, kind))
    return refuse('FORBIDDEN', { procedure: 'studio.fileDocument', role: actor.role })
  const documentId = newId<'studio_document'>()
  const facts = {
    id: documentId,
    studio_id: studio.id,
    person_id: personId,
    school_id: schoolId,
    kind,
    management_year:
      managementYear ?? (yearlyWordKinds.includes(kind) ? (yearOn(studio, filedOn)?.number ?? null) : null),
    title: input.title,
    filed_on: filedOn,
  }
  await checkDocument(trx, facts, desk.clock.today())
  await insertDocument(trx, facts, stampOf(context))
  audit({ subject: { kind: 'studio', id: studioId }, detail: { document: documentId, kind, filedOn } })
  return { documentId }
})
