import { defineQuestion } from '../../define.ts'
import type { Candidate, SelectionFacts } from '../../facts/cohort.ts'
import type { Answer, Inquiry } from '../../inquiry.ts'
import { hasTengfeiTitle } from './application.ts'

/** 个人申报、组织推荐、专家举荐: any one opens the file (口径 A38). */
const channels = defineQuestion({
  id: 'cohort.selection.channels',
  subject: 'selection',
  rules: ['cohort.tengfei.selection.channels', 'cohort.chuying.selection.channels'],
  by: 'programme',
  evaluate(q) {
    const used = q.need('channels')
    const missing = q.list('cohort.channels').filter((channel) => !used.includes(channel))
    if (used.length === 0) return { outcome: 'ineligible', reason: 'no_channel' }
    if (missing.length === 0) return { outcome: 'compliant', reason: 'channels_combined' }
    return q.reading('A38') === 'all-channels'
      ? { outcome: 'ineligible', reason: 'channels_missing', figures: { missing } }
      : { outcome: 'notice', reason: 'channels_missing', figures: { missing } }
  },
})

const skipped = (step: string): Answer => ({
  outcome: 'violation',
  reason: 'step_skipped',
  figures: { step },
})

/** 所在单位审核 comes before everything else. */
const unitReview = defineQuestion({
  id: 'cohort.selection.unit-review',
  subject: 'selection',
  rules: ['cohort.tengfei.selection.unit-review', 'cohort.chuying.selection.unit-review'],
  by: 'programme',
  evaluate: (q) =>
    q.need('unitReviewed') ? { outcome: 'compliant', reason: 'step_done' } : skipped('unit_review'),
})

/** 组织专家进行评议. */
const expertReview = defineQuestion({
  id: 'cohort.selection.expert-review',
  subject: 'selection',
  rules: ['cohort.tengfei.selection.expert-review', 'cohort.chuying.selection.expert-review'],
  by: 'programme',
  evaluate: (q) =>
    q.need('expertReviewed') ? { outcome: 'compliant', reason: 'step_done' } : skipped('expert_review'),
})

/** 公示无异议后确定: nobody is confirmed before the notice, or over an open objection. */
const publicity = defineQuestion({
  id: 'cohort.selection.publicity',
  subject: 'selection',
  rules: ['cohort.tengfei.selection.publicity', 'cohort.chuying.selection.publicity'],
  by: 'programme',
  evaluate(q: Inquiry<SelectionFacts>) {
    q.reading('A38')
    const confirmedOn = q.need('confirmedOn')
    if (!q.need('published')) return skipped('public_notice')
    const openObjections = q.need('openObjections')
    if (openObjections === 0) return { outcome: 'compliant', reason: 'step_done' }
    return confirmedOn === null
      ? { outcome: 'pending_decision', reason: 'objection_open', figures: { openObjections } }
      : { outcome: 'violation', reason: 'confirmed_over_objection', figures: { openObjections } }
  },
})

export const selectionSteps = [channels, unitReview, expertReview, publicity] as const

interface Ranked {
  id: string
  score: number
  preferences: ReadonlySet<string>
}

/**
 * 评议: the expert score decides; among equals the preferences (title, 雏鹰 优秀, rural) decide only where one
 * candidate has all that another has and more. Otherwise the panel decides with a reason (口径 A55).
 */
export const ranking = defineQuestion({
  id: 'cohort.selection.ranking',
  subject: 'ranking',
  rules: [
    'cohort.tengfei.selection.rural-tilt',
    'cohort.chuying.selection.rural-tilt',
    'cohort.tengfei.title-priority',
    'cohort.chuying.excellent.tengfei',
  ],
  evaluate(q) {
    q.reading('A55')
    const tengfei = q.need('programme') === 'tengfei'
    const places = q.need('places')
    const candidates = q
      .each('candidates', q.need('candidates'))
      .map(
        (c): Ranked => ({ id: c.need('id'), score: c.need('score'), preferences: preferencesOf(c, tengfei) }),
      )
      .sort((a, b) => b.score - a.score || b.preferences.size - a.preferences.size || (a.id < b.id ? -1 : 1))
    const order = candidates.map((c) => c.id)
    const chosen = candidates.slice(0, places)
    const undecided = candidates
      .slice(places)
      .some((late) => chosen.some((c) => c.score === late.score && !isPreferred(c, late)))
    if (undecided) {
      return { outcome: 'undetermined', reason: 'panel_decides', figures: { order, places } }
    }
    return {
      outcome: 'compliant',
      reason: 'ranked',
      figures: { order, places, rankedFirst: order[0] ?? null, recommendable: order.slice(0, places) },
    }
  },
})

function preferencesOf(candidate: Inquiry<Candidate>, tengfei: boolean): ReadonlySet<string> {
  const preferences = new Set<string>()
  if (candidate.need('rural')) preferences.add('rural')
  if (tengfei && hasTengfeiTitle(candidate, candidate.on)) preferences.add('title')
  if (tengfei && candidate.need('chuyingGrade') === 'excellent') preferences.add('chuying')
  return preferences
}

/** Whether `a` has every preference of `b` and more. */
const isPreferred = (a: Ranked, b: Ranked): boolean =>
  a.preferences.size > b.preferences.size && [...b.preferences].every((p) => a.preferences.has(p))
