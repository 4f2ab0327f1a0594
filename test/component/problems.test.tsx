import { ORPCError } from '@orpc/client'
import { renderHook } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { readProblems } from '../../renderer/ui/form/problems.ts'
import { useProblems } from '../../renderer/ui/form/use-problems.ts'

const said = (error: unknown) => renderHook(() => useProblems(error)).result.current

describe('why a submission did not succeed', () => {
  test('a field the back end refuses is named beside that field only', () => {
    const error = new ORPCError('FIELD_INVALID', {
      data: { field: 'fromOn', problem: 'required', value: null, allowed: null },
    })
    expect(said(error).field('fromOn')).toBe('此项必填。')
    expect(said(error).field('name')).toBeUndefined()
    expect(said(error).whole).toBeNull()
  })

  test('issues of the schema go to their fields by path', () => {
    const error = new ORPCError('INVALID_INPUT', {
      data: { issues: [{ path: ['members', 2, 'personId'], code: 'invalid_type', message: '' }] },
    })
    expect(said(error).field('members.2.personId')).toBe('此项必填，或填写的种类不对。')
  })

  test('a problem of a field that the form does not show is not swallowed', () => {
    const error = new ORPCError('FIELD_INVALID', {
      data: { field: 'hidden', problem: 'never heard of', value: 'x', allowed: null },
    })
    expect(said(error).elsewhere(['name'])).toEqual(['hidden: “x”不能用在这里。'])
    expect(said(error).elsewhere(['hidden'])).toEqual([])
  })

  test('a refusal of the whole is a sentence with its data', () => {
    const error = new ORPCError('INTERNAL', { data: { reference: 'R-77' } })
    expect(said(error).whole).toContain('R-77')
    expect(said(new ORPCError('SOMETHING_NEW', { data: {} })).whole).toContain('SOMETHING_NEW')
  })

  test('a refusal by the policy carries its findings', () => {
    const findings = [{ question: 'studio.members' }]
    expect(readProblems(new ORPCError('POLICY_REFUSED', { data: { findings } })).findings).toEqual(findings)
  })

  test('no answer is said as such', () => {
    expect(said(new TypeError('Failed to fetch')).whole).toContain('后台没有回应')
    expect(said(null)).toMatchObject({ whole: null, findings: [] })
  })
})
