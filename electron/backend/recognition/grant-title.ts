import { findPerson } from '../../../db/people/person.ts'
import { insertTitle, standingTitles } from '../../../db/recognition/title.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { holdsOn } from '../../../shared/kernel/day.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'

export const grantTitle = commands.recognition.grantTitle.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const { personId, level, kind, fromOn } = input
  const person = await findPerson(trx, personId)
  if (!person) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  if (person.birth && fromOn <= person.birth)
    return refuseField('fromOn', 'before_birth', fromOn, person.birth)
  const held = (await standingTitles(trx, personId, level, kind)).find((t) =>
    holdsOn({ from: t.from_on, to: t.to_on }, fromOn),
  )
  if (held) return refuseField('kind', 'title_held', kind, held.from_on)
  const titleId = newId<'title'>()
  await insertTitle(
    trx,
    {
      id: titleId,
      person_id: personId,
      level,
      kind,
      from_on: fromOn,
      to_on: null,
      basis: input.basis,
      document_number: input.documentNumber,
      end_reason: null,
    },
    stampOf(context),
  )
  audit({ subject: { kind: 'person', id: personId }, detail: { title: titleId, level, kind, fromOn } })
  return { titleId }
})
