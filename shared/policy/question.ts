import { catalogue, type RuleId } from './catalogue/index.ts'
import type { Finding, Force, SubjectRef } from './finding.ts'
import { isOverridable } from './finding.ts'
import { type Answer, type Context, Inquiry, Trace, Unknown } from './inquiry.ts'

/** What a rule's id says by one of its words: the track of a studio or person, the plan of a trainee. */
type Branch = 'track' | 'programme'

/**
 * One question that the policy answers about one kind of subject: small, pure, and the home of the rules it names.
 */
export interface Question<Kind extends string, F extends object> {
  readonly id: string
  readonly subject: Kind
  /** Every rule it answers. With `by`, those of another track or plan do not concern the subject. */
  readonly rules: readonly RuleId[]
  readonly by?: Branch
  readonly evaluate: (inquiry: Inquiry<F>) => Answer
}

const branchOfWord = {
  principal: 'track',
  teacher: 'track',
  tengfei: 'programme',
  chuying: 'programme',
} as const

/** Rules of another track or plan carry its name as a word of their id; those without one hold for both. */
function concerns(rule: RuleId, by: Branch, value: string): boolean {
  return rule
    .split('.')
    .every((word) => !(word in branchOfWord) || branchOfWord[word as 'teacher'] !== by || word === value)
}

/** Whether one of the question's rules concerns the subject; unknown track or plan counts as yes. */
export function isAsked<F extends object>(question: Question<string, F>, facts: F): boolean {
  const value = question.by && (facts as Record<string, unknown>)[question.by]
  return typeof value !== 'string' || question.rules.some((r) => concerns(r, question.by ?? 'track', value))
}

/** Answers one question about one subject on one day, with everything needed to explain the answer. */
export function ask<F extends object>(
  question: Question<string, F>,
  facts: F,
  subject: SubjectRef,
  context: Context,
): Finding {
  const trace = new Trace()
  const inquiry = new Inquiry(facts, context, trace)
  let rules = question.rules
  let answer: Answer
  let missing: readonly string[] = []
  try {
    if (question.by) {
      const by = question.by
      const value = inquiry.need(by as keyof F & string)
      rules = rules.filter((r) => concerns(r, by, String(value)))
    }
    answer =
      rules.length === 0 ? { outcome: 'compliant', reason: 'not_concerned' } : question.evaluate(inquiry)
  } catch (error) {
    if (!(error instanceof Unknown)) throw error
    missing = error.missing
    answer = { outcome: 'undetermined', reason: 'fact_missing', figures: { missing } }
  }
  const cited = rules.length === 0 ? question.rules : rules
  const figures = answer.figures ?? {}
  return {
    question: question.id,
    subject,
    asOf: context.asOf,
    outcome: answer.outcome,
    ruleIds: cited,
    clauses: distinct(cited.map((id) => catalogue[id].clause)),
    force: forceOf(cited, answer),
    facts: trace.used(),
    missing,
    parameters: [...trace.parameters.values()],
    readings: [...trace.readings].map(([id, choice]) => ({ id, choice })),
    policyVersion: context.policy.id,
    figures,
    also: answer.also ?? {},
    party: answer.party ?? null,
    message: { key: answer.reason, values: figures },
  }
}

const byWeight: readonly Force[] = ['must', 'generally', 'may', 'encouraged']

/** An outcome that may be overridden rests on 一般; every other on the strictest of its rules. */
function forceOf(rules: readonly RuleId[], answer: Answer): Force {
  if (answer.force) return answer.force
  if (isOverridable(answer.outcome)) return 'generally'
  return byWeight.find((force) => rules.some((id) => catalogue[id].force === force)) ?? 'must'
}

function distinct<T extends { document: string; place: string }>(clauses: readonly T[]): T[] {
  return [...new Map(clauses.map((c) => [`${c.document} ${c.place}`, c])).values()]
}
