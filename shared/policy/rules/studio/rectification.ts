import { addMonths, type Day } from '../../../kernel/day.ts'
import type { AnnualResult } from '../../facts/studio.ts'
import type { Facts, Inquiry } from '../../inquiry.ts'

/** Where one failed year stands on the day asked. */
export type Rectification =
  | { state: 'not_delivered' }
  | { state: 'running'; notifiedOn: Day; lastDay: Day }
  | { state: 'overdue'; notifiedOn: Day; lastDay: Day }
  | { state: 'passed'; lastDay: Day; on: Day }
  | { state: 'failed'; lastDay: Day; on: Day }

/**
 * 三个月整改期: from the day after the result was delivered to the corresponding day, else the month's end. A pass
 * closes it at any time; a failing re-assessment counts only after the last day (口径 A25).
 */
function rectificationOf(q: Inquiry<object>, result: Inquiry<AnnualResult>): Rectification {
  const notifiedOn = result.need('notifiedOn')
  if (notifiedOn === null || notifiedOn > q.on) return { state: 'not_delivered' }
  const lastDay = addMonths(notifiedOn, q.number('assessment.rectification', notifiedOn))
  const early = q.reading('A25') === 'early-failure-counts'
  const passing = (grade: string) => grade === 'excellent' || grade === 'pass'
  const held = result
    .each('reassessments', result.need('reassessments'))
    .map((r) => ({ on: r.need('on'), grade: r.need('grade') }))
    .filter((r) => r.on <= q.on)
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  const deciding = held.find((r) => passing(r.grade) || early || r.on > lastDay)
  if (deciding) return { state: passing(deciding.grade) ? 'passed' : 'failed', lastDay, on: deciding.on }
  return { state: q.on <= lastDay ? 'running' : 'overdue', notifiedOn, lastDay }
}

/** The failed years of a list, each with where its rectification stands, worst first. */
export function rectifications(
  q: Inquiry<Facts<{ results: readonly AnnualResult[] }>>,
): { year: number; is: Rectification }[] {
  return q
    .each('results', q.need('results'))
    .filter((r) => r.need('grade') === 'fail')
    .map((r) => ({ year: r.need('year'), is: rectificationOf(q, r) }))
    .sort((a, b) => weight[b.is.state] - weight[a.is.state] || b.year - a.year)
}

const weight = { failed: 4, overdue: 3, running: 2, not_delivered: 1, passed: 0 } as const
