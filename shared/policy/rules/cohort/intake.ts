import { defineQuestion } from '../../define.ts'
import type { Programme, Track } from '../../facts/codes.ts'
import type { IntakeFacts } from '../../facts/cohort.ts'
import type { Answer, Inquiry } from '../../inquiry.ts'

/** Admissions against places, one track alone: places are not interchangeable (口径 A37). */
function size(q: Inquiry<IntakeFacts>, places: number, track: Track): Answer {
  const admitted = q.part('admitted', q.need('admitted')).need(track)
  const byHead = q.reading('A37') === 'active-head-count'
  const refilled = byHead || q.need('refillDecision') !== null
  const found = refilled ? admitted - q.part('exited', q.need('exited')).need(track) : admitted
  const figures = { places, found }
  if (found > places) {
    return { outcome: 'violation', reason: 'too_many', figures: { ...figures, excess: found - places } }
  }
  if (found < places) {
    return { outcome: 'notice', reason: 'places_left', figures: { ...figures, shortfall: places - found } }
  }
  return { outcome: 'compliant', reason: 'number_met', figures }
}

const places = (programme: Programme, track: Track) =>
  defineQuestion({
    id: `cohort.${programme}.size.${track}s`,
    subject: 'intake',
    rules: [`cohort.${programme}.size.${track}s`],
    by: 'programme',
    evaluate: (q) => size(q, q.number(`cohort.${programme}.size.${track}s`), track),
  })

/** 规模: 10 + 3 in 腾飞, 30 + 8 in 雏鹰, counted on original admissions. */
export const cohortSizes = [
  places('tengfei', 'teacher'),
  places('tengfei', 'principal'),
  places('chuying', 'teacher'),
  places('chuying', 'principal'),
]

/** Both tracks together. */
export const cohortTotal = defineQuestion({
  id: 'cohort.size',
  subject: 'intake',
  rules: ['derived.cohort.totals'],
  evaluate(q) {
    const programme = q.need('programme')
    const teachers = size(q, q.number(`cohort.${programme}.size.teachers`), 'teacher')
    const principals = size(q, q.number(`cohort.${programme}.size.principals`), 'principal')
    return teachers.outcome === 'violation' || principals.outcome === 'compliant' ? teachers : principals
  },
})

/** 两个计划: a ladder, so nobody is on both rungs at once; a cohort and a studio go together (口径 A51). */
export const participation = defineQuestion({
  id: 'cohort.participation',
  subject: 'participation',
  rules: ['cohort.structure'],
  evaluate(q) {
    q.reading('A51')
    const takesPartIn = q.need('takesPartIn')
    return takesPartIn.includes('tengfei') && takesPartIn.includes('chuying')
      ? { outcome: 'violation', reason: 'both_cohorts' }
      : { outcome: 'compliant', reason: 'participation_in_order' }
  },
})
