import type { cohortSteps } from '../../../shared/contract/cohort.ts'
import type { Grade } from '../../../shared/domain/assessment.ts'
import { addDays, type Day } from '../../../shared/kernel/day.ts'
import type { Window } from '../../../shared/policy/rules/window.ts'

interface Row {
  leftOn: Day | null
  measures: readonly { outcome: string }[]
  grades: readonly { year: number; grade: Grade | null }[]
  graduation: string | null
  certificate: string | null
  aims: readonly string[]
}

interface Step {
  step: (typeof cohortSteps)[number]
  year: number | null
  from: Day | null
  to: Day | null
  /** How many have it behind them, of how many it concerns, and how many left meanwhile. */
  done: number
  of: number
  left: number
}

/** The steps of a programme with their counts: who left no longer counts, from the step they left in. */
export function stepsOf(
  cohort: { from_on: Day; to_on: Day },
  years: readonly Window[],
  rows: readonly Row[],
): Step[] {
  const leftIn = ({ from, to }: { from: Day; to: Day }) =>
    rows.filter((r) => r.leftOn !== null && r.leftOn >= addDays(from, -1) && r.leftOn < to).length
  const staying = rows.filter((r) => r.leftOn === null)
  const passed = rows.filter((r) => r.graduation !== null && r.graduation !== 'fail')
  const step = (name: Step['step'], done: number, of: number, more: Partial<Step> = {}): Step => ({
    step: name,
    year: null,
    from: null,
    to: null,
    done,
    of,
    left: 0,
    ...more,
  })
  return [
    step('enrolment', rows.length, rows.length, { from: cohort.from_on }),
    step(
      'pairing',
      staying.filter((r) => r.measures.every((m) => m.outcome === 'compliant')).length,
      staying.length,
    ),
    ...years.map(({ number, from, to }) => {
      const graded = rows.filter((r) => r.grades.some((g) => g.year === number && g.grade !== null))
      const there = rows.filter((r) => r.leftOn === null || r.leftOn >= from || graded.includes(r))
      return step('year', graded.length, there.length, { year: number, from, to, left: leftIn({ from, to }) })
    }),
    step('graduation', staying.filter((r) => r.graduation !== null).length, staying.length, {
      from: addDays(cohort.to_on, 1),
    }),
    step('certificates', passed.filter((r) => r.certificate !== null).length, passed.length),
    step('onward', passed.filter((r) => r.aims.length > 0).length, passed.length),
  ]
}
