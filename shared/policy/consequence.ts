import type { ProposalKind } from '../domain/decision.ts'
import { type Day, isDay } from '../kernel/day.ts'
import { type Finding, type Force, isWaivable, type SubjectRef } from './finding.ts'

/** What a finding asks an officer to decide; it takes effect only by the decision, never before `groundOn`. */
export interface Proposal {
  kind: ProposalKind
  subject: SubjectRef
  force: Force
  /** Whether a reasoned waiver may set it aside; a `must` is confirmed or its record is corrected. */
  waivable: boolean
  /** The day the ground arose: the earliest day the decision can take effect. */
  groundOn: Day
  /** Last day of a rectification period. */
  lastOn: Day | null
  finding: Finding
}

const byReason: Readonly<Partial<Record<string, ProposalKind>>> = {
  cycle_failed: 'title_revocation',
  cycle_excellent: 'commendation',
  reassessment_overdue: 'review',
  lead_title_lost: 'adjustment',
  studio_without_lead: 'adjustment',
  recommendable: 'recommendation',
}

function kindOf({ outcome, question, subject, message }: Finding): ProposalKind | null {
  switch (outcome) {
    case 'in_rectification':
      return 'rectification'
    case 'revoked':
      return 'revocation'
    case 'exits':
    case 'exits_by_default_overridable':
      if (question.split('.').includes('cohort')) return 'cohort_exit'
      // what a title holder loses by a breach, where the bureau reads the plan so, is the title
      if (question === 'ethics.conduct') return 'title_revocation'
      return subject.kind === 'lead' ? 'studio_exit' : 'removal'
    case 'review':
      return 'review'
    case 'pending_decision':
    case 'compliant':
    case 'eligible':
      return byReason[message.key] ?? null
    default:
      return null
  }
}

/**
 * The proposal a finding leads to, or null where it asks for no decision. `arose` is the day of the record it rests on,
 * for findings that name no day of their own.
 */
export function proposalFrom(finding: Finding, arose: Day = finding.asOf): Proposal | null {
  const kind = kindOf(finding)
  if (kind === null) return null
  const { on, lastDay } = finding.figures
  return {
    kind,
    subject: finding.subject,
    force: finding.force,
    waivable: isWaivable(finding),
    groundOn: isDay(on) ? on : arose,
    lastOn: isDay(lastDay) ? lastDay : null,
    finding,
  }
}
