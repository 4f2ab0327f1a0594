import { describe, expect, it } from 'vitest'
import type { SubjectKind } from '../../../shared/policy/facts/subjects.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { shippedPolicy } from '../../../shared/policy/parameters/shipped.ts'
import { ask, isAsked, type Question } from '../../../shared/policy/question.ts'
import { questions } from '../../../shared/policy/questions.ts'
import { defaultReadings } from '../../../shared/policy/readings/choose.ts'
import type { PolicyCase } from '../../support/policy/case.ts'
import { subjects } from '../../support/policy/subjects.ts'
import { baseOf } from '../../support/policy/translate/given.ts'

/** The unproblematic records: both tracks, both plans, the lists that a case would name filled once. */
const bases: readonly PolicyCase['facts'][] = [
  { track: 'teacher', cohort: '腾飞' },
  { track: 'principal', cohort: '雏鹰', study_reports: [] },
  {
    track: 'principal',
    role: 'member',
    cohort: '雏鹰',
    study_reports: [],
    asks: 'instalment',
    on: '2025-09-30',
  },
  { track: 'teacher', role: 'member', cohort: '腾飞', graduation: { grade: '优秀' } },
  {
    track: 'teacher',
    cohort: '腾飞',
    cards: [{ kind: 'A', on: '2023-05-01' }],
    rewards: [{ level: '市', kind: '园丁C卡', amount: 1000, on: '2023-05-01', payer: '县' }],
    candidates: [{ id: 'P1', score: 90, area: '乡村', titles: [] }],
    spending: [{ category: '成员培训', amount: 100 }],
    study_reports: [{ visit: 1 }, { visit: 2 }, { visit: 3 }],
    open_lessons: [{ level: '市', as: '授课' }],
    lectures: [{ level: '县', on: '2024-03-01' }],
    role: 'lead',
    earlier_batches: [{ track: 'teacher', on: '2022-09-01' }],
  },
]

interface Asked {
  question: Question<SubjectKind, object>
  facts: object
  context: Context
  kind: SubjectKind
}

const asked: Asked[] = bases.flatMap((facts, i) =>
  questions.flatMap((q): Asked[] => {
    const base = baseOf({
      id: `base-${i}`,
      group: '',
      title: '',
      facts,
      rules: [],
      expected: { decision: 'compliant' },
    })
    const translation = subjects[q.subject]
    const asOf = base.on ?? translation.day(base)
    const built = translation.facts(base, asOf, [])
    const question = q as unknown as Question<SubjectKind, object>
    if (!isAsked(question, built)) return []
    return [
      {
        question,
        facts: built,
        kind: q.subject,
        context: { asOf, policy: shippedPolicy, readings: defaultReadings },
      },
    ]
  }),
)

/** Facts that a finding shows where they are known and that decide nothing. */
const onlyShown = new Set([
  'businessDiscounts',
  'otherResults',
  'ownStudio',
  'formedOn',
  'cycleAssessedOn',
  'studiosAddedMidYear',
  'leftOn',
  'cycle',
])

/** Both schools of the base are counted where one would do: either may be unknown. */
const isSpare = (question: string, key: string): boolean =>
  question === 'studio.supported-schools-range' && key.startsWith('supportedSchools.')

/** The facts with what stands at a path taken out. */
function without(facts: object, path: readonly string[]): object {
  const [key, ...rest] = path
  if (key === undefined) return facts
  const changed = (value: unknown) => (rest.length === 0 ? undefined : without(value as object, rest))
  return Array.isArray(facts)
    ? facts.map((entry, i) => (String(i) === key ? changed(entry) : entry))
    : { ...facts, [key]: changed(facts[key as keyof typeof facts]) }
}

const put = ({ question, facts, kind, context }: Asked) => ask(question, facts, { kind, id: 'base' }, context)

describe('a fact that a rule needs', () => {
  it('is asked for by every question of the register', () => {
    const seen = new Set(asked.map((a) => a.question.id))
    expect(questions.map((q) => q.id).filter((id) => !seen.has(id))).toEqual([])
  })

  it.each(asked.map((a, i) => [a.question.id, i, a] as const))(
    '%s (%i) is named when it is unknown',
    (_id, _i, a) => {
      const finding = put(a)
      const silent = finding.facts
        .map((fact) => fact.key)
        .filter((key) => !onlyShown.has(key) && !isSpare(a.question.id, key))
        .filter((key) => {
          const open = put({ ...a, facts: without(a.facts, key.split('.')) })
          return !(open.outcome === 'undetermined' && open.missing.includes(key))
        })
      expect(silent).toEqual([])
    },
  )
})
