import type { Writer } from '../../../db/open.ts'
import { replaceListing } from '../../../db/selection/listing.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { awardsOf } from '../../../shared/domain/selection.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { commands, stampOf } from '../procedure.ts'
import { refuseIfBlocked, selectionAt } from './at-step.ts'
import { type Drawn, drawByRanking, isCandidate, type Standing, standingOf } from './standing.ts'
import { barring, closes, quotasOf } from './weigh.ts'

interface Entry {
  applicationId: Id<'application'>
  award: Drawn['award']
  reason: string | null
}

/** The list as somebody gives it; whoever is confirmed already stays on it. */
function asGiven(
  { loaded, applicants }: Standing,
  entries: readonly Entry[],
): (Drawn & { reason: string | null })[] {
  const allowed = awardsOf(loaded.row.track)
  const given = entries.map(({ applicationId, award, reason }, i) => {
    const field = `entries.${i}.applicationId`
    const applicant =
      applicants.find((a) => a.row.id === applicationId) ?? refuseField(field, 'unknown', applicationId)
    const { name } = applicant.row
    if (entries.findIndex((e) => e.applicationId === applicationId) < i) refuseField(field, 'twice', name)
    if (!allowed.includes(award))
      refuseField(`entries.${i}.award`, 'not_given_here', award, allowed.join(' '))
    const barred = applicant.findings.filter(closes)
    if (applicant.admission === null && barred.length > 0) refuse('POLICY_REFUSED', { findings: barred })
    if (applicant.admission === null && !isCandidate(applicant)) refuseField(field, 'not_in_running', name)
    return { applicant, award: applicant.admission?.award ?? award, reason }
  })
  const left = applicants.filter((a) => a.admission && !given.some((g) => g.applicant === a))
  return [
    ...left.flatMap((applicant) =>
      applicant.admission ? [{ applicant, award: applicant.admission.award, reason: null }] : [],
    ),
    ...given,
  ]
}

export const draw = commands.selection.draw.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { selectionId, entries } = input
  const row = await selectionAt(trx, selectionId, ['list'])
  const today = desk.clock.today()
  const standing = await standingOf(trx, selectionId, { asOf: today, knownAt: knownNow })
  let list: (Drawn & { reason: string | null })[]
  if (entries) list = asGiven(standing, entries)
  else {
    const { drawn, ties } = drawByRanking(standing)
    const applicationIds = ties.map((a) => a.row.id)
    refuseIfBlocked(
      row,
      ties.length > 0 ? [{ condition: 'tie_undecided', count: ties.length, applicationIds }] : [],
    )
    list = drawn.map((d) => ({ ...d, reason: d.applicant.listed?.reason ?? null }))
  }
  const findings = await numbersOf(trx, standing, list, today)
  const order = awardsOf(row.track)
  const sorted = list.toSorted(
    (a, b) =>
      order.indexOf(a.award) - order.indexOf(b.award) ||
      (b.applicant.score ?? 0) - (a.applicant.score ?? 0) ||
      (a.applicant.note?.tie_order ?? 0) - (b.applicant.note?.tie_order ?? 0),
  )
  await replaceListing(
    trx,
    selectionId,
    sorted.map(({ applicant, award, reason }, position) => ({
      id: desk.newId<'listing'>(),
      selection_id: selectionId,
      application_id: applicant.row.id,
      award,
      position: position + 1,
      score: applicant.score,
      reason,
    })),
    stampOf(context),
  )
  audit({
    subject: { kind: 'selection', id: selectionId },
    detail: {
      listed: sorted.map((d) => ({ application: d.applicant.row.id, award: d.award, reason: d.reason })),
    },
  })
  return { listed: sorted.length, findings }
})

/** The numbers the list would come to. @throws Refusal POLICY_REFUSED over a quota */
async function numbersOf(trx: Writer, standing: Standing, list: readonly Drawn[], today: Day) {
  const counts = new Map(
    [...Map.groupBy(list, (d) => d.award)].map(([award, of]) => [award, of.length] as const),
  )
  const numbers = await quotasOf(trx, standing.loaded, counts, today, standing.context)
  const over = barring({ ...numbers, series: [] })
  if (over.length > 0) return refuse('POLICY_REFUSED', { findings: over })
  return [...numbers.quotas.flatMap((q) => q.findings), ...numbers.series]
}
