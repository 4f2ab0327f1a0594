import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../../shared/policy/finding.ts'
import { defaultReadings, withReadings } from '../../../shared/policy/readings/choose.ts'
import type { ReadingId } from '../../../shared/policy/readings/register.ts'
import cases from '../../fixtures/policy/cases.json' with { type: 'json' }
import type { PolicyCase } from '../../support/policy/case.ts'
import { differences, runCase } from '../../support/policy/run-case.ts'

const all = cases as unknown as readonly PolicyCase[]

describe('the cases under the default readings', () => {
  it.each(all.map((c) => [c.id, c.title, c] as const))('%s %s', (_id, _title, testCase) => {
    expect(differences(testCase, runCase(testCase))).toEqual([])
  })
})

interface Alternative {
  id: string
  readings: Partial<Record<ReadingId, string>>
  decision: Outcome
  figures?: Readonly<Record<string, unknown>>
}

/** What each case that names an alternative comes to when its reading is switched. */
const alternatives: readonly Alternative[] = [
  { id: 'REC-10', readings: { A50: 'even-years' }, decision: 'compliant' },
  { id: 'REC-13', readings: { A07: 'uses-place' }, decision: 'violation' },
  {
    id: 'REC-14',
    readings: { A07: 'uses-place' },
    decision: 'pending_decision',
    figures: { nextAllowedYear: 2024 },
  },
  { id: 'REC-27', readings: { A47: 'literal' }, decision: 'ineligible' },
  { id: 'REC-27', readings: { A47: 'slip-for-teachers' }, decision: 'eligible' },
  {
    id: 'REW-08',
    readings: { A09: 'twelve-months-by-level' },
    decision: 'amount',
    figures: { amount: 1000 },
  },
  {
    id: 'REW-20',
    readings: { A09: 'calendar-year-by-amount' },
    decision: 'amount',
    figures: { countyPays: 1000 },
  },
  { id: 'REW-23', readings: { A10: 'every-year' }, decision: 'amount', figures: { amount: 500 } },
  { id: 'INC-10', readings: { A12: 'until-next-pass' }, decision: 'benefit_on' },
  { id: 'INC-10', readings: { A12: 'following-year' }, decision: 'benefit_on' },
  { id: 'CMP-06', readings: { A17: 'maximum' }, decision: 'notice' },
  { id: 'DUT-19', readings: { A19: 'each-attends-one' }, decision: 'compliant' },
  { id: 'DUT-28', readings: { A15: 'calendar-year' }, decision: 'violation' },
  { id: 'CYC-02', readings: { A21: 'one-is-enough' }, decision: 'compliant' },
  { id: 'ASM-13', readings: { A25: 'early-failure-counts' }, decision: 'revoked' },
  { id: 'ASM-17', readings: { A24: 'always-the-studio' }, decision: 'revoked' },
  { id: 'ASM-22', readings: { A27: 'three-months-for-all' }, decision: 'in_rectification' },
  { id: 'EXI-08', readings: { A31: 'always-overridable' }, decision: 'exits_by_default_overridable' },
  { id: 'COH-01', readings: { A03: 'strictly-under' }, decision: 'ineligible_overridable' },
  { id: 'COH-19', readings: { A05: 'lifetime' }, decision: 'ineligible' },
  { id: 'COH-24', readings: { A36: 'title-required' }, decision: 'ineligible' },
  { id: 'COH-31', readings: { A38: 'all-channels' }, decision: 'ineligible' },
  { id: 'QTA-08', readings: { A37: 'active-head-count' }, decision: 'compliant' },
  { id: 'TRN-03', readings: { A39: 'third-year-only-graduation' }, decision: 'stays' },
  { id: 'TRN-27', readings: { A42: 'outside-quota' }, decision: 'eligible' },
  { id: 'TRN-39', readings: { A52: 'exit-by-analogy' }, decision: 'exits' },
  { id: 'TGT-02', readings: { A48: 'titles' }, decision: 'compliant' },
  { id: 'MIX-01', readings: { A14: 'only-a-pass-keeps-benefits' }, decision: 'benefit_off' },
  {
    id: 'MIX-03',
    readings: { A09: 'twelve-months-by-level' },
    decision: 'amount',
    figures: { countyPays: 0 },
  },
  { id: 'MIX-11', readings: { A46: 'reports-alone' }, decision: 'compliant' },
  { id: 'MIX-17', readings: { A39: 'refusal-is-a-fail' }, decision: 'exits' },
]

describe('the cases under another reading', () => {
  it.each(alternatives.map((a) => [a.id, Object.entries(a.readings).join(' '), a] as const))(
    '%s with %s',
    (id, _reading, { readings, decision, figures }) => {
      const testCase = all.find((c) => c.id === id)
      if (!testCase) throw new Error(`no case ${id}`)
      const found = runCase(testCase, withReadings(defaultReadings, readings))
      expect(found.decision).toBe(decision)
      expect(found.figures).toMatchObject(figures ?? {})
      // The finding says which reading it rests on.
      const named = found.findings.flatMap((f) => f.readings)
      for (const [reading, choice] of Object.entries(readings)) {
        expect(named).toContainEqual({ id: reading, choice })
      }
    },
  )

  it('covers every case that names an alternative', () => {
    const named = all.filter((c) => c.alternative !== undefined).map((c) => c.id)
    expect(named.filter((id) => !alternatives.some((a) => a.id === id))).toEqual([])
  })
})
