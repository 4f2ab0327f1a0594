import { findCohort } from '../../../db/cohort/cohort.ts'
import { insertSelection } from '../../../db/selection/selection.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { standingOf } from './standing.ts'

export const open = commands.selection.open.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { kind, name, referenceOn, closesOn } = input
  const track = kind === 'recognition' ? (input.track ?? refuseField('track', 'missing')) : null
  const cohortId = kind === 'cohort' ? (input.cohortId ?? refuseField('cohortId', 'missing')) : null
  if (cohortId && !(await findCohort(trx, cohortId)))
    return refuse('NOT_FOUND', { kind: 'cohort', id: cohortId })
  const today = desk.clock.today()
  const openedOn = input.openedOn ?? today
  if (openedOn > today) return refuseField('openedOn', 'in_future', openedOn, today)
  if (closesOn !== null && closesOn < openedOn)
    return refuseField('closesOn', 'before_start', closesOn, openedOn)
  const selectionId = desk.newId<'selection'>()
  await insertSelection(
    trx,
    {
      id: selectionId,
      kind,
      track,
      cohort_id: cohortId,
      name,
      reference_on: referenceOn,
      opened_on: openedOn,
      closes_on: closesOn,
      document_number: input.documentNumber,
      notice_text: input.noticeText,
      overflow: Number(input.overflow && kind === 'recognition'),
      rural_points: input.ruralPoints,
      refill_document_number: kind === 'cohort' ? input.refillDocumentNumber : null,
      step: 'applications',
      cancelled_on: null,
      cancelled_reason: null,
    },
    stampOf(context),
  )
  audit({
    subject: { kind: 'selection', id: selectionId },
    detail: { kind, track, cohortId, name, referenceOn, documentNumber: input.documentNumber },
  })
  const { quotas, series } = await standingOf(trx, selectionId, { asOf: openedOn, knownAt: knownNow })
  return { selectionId, findings: [...series, ...quotas.flatMap((q) => q.findings)] }
})
