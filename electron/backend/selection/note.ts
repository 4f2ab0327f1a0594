import { applicationsOf } from '../../../db/selection/application.ts'
import { replacePanelNote } from '../../../db/selection/review.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { selectionAt } from './at-step.ts'

export const note = commands.selection.note.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { selectionId, notes } = input
  await selectionAt(trx, selectionId, ['expert_review', 'list'])
  const applications = await applicationsOf(trx, selectionId, {
    asOf: desk.clock.today(),
    knownAt: knownNow,
  })
  const stamp = stampOf(context)
  for (const [i, { applicationId, absent, tieOrder, reason }] of notes.entries()) {
    const about =
      applications.find((a) => a.id === applicationId) ??
      refuseField(`notes.${i}.applicationId`, 'unknown', applicationId)
    if (tieOrder !== null && reason === null) refuseField(`notes.${i}.reason`, 'reason_missing', about.name)
    await replacePanelNote(
      trx,
      {
        id: desk.newId<'panel_note'>(),
        application_id: applicationId,
        absent: Number(absent),
        tie_order: tieOrder,
        reason,
      },
      stamp,
    )
  }
  audit({ subject: { kind: 'selection', id: selectionId }, detail: { notes } })
  return {}
})
