import { describe, expect, test } from 'vitest'
import { cycleRows, yearRows } from '../../renderer/features/studio/page/duty-rows.ts'
import type { Duties } from '../../renderer/features/studio/rows.ts'
import { addDays, type Day, day } from '../../shared/kernel/day.ts'
import type { Training } from '../../shared/policy/facts/studio.ts'
import { shippedPolicy } from '../../shared/policy/parameters/shipped.ts'
import { findingsAbout } from '../../shared/policy/questions.ts'
import { defaultReadings } from '../../shared/policy/readings/choose.ts'

const start = day('2022-09-16')

/** Training on as many days from a day on. */
const trainings = (from: Day, times: number): Training[] =>
  Array.from({ length: times }, (_, i) => ({ from: addDays(from, i), to: addDays(from, i), days: 0.5 }))

/** The sessions duty of a teachers’ studio as a page would get it. */
function sessions(on: Day, held: readonly Training[]): Duties {
  const facts = { track: 'teacher' as const, cycle: { from: start, to: day('2025-09-15') }, trainings: held }
  const context = { asOf: on, policy: shippedPolicy, readings: defaultReadings }
  const annual = findingsAbout('duties', facts, { kind: 'studio', id: 's' }, context).filter(
    (f) => f.question === 'studio.training-sessions',
  )
  return { managementYear: null, annual, onFile: [], cycle: [] }
}

describe('a duty of the year', () => {
  test('short with time left is due, with the numbers of this year alone', () => {
    const held = [...trainings(start, 10), ...trainings(day('2023-09-16'), 4)]
    const on = day('2024-01-10')
    const [row] = yearRows(sessions(on, held), on)
    expect(row).toMatchObject({ look: 'due', earlierYears: [] })
    expect(row?.findings[0]?.figures).toEqual({ required: 10, found: 4, shortfall: 6 })
    expect(row?.findings[0]?.message.key).toBe('duty_open')
  })

  test('met this year, it still names the year before that was not', () => {
    const held = [...trainings(start, 9), ...trainings(day('2023-09-16'), 10)]
    const on = day('2024-01-10')
    const [row] = yearRows(sessions(on, held), on)
    expect(row).toMatchObject({ look: 'met', earlierYears: [1] })
    expect(row?.findings[0]?.message.key).toBe('duty_done')
  })

  test('short on the last day of its year, it is a breach', () => {
    const on = day('2023-09-15')
    const [row] = yearRows(sessions(on, trainings(start, 9)), on)
    expect(row).toMatchObject({ look: 'breach' })
    expect(row?.findings[0]?.message.key).toBe('training_short')
  })
})

test('a question of the cycle is one row for everybody asked, as grave as the gravest', () => {
  const cycle = { from: start, to: day('2025-09-15') }
  const context = { asOf: day('2025-06-18'), policy: shippedPolicy, readings: defaultReadings }
  const member = (name: string, growthReports: number) => ({
    person: { id: name, name },
    role: 'member' as const,
    findings: findingsAbout(
      'deliverables',
      { track: 'teacher', role: 'member', cycle, growthReports },
      { kind: 'member', id: name },
      context,
    ).filter((f) => f.question === 'studio.growth-report'),
  })
  const rows = cycleRows({
    managementYear: null,
    annual: [],
    onFile: [],
    cycle: [member('杜若溪', 1), member('韩书宁', 0)],
  } as unknown as Duties)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ people: ['杜若溪', '韩书宁'], look: 'due', role: 'member' })
})
