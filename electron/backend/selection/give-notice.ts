import { replaceNotice } from '../../../db/selection/listing.ts'
import { moveSelection } from '../../../db/selection/selection.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { parameterOn } from '../../../shared/policy/version.ts'
import { commands, stampOf } from '../procedure.ts'
import { refuseIfBlocked, selectionAt } from './at-step.ts'
import { workingDays } from './shape.ts'
import { obstacles, standingOf } from './standing.ts'
import { barring } from './weigh.ts'

export const giveNotice = commands.selection.giveNotice.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { selectionId, fromOn, toOn, unit, phone, address } = input
  const row = await selectionAt(trx, selectionId, ['list'])
  if (toOn < fromOn) return refuseField('toOn', 'before_start', toOn, fromOn)
  if (fromOn < row.opened_on) return refuseField('fromOn', 'before_start', fromOn, row.opened_on)
  const issuedOn = input.issuedOn ?? fromOn
  if (issuedOn > fromOn) return refuseField('issuedOn', 'after_notice_start', issuedOn, fromOn)
  const today = desk.clock.today()
  const standing = await standingOf(trx, selectionId, { asOf: today, knownAt: knownNow })
  refuseIfBlocked(row, obstacles(standing, today))
  const over = barring({ quotas: standing.quotas, series: [] })
  if (over.length > 0) return refuse('POLICY_REFUSED', { findings: over })
  const listed = standing.loaded.listing.map((l) => [l.position, l.application_id, l.award, l.score])
  const stamp = stampOf(context)
  const digest = desk.store.seal.digest(JSON.stringify(listed))
  await replaceNotice(
    trx,
    selectionId,
    {
      id: desk.newId<'public_notice'>(),
      selection_id: selectionId,
      from_on: fromOn,
      to_on: toOn,
      issued_on: issuedOn,
      unit,
      phone,
      address,
      digest,
    },
    stamp,
  )
  await moveSelection(
    trx,
    {
      id: desk.newId<'selection_move'>(),
      selection_id: selectionId,
      from_step: row.step,
      to_step: 'notice',
      reason: null,
    },
    stamp,
  )
  audit({
    subject: { kind: 'selection', id: selectionId },
    detail: { fromOn, toOn, listed: listed.length, digest },
  })
  const days = parameterOn(standing.context.policy, 'cohort.notice-days', fromOn)
  return { workingDays: workingDays(fromOn, toOn), noticeDays: typeof days === 'number' ? days : null }
})
