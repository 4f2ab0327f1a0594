import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/kernel/day.ts'
import type { Json, Outcome } from '../../../shared/policy/finding.ts'
import { shippedPolicy } from '../../../shared/policy/parameters/shipped.ts'
import { defaultReadings, withReadings } from '../../../shared/policy/readings/choose.ts'
import type { ReadingId } from '../../../shared/policy/readings/register.ts'
import { targets } from '../../../shared/policy/rules/target.ts'
import { type PolicyVersion, parameterOn } from '../../../shared/policy/version.ts'
import given from '../../fixtures/policy/cases.json' with { type: 'json' }
import cases from '../../fixtures/policy/further-cases.json' with { type: 'json' }
import { readCase } from '../../support/policy/case.ts'
import { answer } from '../../support/policy/context.ts'
import { type CaseResult, differences, notCarried, runCase } from '../../support/policy/run-case.ts'

/** Cases of our own: boundaries, every word of the vocabulary, unknown facts; `otherwise` is the answer under another reading. */
interface FurtherCase {
  id: string
  title: string
  otherwise?: readonly {
    readings: Partial<Record<ReadingId, string>>
    decision: Outcome
    figures?: Readonly<Record<string, unknown>>
  }[]
}
const all = cases as readonly FurtherCase[]

describe('our own cases under the default readings', () => {
  it.each(all.map((c) => [c.id, c.title, c] as const))('%s %s', (_id, _title, entry) => {
    const testCase = readCase(entry)
    const found = runCase(testCase)
    expect(differences(testCase, found)).toEqual([])
    expect(notCarried(testCase, found)).toEqual([])
    if (testCase.expected.decision === 'undetermined' && found.findings.length > 0) {
      const open = found.findings.filter((f) => f.outcome === 'undetermined')
      // Either the fact is named or the text leaves it to the panel.
      for (const finding of open) {
        expect(finding.missing.length > 0 || finding.message.key === 'panel_decides').toBe(true)
      }
    }
  })

  it('have an id each', () => {
    expect(new Set(all.map((c) => c.id)).size).toBe(all.length)
  })
})

describe('our own cases under another reading', () => {
  it.each(
    all.flatMap((c) => (c.otherwise ?? []).map((o) => [c.id, JSON.stringify(o.readings), c, o] as const)),
  )('%s with %s', (_id, _readings, entry, { readings, decision, figures }) => {
    const found = runCase(readCase(entry), withReadings(defaultReadings, readings))
    expect(found.decision).toBe(decision)
    expect(found.figures).toMatchObject(figures ?? {})
    const named = found.findings.flatMap((f) => f.readings)
    for (const [id, choice] of Object.entries(readings)) expect(named).toContainEqual({ id, choice })
  })
})

/** The plan with one parameter set to another value for all time. */
const withParameter = (id: string, value: Json): PolicyVersion => ({
  ...shippedPolicy,
  parameters: shippedPolicy.parameters.map((p) =>
    p.id === id ? { ...p, values: p.values.map((v) => ({ ...v, value })) } : p,
  ),
})

/** Every case under the readings it speaks of: the default ones and those that answer otherwise. */
const asked = [...given.map((entry) => ({ ...entry, otherwise: [] })), ...all].flatMap((entry) => {
  const testCase = readCase(entry)
  const changed = (entry as FurtherCase).otherwise ?? []
  return [defaultReadings, ...changed.map((o) => withReadings(defaultReadings, o.readings))].map(
    (readings) => ({
      testCase,
      readings,
      answer: JSON.stringify(comparable(runCase(testCase, readings))),
    }),
  )
})

function comparable({ decision, figures, also }: CaseResult) {
  const { required, most, least, places, years, ...answered } = figures
  return { decision, also, answered }
}

/** Whether some case is answered otherwise once the plan holds another value. */
const isNoticed = (policy: PolicyVersion): boolean =>
  asked.some(
    ({ testCase, readings, answer }) =>
      JSON.stringify(comparable(runCase(testCase, readings, policy))) !== answer,
  )

/** What no word of the cases can speak of: the notice is walked through in the store, the kinds are asked below. */
const unspoken: readonly string[] = [
  'cohort.notice-days',
  'target.province.kinds',
  'target.city.kinds',
  'target.county.kinds',
]

describe('a parameter of the plan', () => {
  const values = shippedPolicy.parameters
    .filter((p) => !unspoken.includes(p.id))
    .flatMap((p) => p.values.map(({ value }) => ({ id: p.id, value })))
  const others = values.flatMap(({ id, value }): (readonly [string, Json])[] => {
    if (typeof value === 'number') return [value - 1, value + 1].map((v) => [id, v])
    if (Array.isArray(value)) return value.map((word) => [id, value.filter((w) => w !== word)])
    return []
  })
  it.each(others)('%s: a case notices %j', (id, value) => {
    expect(isNoticed(withParameter(id, value))).toBe(true)
  })

  it.each(
    (['province', 'city', 'county'] as const).flatMap((level) =>
      (parameterOn(shippedPolicy, `target.${level}.kinds`, day('2025-12-31')) as string[]).map(
        (kind) => [level, kind] as const,
      ),
    ),
  )('target.%s counts %s', (level, kind) => {
    const question = targets.find((q) => q.id === `target.${level}`)
    const holders = [{ titles: [{ level, kind, from: day('2023-09-01'), revokedOn: null }] }]
    const finding = question && answer(question, { level, holders }, day('2025-12-31'))
    expect(finding?.figures).toMatchObject({ found: 1 })
  })
})
