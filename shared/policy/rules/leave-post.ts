import { defineQuestion } from '../define.ts'
import type { PostRecord } from '../facts/person.ts'
import type { Answer, Inquiry } from '../inquiry.ts'
import { leaving, missingInOverride } from './standing.ts'

/**
 * 离开岗位一般应退出: leaving the head post or the front line means out unless a reasoned override is on record.
 * Retirement or leaving the county ends 在职在岗, a condition without 一般 (口径 A31).
 */
function exitOnLeaving(q: Inquiry<PostRecord>): Answer {
  const alwaysOverridable = q.reading('A31') === 'always-overridable'
  const left = leaving(q, q.need('track'), q.on)
  if (left.kind === 'in_post') return { outcome: 'stays', reason: 'in_post' }
  const figures = { on: left.on }
  const cycle = q.mayKnow('cycle')
  if (cycle && left.on > cycle.to) return { outcome: 'stays', reason: 'cycle_ended', figures }
  const leftOn = q.mayKnow('leftOn') ?? null
  if (leftOn !== null && leftOn < left.on) return { outcome: 'stays', reason: 'left_already', figures }
  if (left.kind === 'left_service' && !alwaysOverridable) {
    return { outcome: 'exits', reason: left.reason, figures, force: 'must' }
  }
  const override = q.need('override')
  if (override) {
    const missing = missingInOverride(override)
    if (missing.length === 0) return { outcome: 'stays', reason: 'overridden', figures }
    return {
      outcome: 'exits_by_default_overridable',
      reason: 'override_incomplete',
      figures: { ...figures, missing },
    }
  }
  return { outcome: 'exits_by_default_overridable', reason: left.reason, figures }
}

/** Whether somebody of a studio leaves it with their post. The text names the leads; see the role in the facts. */
export const studioLeavePost = defineQuestion({
  id: 'exit.studio.leave-post',
  subject: 'studioPost',
  rules: ['exit.studio.leave-post'],
  evaluate: exitOnLeaving,
})

/** Whether a trainee leaves the plan with their post. */
export const traineeLeavePost = defineQuestion({
  id: 'exit.cohort.leave-post',
  subject: 'traineePost',
  rules: ['exit.tengfei.leave-post', 'exit.chuying.leave-post', 'cohort.scope.units'],
  by: 'programme',
  evaluate: exitOnLeaving,
})

/** A studio whose lead leaves waits for the bureau: dissolve it or name a new titled lead (口径 A32). */
export const studioFate = defineQuestion({
  id: 'studio.fate',
  subject: 'studioPost',
  rules: ['exit.studio.adjust'],
  evaluate(q) {
    if (q.need('role') !== 'lead') return { outcome: 'stays', reason: 'not_concerned' }
    const lead = exitOnLeaving(q)
    if (lead.outcome === 'stays') return lead
    q.reading('A32')
    return {
      outcome: 'pending_decision',
      reason: 'studio_without_lead',
      figures: lead.figures ?? {},
      also: { lead: lead.outcome, studio: 'pending_decision' },
    }
  },
})
