import { insertKept } from '../../../db/kept.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { quotaOf } from './quota.ts'

export const open = commands.formation.open.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { track, name, startOn, closesOn, places, documentNumber } = input
  const today = desk.clock.today()
  const openedOn = input.openedOn ?? today
  if (openedOn > today) return refuseField('openedOn', 'in_future', openedOn, today)
  if (startOn < openedOn) return refuseField('startOn', 'before_start', startOn, openedOn)
  if (closesOn !== null && closesOn < openedOn)
    return refuseField('closesOn', 'before_start', closesOn, openedOn)
  const formationId = desk.newId<'formation'>()
  await insertKept(
    trx,
    'formation',
    {
      id: formationId,
      track,
      name,
      start_on: startOn,
      opened_on: openedOn,
      closes_on: closesOn,
      places,
      document_number: documentNumber,
    },
    stampOf(context),
  )
  audit({
    subject: { kind: 'formation', id: formationId },
    detail: { track, name, startOn, places, documentNumber },
  })
  return { formationId, quota: await quotaOf(trx, track, startOn) }
})
