import { parameterOn } from '../../../shared/policy/version.ts'
import { queries, viewOf } from '../procedure.ts'
import { applicationShape, headShape, objectionShape, stepCounts, workingDays } from './shape.ts'
import { obstacles, standingOf } from './standing.ts'

export const selection = queries.selection.selection.handler(async ({ context, input }) => {
  const view = viewOf(context, input)
  const standing = await standingOf(context.read, input.selectionId, view)
  const { loaded, applicants, quotas, series, context: policy } = standing
  const { row, notice } = loaded
  const days = parameterOn(policy.policy, 'cohort.notice-days', view.asOf)
  const listed = applicants.filter((a) => a.listed !== null)
  return {
    ...headShape(row),
    noticeText: row.notice_text,
    overflow: row.overflow === 1,
    ruralPoints: row.rural_points,
    refillDocumentNumber: row.refill_document_number,
    cancelledReason: row.cancelled_reason,
    counts: stepCounts(standing),
    quotas: quotas.map((q) => ({
      ...q,
      listed: listed.filter((a) => a.listed?.award === q.award).length,
      admitted: applicants.filter((a) => a.admission?.award === q.award).length,
    })),
    series: [...series],
    ruralListed: {
      rural: listed.filter((a) => a.rural === true).length,
      unknown: listed.filter((a) => a.rural === null).length,
      of: listed.length,
    },
    obstacles: obstacles(standing, view.asOf).map((o) => ({ ...o, applicationIds: [...o.applicationIds] })),
    criteria: loaded.criteria.map((c) => ({ id: c.id, name: c.name, weight: c.weight, most: c.most })),
    experts: loaded.experts.map((e) => ({ id: e.id, name: e.name, unit: e.unit })),
    scores: loaded.scores.map((s) => ({
      applicationId: s.application_id,
      expertId: s.expert_id,
      criterionId: s.criterion_id,
      points: s.points,
    })),
    recusals: loaded.recusals.map((r) => ({
      applicationId: r.application_id,
      expertId: r.expert_id,
      reason: r.reason,
    })),
    notice: notice && {
      fromOn: notice.from_on,
      toOn: notice.to_on,
      issuedOn: notice.issued_on,
      unit: notice.unit,
      phone: notice.phone,
      address: notice.address,
      workingDays: workingDays(notice.from_on, notice.to_on),
      withdrawnAt: notice.retracted_at,
    },
    noticeDays: typeof days === 'number' ? days : null,
    objections: loaded.objections.map((o) => objectionShape(o, loaded.applications)),
    moves: loaded.moves.map((m) => ({
      from: m.from_step,
      to: m.to_step,
      reason: m.reason,
      at: m.recorded_at,
      by: m.by_name,
    })),
    applications: applicants.map((a) => applicationShape(standing, a)),
  }
})
