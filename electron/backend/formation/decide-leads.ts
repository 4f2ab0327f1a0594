import { replaceKept } from '../../../db/kept.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { bars, refuseIfBarred } from '../policy/barred.ts'
import { commands, stampOf } from '../procedure.ts'
import { checkHappened, formationFor, standing } from './load.ts'
import { quotaOf } from './quota.ts'
import { type Candidate, requiresReason, standingOf } from './standing.ts'
import { closes } from './weigh.ts'

export const decideLeads = commands.formation.decideLeads.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { formationId, chosen, notChosen, on, documentNumber, approver } = input
  const row = await formationFor(trx, formationId)
  const { candidates } = await standingOf(trx, row, { asOf: desk.clock.today(), knownAt: knownNow })
  if (chosen.length + notChosen.length === 0) return refuseField('chosen', 'missing')
  const seen = new Set<Id<'lead_candidate'>>()
  const named = (list: 'chosen' | 'notChosen', candidateId: Id<'lead_candidate'>, i: number): Candidate => {
    const field = `${list}.${i}.candidateId`
    const candidate =
      candidates.find((c) => c.id === candidateId) ?? refuseField(field, 'unknown', candidateId)
    if (seen.has(candidateId)) refuseField(field, 'twice', candidate.name)
    seen.add(candidateId)
    if (candidate.outcome) refuseField(field, 'decided_already', candidate.name, candidate.decided_on)
    checkHappened(context, 'on', on, candidate.put_forward_on)
    return candidate
  }
  const decided = [
    ...chosen.map(({ candidateId, reason }, i) => {
      const candidate = named('chosen', candidateId, i)
      const closing = candidate.findings.filter(closes)
      if (closing.length > 0) refuse('POLICY_REFUSED', { findings: closing })
      if (requiresReason(candidate) && reason === null)
        refuseField(`chosen.${i}.reason`, 'reason_missing', candidate.name)
      return { candidate, reason, outcome: 'chosen' as const }
    }),
    ...notChosen.map(({ candidateId, reason }, i) => ({
      candidate: named('notChosen', candidateId, i),
      reason,
      outcome: 'not_chosen' as const,
    })),
  ]
  const quota = await quotaOf(trx, row.track, row.start_on, chosen.length)
  if (chosen.length > 0) {
    refuseIfBarred([quota.finding].filter(bars))
    // a round the plan names no number for waits for the bureau's (口径 A54)
    if (quota.places === null) return refuseField('places', 'number_not_set', quota.year)
  }
  const stamp = stampOf(context)
  for (const { candidate, reason, outcome } of decided) {
    const { rowId, facts } = await standing(trx, 'lead_candidate', candidate.id)
    await replaceKept(
      trx,
      'lead_candidate',
      rowId,
      {
        ...facts,
        outcome,
        decided_on: on,
        reason,
        document_number: documentNumber,
        approver,
        findings: JSON.stringify(candidate.findings),
      },
      stamp,
    )
  }
  audit({
    subject: { kind: 'formation', id: formationId },
    detail: {
      chosen: chosen.map((c) => c.candidateId),
      notChosen: notChosen.map((c) => c.candidateId),
      on,
      documentNumber,
    },
  })
  return { quota }
})
