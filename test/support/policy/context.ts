import type { Day } from '../../../shared/kernel/day.ts'
import type { QuestionAbout } from '../../../shared/policy/define.ts'
import type { SubjectFacts, SubjectKind } from '../../../shared/policy/facts/subjects.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { shippedPolicy } from '../../../shared/policy/parameters/shipped.ts'
import { ask } from '../../../shared/policy/question.ts'
import { defaultReadings, withReadings } from '../../../shared/policy/readings/choose.ts'
import type { ReadingId } from '../../../shared/policy/readings/register.ts'

/** A day under the shipped policy, with the default readings or some set differently. */
export const under = (asOf: Day, readings: Partial<Record<ReadingId, string>> = {}): Context => ({
  asOf,
  policy: shippedPolicy,
  readings: withReadings(defaultReadings, readings),
})

/** One question about one nameless subject. */
export const answer = <Kind extends SubjectKind>(
  question: QuestionAbout<Kind>,
  facts: SubjectFacts[Kind],
  asOf: Day,
  readings: Partial<Record<ReadingId, string>> = {},
): Finding => ask(question, facts, { kind: question.subject, id: 'x' }, under(asOf, readings))
