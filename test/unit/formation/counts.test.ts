import { expect, test } from 'vitest'
import { formationCounts } from '../../../shared/domain/formation.ts'

const candidate = (outcome: 'chosen' | 'not_chosen' | null, assistants = 0) => ({
  outcome,
  assistants: Array(assistants).fill({}),
})
const application = (
  outcome: 'assigned' | 'not_taken' | 'withdrawn' | null,
  ...choices: readonly boolean[]
) => ({ outcome, choices: choices.map((chosen) => ({ chosen })) })

test('an empty round waits nowhere', () => {
  const counts = formationCounts({ candidates: [], applications: [] })
  expect(new Set(Object.values(counts).flatMap((c) => [c.done, c.waiting]))).toEqual(new Set([0]))
})

test.each([
  ['an undecided candidate waits for the decision', 'leads', { done: 1, waiting: 1 }],
  ['a chosen lead waits until assistants are filed', 'assistants', { done: 0, waiting: 1 }],
  ['everybody who applied counts, however it ended', 'applications', { done: 6, waiting: 0 }],
  ['who nobody has spoken of waits; a declined one does not', 'choice', { done: 2, waiting: 1 }],
  ['who a lead chose waits for the bureau; who left does not', 'assignment', { done: 1, waiting: 1 }],
] as const)('%s', (_, step, counted) => {
  const counts = formationCounts({
    candidates: [candidate('chosen'), candidate('not_chosen'), candidate(null)],
    applications: [
      application('assigned', true),
      application('not_taken', false),
      application('withdrawn', true),
      application(null),
      application(null, false, true),
      application(null, false),
    ],
  })
  expect(counts[step]).toEqual(counted)
})
