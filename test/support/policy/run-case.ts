import { day } from '../../../shared/kernel/day.ts'
import type { SubjectKind } from '../../../shared/policy/facts/subjects.ts'
import { type Finding, isOverridable, type Json, type Outcome } from '../../../shared/policy/finding.ts'
import type { Answer } from '../../../shared/policy/inquiry.ts'
import { judgeOverride, overrideFields } from '../../../shared/policy/override.ts'
import { shippedPolicy } from '../../../shared/policy/parameters/shipped.ts'
import { ask, type Question } from '../../../shared/policy/question.ts'
import { type AnyQuestion, questions } from '../../../shared/policy/questions.ts'
import { defaultReadings } from '../../../shared/policy/readings/choose.ts'
import type { Readings } from '../../../shared/policy/readings/register.ts'
import type { PolicyVersion } from '../../../shared/policy/version.ts'
import { weightiest } from '../../../shared/policy/weigh.ts'
import { isMeant } from './asked.ts'
import type { PolicyCase } from './case.ts'
import { describedKinds, subjectKinds, subjects } from './subjects.ts'
import { baseOf } from './translate/given.ts'
import { toOverride } from './translate/people.ts'
import { documentWord, levelWord, titleWord } from './vocabulary.ts'

/** What the engine found for a case. */
export interface CaseResult {
  decision: Outcome
  also: Readonly<Record<string, Outcome>>
  party: string | null
  figures: Readonly<Record<string, Json>>
  findings: readonly Finding[]
  /** Whether what the case is about yields to a reasoned override, be one recorded or not. */
  overridable: boolean
}

function askAbout(
  kind: SubjectKind,
  question: AnyQuestion,
  testCase: PolicyCase,
  under: { readings: Readings; policy: PolicyVersion },
): Finding {
  const base = baseOf(testCase)
  const translation = subjects[kind]
  const asOf = testCase.facts.on ? day(testCase.facts.on) : translation.day(base)
  // One kind at a time: the question and the facts are of the same kind.
  const facts = translation.facts(base, asOf, testCase.rules)
  return ask(
    question as unknown as Question<SubjectKind, typeof facts>,
    facts,
    { kind, id: testCase.id },
    { asOf, ...under },
  )
}

/** The questions that a case puts: those that answer a cited rule about a subject that its facts describe. */
function questionsOf(testCase: PolicyCase): AnyQuestion[] {
  const { asks } = testCase.facts
  const cited = questions.filter(
    (q) => q.rules.some((rule) => testCase.rules.includes(rule)) && isMeant(q.id, asks),
  )
  const described = describedKinds(testCase)
  const about = cited.filter((q) => described.includes(q.subject))
  if (about.length > 0) return about
  if (cited.length > 0) return cited
  // The word alone names the question where no cited rule does.
  const named = asks === undefined || asks === 'override' ? [] : questions.filter((q) => isMeant(q.id, asks))
  const namedAbout = named.filter((q) => described.includes(q.subject))
  return namedAbout.length > 0 ? namedAbout : named
}

/** Puts a case to the engine and reads what it decides. */
export function runCase(
  testCase: PolicyCase,
  readings: Readings = defaultReadings,
  policy: PolicyVersion = shippedPolicy,
): CaseResult {
  const { asks, override: recorded, ...others } = testCase.facts
  // Whether an override is accepted is asked of what holds without it.
  const judges = asks === 'override'
  const put = judges ? { ...testCase, facts: { ...others, asks } } : testCase
  const findings = questionsOf(put).map((q) => askAbout(q.subject, q, put, { readings, policy }))
  const worst = weightiest(findings)
  if (!worst) throw new Error(`no question answers ${testCase.rules.join(', ')}`)
  const override = toOverride(recorded)
  const judged: Answer | undefined = judges && override ? judgeOverride(findings, override) : undefined
  return {
    decision: judged?.outcome ?? worst.outcome,
    also: alsoOf(findings),
    party: worst.party,
    figures: Object.assign({}, ...findings.map((f) => f.figures), worst.figures, judged?.figures),
    findings,
    overridable: judged
      ? judged.reason === 'overridden' || judged.reason === 'override_incomplete'
      : isOverridable(worst.outcome) || worst.message.key === 'overridden',
  }
}

/** Side outcomes: what a finding says of others, and what the findings about other subjects say. */
function alsoOf(findings: readonly Finding[]): Record<string, Outcome> {
  const also: Record<string, Outcome> = {}
  const kinds = new Set(findings.map((f) => f.subject.kind))
  for (const kind of subjectKinds.filter((k) => kinds.has(k))) {
    const outcome = weightiest(findings.filter((f) => f.subject.kind === kind))?.outcome
    for (const party of subjects[kind].parties) if (outcome && !(party in also)) also[party] = outcome
  }
  return Object.assign(also, ...findings.map((f) => f.also))
}

/** The figures an expectation names that the answer does not carry: told, and not held against it. */
export const notCarried = ({ expected }: PolicyCase, { figures }: CaseResult): string[] =>
  Object.keys(figuresOf(expected)).filter((key) => figures[camel(key)] === undefined)

function figuresOf({ decision, accept, also, subject, ...figures }: PolicyCase['expected']) {
  return figures
}

/** What differs from the expectation; empty when the case passes. */
export function differences(testCase: PolicyCase, found: CaseResult): string[] {
  const { decision, accept = [], also = {}, subject } = testCase.expected
  const absent = notCarried(testCase, found)
  const wrong: string[] = []
  if (![decision, ...accept].includes(found.decision)) {
    wrong.push(`decision: expected ${[decision, ...accept].join(' or ')}, found ${found.decision}`)
  }
  for (const [party, outcome] of Object.entries(also)) {
    if (found.also[party] !== outcome) {
      wrong.push(`also.${party}: expected ${outcome}, found ${found.also[party] ?? 'nothing'}`)
    }
  }
  if (subject !== undefined && found.party !== subject) {
    wrong.push(`subject: expected ${subject}, found ${found.party ?? 'the subject itself'}`)
  }
  for (const [key, expected] of Object.entries(figuresOf(testCase.expected))) {
    if (absent.includes(key)) continue
    const value = found.figures[camel(key)]
    if (JSON.stringify(inWords(camel(key), value)) !== JSON.stringify(expected)) {
      wrong.push(
        `${key}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(inWords(camel(key), value))}`,
      )
    }
  }
  if (testCase.override && found.decision === decision) {
    const allowed = found.overridable
    if (allowed !== testCase.override.allowed) wrong.push(`override: expected ${!allowed}, found ${allowed}`)
    const requires = allowed ? overrideFields : []
    if (JSON.stringify(requires) !== JSON.stringify(testCase.override.requires ?? requires)) {
      wrong.push(`override requires: ${requires.join(', ')}`)
    }
  }
  return wrong
}

const camel = (key: string): string => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** A figure in the words of the cases. */
function inWords(key: string, value: Json | undefined): Json | undefined {
  if (value === undefined || value === null) return value
  if (key === 'awardTitle') return titleWord(String(value))
  if (key === 'basis') return `园丁${String(value)}卡`
  if (key === 'payer') return { county: '县', city: '市', unit: '单位' }[String(value)] ?? value
  if (key === 'missingDocuments') return (value as readonly string[]).map(documentWord)
  if (key === 'suppressed') {
    return (value as readonly { level: string; kind: string; amount: number }[]).map((entry) => ({
      level: levelWord(entry.level),
      kind: titleWord(entry.kind),
      amount: entry.amount,
    }))
  }
  return value
}
