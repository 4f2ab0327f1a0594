import { describe, expect, it } from 'vitest'
import { addDays, day } from '../../../shared/kernel/day.ts'
import { shippedPolicy } from '../../../shared/policy/parameters/shipped.ts'
import {
  draftVersion,
  type PolicyVersion,
  parameterOn,
  versionProblems,
} from '../../../shared/policy/version.ts'

const from = day('2026-01-01')
const draft = (values: Record<string, number>, effectiveOn = from) =>
  draftVersion(shippedPolicy, { id: '2026', effectiveOn, values })

describe('the shipped version', () => {
  it('has no gap, no overlap, no parameter twice and none without unit', () => {
    expect(versionProblems(shippedPolicy)).toEqual([])
  })

  it('gives no value on a day it does not cover', () => {
    expect(parameterOn(shippedPolicy, 'studio.members', day('2021-12-31'))).toBeUndefined()
    expect(parameterOn(shippedPolicy, 'studio.members', day('2022-01-01'))).toBe(6)
  })

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(shippedPolicy))).toEqual(shippedPolicy)
  })
})

describe('a version drafted from it', () => {
  it('changes a value from its effective day on and keeps it before', () => {
    const { version, problems } = draft({ 'studio.members': 8 })
    expect(problems).toEqual([])
    expect(parameterOn(version, 'studio.members', addDays(from, -1))).toBe(6)
    expect(parameterOn(version, 'studio.members', from)).toBe(8)
    expect(version.changes).toEqual([{ parameter: 'studio.members', before: 6, after: 8 }])
    expect(versionProblems(version)).toEqual([])
  })

  it('refuses a parameter that does not exist and a value of another kind', () => {
    expect(draft({ 'studio.pets': 1 }).problems.map((p) => p.code)).toEqual(['PARAMETER_UNKNOWN'])
    const odd = draftVersion(shippedPolicy, {
      id: 'x',
      effectiveOn: from,
      values: { 'studio.members': 'six' },
    })
    expect(odd.problems.map((p) => p.code)).toEqual(['VALUE_OF_OTHER_KIND'])
  })

  it('refuses to take effect before the version it follows', () => {
    const { version } = draft({ 'studio.members': 8 })
    const earlier = draftVersion(version, { id: 'y', effectiveOn: addDays(from, -1), values: {} })
    expect(earlier.problems).toEqual([
      { code: 'EFFECTIVE_BEFORE_PREVIOUS', effectiveOn: addDays(from, -1), previous: from },
    ])
  })
})

describe('the sweep', () => {
  it('finds a parameter without unit and one that stands twice', () => {
    const [first] = shippedPolicy.parameters
    const bare = { ...first, unit: '' } as unknown as PolicyVersion['parameters'][number]
    expect(versionProblems({ ...shippedPolicy, parameters: [bare, bare] })).toEqual([
      { code: 'PARAMETER_WITHOUT_UNIT', parameter: bare.id },
      { code: 'PARAMETER_TWICE', parameter: bare.id },
      { code: 'PARAMETER_WITHOUT_UNIT', parameter: bare.id },
    ])
  })

  const withValues = (values: PolicyVersion['parameters'][number]['values']): PolicyVersion => ({
    ...shippedPolicy,
    parameters: [{ ...shippedPolicy.parameters[0], id: 'p', values } as PolicyVersion['parameters'][number]],
  })

  it('finds a gap of one day', () => {
    const gap = withValues([
      { from: day('2022-01-01'), to: day('2022-12-30'), value: 1 },
      { from: day('2023-01-01'), to: null, value: 2 },
    ])
    expect(versionProblems(gap)).toEqual([{ code: 'VALUES_GAP', parameter: 'p', on: '2022-12-31' }])
  })

  it('finds an overlap of one day', () => {
    const overlap = withValues([
      { from: day('2022-01-01'), to: day('2023-01-01'), value: 1 },
      { from: day('2023-01-01'), to: null, value: 2 },
    ])
    expect(versionProblems(overlap)).toEqual([{ code: 'VALUES_OVERLAP', parameter: 'p', on: '2023-01-01' }])
  })
})
