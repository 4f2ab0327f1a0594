import { filingsOf } from '../../../db/formation/formation.ts'
import { replaceKept } from '../../../db/kept.ts'
import type { Writer } from '../../../db/open.ts'
import { currentMembership } from '../../../db/studio/membership.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { commands, stampOf } from '../procedure.ts'
import { isFormed, standing } from './load.ts'

type Context = Call & { trx: Writer }

async function reopenCandidacy(context: Context, id: Id<'lead_candidate'>): Promise<void> {
  const { trx } = context
  const { rowId, facts } = await standing(trx, 'lead_candidate', id)
  if (facts.outcome === null) refuseField('candidateId', 'not_decided', id)
  if (await isFormed(trx, facts.studio_id)) refuseField('candidateId', 'formed_already', id)
  const stamp = stampOf(context)
  // what was filed for their studio rests on their leading it
  for (const filing of await filingsOf(trx, [facts.studio_id], { knownAt: knownNow }))
    await replaceKept(trx, 'assistant_filing', filing.row_id, null, stamp)
  const undecided = { outcome: null, decided_on: null, reason: null, findings: null }
  await replaceKept(
    trx,
    'lead_candidate',
    rowId,
    { ...facts, ...undecided, document_number: null, approver: null },
    stamp,
  )
}

async function reopenApplication(context: Context, id: Id<'member_application'>): Promise<void> {
  const { trx } = context
  const { rowId, facts } = await standing(trx, 'member_application', id)
  if (facts.outcome === null) refuseField('applicationId', 'not_decided', id)
  if (facts.membership_id && (await currentMembership(trx, facts.membership_id)))
    refuseField('applicationId', 'still_member', id)
  const open = { outcome: null, settled_on: null, reason: null, studio_id: null, membership_id: null }
  await replaceKept(
    trx,
    'member_application',
    rowId,
    { ...facts, ...open, document_number: null, approver: null, findings: null },
    stampOf(context),
  )
}

export const reopen = commands.formation.reopen.handler(async ({ context, input }) => {
  const { candidateId, applicationId, reason } = input
  if (candidateId) await reopenCandidacy(context, candidateId)
  else if (applicationId) await reopenApplication(context, applicationId)
  else return refuseField('applicationId', 'missing')
  context.audit({
    subject: candidateId
      ? { kind: 'lead_candidate', id: candidateId }
      : { kind: 'member_application', id: applicationId ?? '' },
    detail: { reason },
  })
  return {}
})
