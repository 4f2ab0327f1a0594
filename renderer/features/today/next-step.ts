import type { ActivityKind } from '../../../shared/domain/activity.ts'

/** What a lead does about a duty that is open: record an activity, file a paper, or enter an output. */
export type NextStep = 'activity' | 'paper' | 'output'

const papers =
  /^studio\.(plans|work-system|workplace|career-plans|cycle-goals|growth-files|study-plans|study-records|mentoring|work-reports|unit-support|summary-report|policy-report|research-report|growth-report|supported-schools|assistant-duty|tasks-done|problem-solved)/
const outputs = /^studio\.(lead|member)-(paper|open-lesson)/

const kinds: readonly (readonly [question: RegExp, kind: ActivityKind])[] = [
  [/^studio\.training/, 'training'],
  [/^studio\.visit/, 'visit'],
  [/^studio\.forums/, 'forum'],
  [/^studio\.lectures/, 'lecture'],
  [/^studio\.shadowings/, 'shadowing'],
]

/** The kind of activity that counts toward a duty. */
export const kindFor = (question: string): ActivityKind | undefined =>
  kinds.find(([about]) => about.test(question))?.[1]

/** Null where nobody of the studio can do anything about it. */
export function nextStep(question: string): NextStep | null {
  if (papers.test(question)) return question === 'studio.plans-reviewed' ? null : 'paper'
  if (outputs.test(question)) return 'output'
  return kindFor(question) ? 'activity' : null
}
