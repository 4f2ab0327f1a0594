import { catalogue, type RuleId } from './catalogue/index.ts'
import type { Clause, Finding, Force, SubjectRef } from './finding.ts'
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

/** What an answer rests on before a fact is looked at: the same for every subject of a track or plan. */
interface Basis {
  rules: readonly RuleId[]
  clauses: readonly Clause[]
  force: Force
}

const bases = new WeakMap<readonly RuleId[], Map<string, Basis>>()

/** The rules of a question that concern a track or plan (all of them without one). */
function basisOf({ rules, by }: Pick<Question<string, object>, 'rules' | 'by'>, value = ''): Basis {
  let known = bases.get(rules)
  if (!known) {
    known = new Map()
    bases.set(rules, known)
  }
  let basis = known.get(value)
  if (!basis) {
    const own = by && value !== '' ? rules.filter((r) => concerns(r, by, value)) : rules
    basis = { rules: own, clauses: distinct(own.map((id) => catalogue[id].clause)), force: strictest(own) }
    known.set(value, basis)
  }
  return basis
}

/** Whether one of the question's rules concerns the subject; unknown track or plan counts as yes. */
export function isAsked<F extends object>(question: Question<string, F>, facts: F): boolean {
  const value = question.by && (facts as Record<string, unknown>)[question.by]
  return typeof value !== 'string' || basisOf(question, value).rules.length > 0
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
  let basis = basisOf(question)
  let answer: Answer
  let missing: readonly string[] = []
  try {
    if (question.by) {
      const own = basisOf(question, String(inquiry.need(question.by as keyof F & string)))
      if (own.rules.length > 0) basis = own
      answer =
        own.rules.length > 0 ? question.evaluate(inquiry) : { outcome: 'compliant', reason: 'not_concerned' }
    } else answer = question.evaluate(inquiry)
  } catch (error) {
    if (!(error instanceof Unknown)) throw error
    missing = error.missing
    answer = { outcome: 'undetermined', reason: 'fact_missing', figures: { missing } }
  }
  const figures = answer.figures ?? {}
  return {
    question: question.id,
    subject,
    asOf: context.asOf,
    outcome: answer.outcome,
    ruleIds: basis.rules,
    clauses: basis.clauses,
    force: forceOf(basis, answer),
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

const strictest = (rules: readonly RuleId[]): Force =>
  byWeight.find((force) => rules.some((id) => catalogue[id].force === force)) ?? 'must'

/** An outcome that may be overridden rests on 一般; every other on the strictest of its rules. */
const forceOf = (basis: Basis, answer: Answer): Force =>
  answer.force ?? (isOverridable(answer.outcome) ? 'generally' : basis.force)

function distinct<T extends { document: string; place: string }>(clauses: readonly T[]): T[] {
  return [...new Map(clauses.map((c) => [`${c.document} ${c.place}`, c])).values()]
}
