import type { SelectionRow } from '../../../db/selection/selection.ts'
import {
  type Channel,
  type SelectionStep,
  selectionSteps,
  stepIndex,
} from '../../../shared/domain/selection.ts'
import { addDays, type Day } from '../../../shared/kernel/day.ts'
import type { Loaded } from './load.ts'
import type { Applicant, Standing } from './standing.ts'
import { closes, decisive } from './weigh.ts'

/** A selection as lists show it. */
export const headShape = (row: SelectionRow) => ({
  id: row.id,
  kind: row.kind,
  track: row.track,
  cohort:
    row.cohort_id && row.cohort_name !== null && row.programme && row.cohort_from && row.cohort_to
      ? {
          id: row.cohort_id,
          name: row.cohort_name,
          programme: row.programme,
          fromOn: row.cohort_from,
          toOn: row.cohort_to,
        }
      : null,
  name: row.name,
  referenceOn: row.reference_on,
  openedOn: row.opened_on,
  closesOn: row.closes_on,
  documentNumber: row.document_number,
  step: row.step,
  cancelledOn: row.cancelled_on,
})

/** One applicant as lists show them. */
export function applicationShape(standing: Standing, a: Applicant) {
  const { row } = a
  const place = standing.order.get(row.award)?.find((o) => o.id === row.id)
  return {
    id: row.id,
    person: { id: row.person_id, name: row.name },
    school: row.school_name ?? row.unit,
    schoolId: row.school_id,
    post: row.post_kind,
    duty: row.duty,
    subject: row.subject,
    area: row.area,
    rural: a.rural,
    award: row.award,
    channels: JSON.parse(row.channels) as Channel[],
    appliedOn: row.applied_on,
    withdrawnOn: row.withdrawn_on,
    outAt: a.outAt,
    decisive: decisive(a.findings) ?? null,
    closed: a.findings.some(closes),
    unitOpinion: a.review?.opinion ?? null,
    unitComment: a.review?.comment ?? null,
    absent: a.note?.absent === 1,
    sheets: a.sheets,
    score: a.score,
    rank: place?.rank ?? null,
    equals: place?.equals ?? 0,
    tieOrder: a.note?.tie_order ?? null,
    panelReason: a.note?.reason ?? null,
    listed: a.listed && { award: a.listed.award, position: a.listed.position, reason: a.listed.reason },
    openObjections: standing.loaded.objections.filter(
      (o) => o.application_id === row.id && o.outcome === null,
    ).length,
    admission: a.admission && {
      decisionId: a.admission.decision_id,
      award: a.admission.award,
      effectiveOn: a.admission.effective_on,
      documentNumber: a.admission.document_number,
      titleId: a.admission.title_id,
      enrolmentId: a.admission.enrolment_id,
      certificateNumber: a.admission.certificate_number,
    },
  }
}

export const objectionShape = (o: Loaded['objections'][number], applications: Loaded['applications']) => ({
  id: o.id,
  applicationId: o.application_id,
  personName: applications.find((a) => a.id === o.application_id)?.name ?? null,
  receivedOn: o.received_on,
  raisedBy: o.raised_by,
  content: o.content,
  outcome: o.outcome,
  handledOn: o.handled_on,
  handling: o.handling,
})

/** Mondays to Fridays of a period, both ends inside; holidays are not known here. */
export function workingDays(from: Day, to: Day): number {
  let days = 0
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
    if (weekday !== 0 && weekday !== 6) days++
  }
  return days
}

/** How many are left after each step, and how many it lost. */
export function stepCounts({ loaded, applicants }: Standing) {
  const lostBy = (step: SelectionStep) => applicants.filter((a) => a.outAt === step).length
  const all = applicants.length
  const applied = all - lostBy('applications')
  const reviewed = applied - lostBy('unit_review')
  const scored = reviewed - lostBy('expert_review')
  const listed = loaded.listing.length
  const admitted = applicants.filter((a) => a.admission !== null).length
  const at = stepIndex(loaded.row.step)
  const reached = (step: SelectionStep) =>
    at > stepIndex(step) || (at === stepIndex(step) && step !== 'notice')
  const counts: Record<SelectionStep, { left: number; lost: number }> = {
    applications: { left: applied, lost: all - applied },
    unit_review: {
      left: at > 1 ? reviewed : applicants.filter((a) => a.outAt === null && a.review !== null).length,
      lost: applied - reviewed,
    },
    expert_review: {
      left: at > 2 ? scored : applicants.filter((a) => a.outAt === null && a.score !== null).length,
      lost: reviewed - scored,
    },
    list: { left: listed, lost: reached('list') && listed > 0 ? scored - listed : 0 },
    notice: { left: at >= 4 ? listed : 0, lost: 0 },
    result: { left: admitted, lost: 0 },
  }
  return Object.fromEntries(selectionSteps.map((s) => [s, counts[s]])) as typeof counts
}
