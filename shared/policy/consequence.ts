import { type Day, isDay } from '../kernel/day.ts'
import { type Finding, type Force, isOverridable, type Outcome, type SubjectRef } from './finding.ts'

/** What an officer is asked to decide. */
const proposalKinds = [
  'rectification',
  'revocation',
  'removal',
  'exit',
  'title_revocation',
  'adjustment',
  'review',
] as const
type ProposalKind = (typeof proposalKinds)[number]

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
  lastDay?: Day
  finding: Finding
}

function kindOf({ outcome, question, message }: Finding): ProposalKind | null {
  const exits: readonly Outcome[] = ['exits', 'exits_by_default_overridable']
  if (outcome === 'in_rectification') return 'rectification'
  if (outcome === 'revoked') return 'revocation'
  if (exits.includes(outcome)) return fromPlan(question) ? 'exit' : 'removal'
  if (outcome === 'review') return 'review'
  if (outcome !== 'pending_decision') return null
  if (message.key === 'cycle_failed') return 'title_revocation'
  return message.key === 'lead_title_lost' || message.key === 'studio_without_lead' ? 'adjustment' : null
}

/** Questions about trainees name the cohort as a word of their id. */
const fromPlan = (question: string): boolean => question.split('.').includes('cohort')

/** The proposals that findings lead to, in their order; findings that ask for no decision lead to none. */
export function proposalsFrom(findings: readonly Finding[]): Proposal[] {
  return findings.flatMap((finding) => {
    const kind = kindOf(finding)
    return kind === null ? [] : [proposal(kind, finding)]
  })
}

function proposal(kind: ProposalKind, finding: Finding): Proposal {
  const { on, lastDay } = finding.figures
  return {
    kind,
    subject: finding.subject,
    force: finding.force,
    waivable: isOverridable(finding.outcome),
    groundOn: isDay(on) ? on : finding.asOf,
    ...(isDay(lastDay) && { lastDay }),
    finding,
  }
}
