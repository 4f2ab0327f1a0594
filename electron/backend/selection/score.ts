import { applicationsOf } from '../../../db/selection/application.ts'
import { panelOf, recusalsOf, replaceScore, scoresOf } from '../../../db/selection/review.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { commands, stampOf } from '../procedure.ts'
import { selectionAt } from './at-step.ts'

export const score = commands.selection.score.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { selectionId, scores } = input
  await selectionAt(trx, selectionId, ['expert_review'])
  const { criteria, experts } = await panelOf(trx, selectionId)
  const applications = new Map(
    (await applicationsOf(trx, selectionId, { asOf: desk.clock.today(), knownAt: knownNow })).map((a) => [
      a.id,
      a,
    ]),
  )
  const key = (cell: { application_id: string; expert_id: string; criterion_id: string }) =>
    `${cell.application_id} ${cell.expert_id} ${cell.criterion_id}`
  const known = new Map((await scoresOf(trx, selectionId)).map((s) => [key(s), s.points]))
  const recusals = await recusalsOf(trx, selectionId)
  const stamp = stampOf(context)
  let changed = 0
  for (const [i, { applicationId, expertId, criterionId, points }] of scores.entries()) {
    const about =
      applications.get(applicationId) ?? refuseField(`scores.${i}.applicationId`, 'unknown', applicationId)
    if (about.withdrawn_on)
      refuseField(`scores.${i}.applicationId`, 'withdrawn', about.name, about.withdrawn_on)
    const criterion =
      criteria.find((c) => c.id === criterionId) ??
      refuseField(`scores.${i}.criterionId`, 'unknown', criterionId)
    const expert =
      experts.find((e) => e.id === expertId) ?? refuseField(`scores.${i}.expertId`, 'unknown', expertId)
    if (
      points !== null &&
      recusals.some((r) => r.application_id === applicationId && r.expert_id === expertId)
    )
      refuseField(`scores.${i}.points`, 'recused', expert.name, about.name)
    if (points !== null && (points < 0 || points > criterion.most))
      refuseField(`scores.${i}.points`, 'outside_points', points, criterion.most)
    const cell = { application_id: applicationId, expert_id: expertId, criterion_id: criterionId }
    if ((known.get(key(cell)) ?? null) === points) continue
    await replaceScore(trx, { ...cell, points }, stamp)
    changed++
  }
  audit({ subject: { kind: 'selection', id: selectionId }, detail: { changed } })
  return { changed }
})
