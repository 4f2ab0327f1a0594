import { holdsOn } from '../../kernel/day.ts'
import { defineQuestion } from '../define.ts'
import { cycleEnd } from './window.ts'

/** 自发布之日起施行: an act from before the plan took effect is not judged by it (口径 A01). */
export const planInForce = defineQuestion({
  id: 'plan.in-force',
  subject: 'act',
  rules: ['meta.effective.annex2', 'meta.status.draft', 'meta.interim.studio'],
  evaluate(q) {
    q.reading('A01')
    const effectiveOn = q.need('effectiveOn')
    if (effectiveOn === null) return q.unknown('effectiveOn')
    const actOn = q.need('actOn')
    return actOn < effectiveOn
      ? { outcome: 'refused', reason: 'before_the_plan', figures: { actOn, effectiveOn } }
      : { outcome: 'compliant', reason: 'under_the_plan', figures: { actOn, effectiveOn } }
  },
})

/** 每三年为一个管理周期: it ends the day before the third anniversary. */
export const studioCycle = defineQuestion({
  id: 'studio.cycle',
  subject: 'studioCycle',
  rules: ['process.studio.cycle'],
  evaluate(q) {
    const from = q.need('from')
    const end = cycleEnd(from, q.number('studio.cycle', from))
    const to = q.need('to')
    return to === null || to === end
      ? { outcome: 'compliant', reason: 'cycle_length_kept', figures: { cycleEnd: end } }
      : { outcome: 'violation', reason: 'cycle_length_wrong', figures: { cycleEnd: end, to } }
  },
})

/** 培养周期三年: explicit days on the cycle, three programme years, never four calendar years (口径 A02). */
export const cohortCycle = defineQuestion({
  id: 'cohort.cycle',
  subject: 'cohortCycle',
  rules: ['cohort.cycle.length', 'cohort.tengfei.cycle', 'cohort.chuying.cycle'],
  by: 'programme',
  evaluate(q) {
    q.reading('A02')
    const { from, to } = q.need('cycle')
    const end = cycleEnd(from, q.number('cohort.cycle', from))
    const inside = q.need('days').map((d) => holdsOn({ from, to }, d))
    const figures = { cycleEnd: end, inside }
    return to === end
      ? { outcome: 'compliant', reason: 'cycle_length_kept', figures }
      : { outcome: 'violation', reason: 'cycle_length_wrong', figures: { ...figures, to } }
  },
})
