import { describe, expect, it } from 'vitest'
import { day } from '../../../shared/kernel/day.ts'
import type { Outcome } from '../../../shared/policy/finding.ts'
import { defaultReadings, withReadings } from '../../../shared/policy/readings/choose.ts'
import { type ReadingId, readingIds, readingRegister } from '../../../shared/policy/readings/register.ts'
import { schoolVisits } from '../../../shared/policy/rules/studio/duties.ts'
import cases from '../../fixtures/policy/cases.json' with { type: 'json' }
import type { PolicyCase } from '../../support/policy/case.ts'
import { answer } from '../../support/policy/context.ts'
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

/** Readings that the engine switches beside those the cases name: the same facts both ways. */
const furtherReadings: readonly {
  facts: PolicyCase['facts']
  rule: string
  byDefault: Outcome
  reading: ReadingId
  choice: string
  decision: Outcome
}[] = [
  {
    facts: { batch: { track: 'teacher', on: '2022-09-01', famous: 19, backbone: 80 } },
    rule: 'recognition.quota.teacher.famous',
    byDefault: 'notice',
    reading: 'A06',
    choice: 'exact',
    decision: 'violation',
  },
  {
    facts: {
      cohort: '腾飞',
      reference_on: '2022-08-31',
      findings: [{ on: '2020-01-01', kind: '师德失范', sanction_to: '2021-01-01' }],
    },
    rule: 'cohort.tengfei.ethics',
    byDefault: 'ineligible',
    reading: 'A05',
    choice: 'sanction-in-force-only',
    decision: 'notice',
  },
  {
    facts: {
      track: 'principal',
      years: [{ trainings: [{ from: '2023-09-04', to: '2023-09-18', days: 15 }] }],
      on: '2023-09-30',
    },
    rule: 'studio.principal.annual.training-days',
    byDefault: 'compliant',
    reading: 'A15',
    choice: 'school-year',
    decision: 'violation',
  },
  {
    facts: { studio: { track: 'teacher', stage: 'running', members: [{}, {}, {}, {}, {}] } },
    rule: 'studio.teacher.composition.members',
    byDefault: 'notice',
    reading: 'A17',
    choice: 'exact-always',
    decision: 'violation',
  },
  {
    facts: { role: 'lead', track: 'teacher', open_lessons: [{ level: '市', as: '听课' }] },
    rule: 'studio.teacher.cycle.open-lesson',
    byDefault: 'violation',
    reading: 'A22',
    choice: 'audience-counts',
    decision: 'compliant',
  },
  {
    facts: { role: 'lead', track: 'teacher', papers: [{ status: '发表', author_position: 2 }] },
    rule: 'studio.teacher.cycle.paper',
    byDefault: 'compliant',
    reading: 'A23',
    choice: 'as-for-cohorts',
    decision: 'violation',
  },
  {
    facts: { cohort: '腾飞', reference_on: '2022-08-31', titles: [{ level: '县', kind: '骨干教师' }] },
    rule: 'cohort.tengfei.pool',
    byDefault: 'notice',
    reading: 'A35',
    choice: 'title-required',
    decision: 'ineligible',
  },
  {
    facts: {
      cohort: '腾飞',
      candidates: [{ id: 'P1', graduation_grade: '通过' }],
      asks: 'recommend_to_double_name',
    },
    rule: 'cohort.tengfei.graduation.recommend',
    byDefault: 'compliant',
    reading: 'A41',
    choice: 'excellent-only',
    decision: 'ineligible',
  },
  {
    facts: {
      titles: [{ level: '县', kind: '教学名师', from: '2022-09-10' }],
      talent_results: [
        { year: 2023, grade: '不合格' },
        { year: 2024, grade: '不合格' },
      ],
      on: '2026-03-01',
    },
    rule: 'assessment.talent.fail',
    byDefault: 'benefit_off',
    reading: 'A12',
    choice: 'following-year',
    decision: 'benefit_on',
  },
]

describe('a further reading', () => {
  it.each(furtherReadings.map((r) => [r.reading, r.choice, r] as const))(
    '%s %s',
    (_reading, _choice, { facts, rule, byDefault, reading, choice, decision }) => {
      const testCase: PolicyCase = {
        id: reading,
        group: '',
        title: '',
        facts,
        rules: [rule],
        expected: { decision: byDefault },
      }
      expect(runCase(testCase).decision).toBe(byDefault)
      expect(runCase(testCase, withReadings(defaultReadings, { [reading]: choice })).decision).toBe(decision)
    },
  )

  it('asks a visit for each member where the bureau reads it so', () => {
    const cycle = { from: day('2022-10-01'), to: day('2025-09-30') }
    const member = (id: string) => ({
      id,
      from: cycle.from,
      to: null,
      schools: [{ school: 'S1', from: day('2010-09-01'), to: null }],
    })
    const facts = {
      track: 'teacher',
      cycle,
      members: [member('P1'), member('P2')],
      visits: [{ on: day('2023-03-01'), school: 'S1', memberIds: ['P1'], reported: true }],
    } as const
    const yearEnd = day('2023-09-30')
    expect(answer(schoolVisits, facts, yearEnd).outcome).toBe('compliant')
    expect(answer(schoolVisits, facts, yearEnd, { A18: 'per-member' })).toMatchObject({
      outcome: 'violation',
      figures: { shortfall: 1 },
    })
  })

  it('is tested for every reading the register calls switchable', () => {
    const tested = new Set([
      ...alternatives.flatMap((a) => Object.keys(a.readings)),
      ...furtherReadings.map((r) => r.reading),
      'A18',
    ])
    const missing = readingIds.filter((id) => readingRegister[id].switchable && !tested.has(id))
    expect(missing).toEqual([])
  })
})
