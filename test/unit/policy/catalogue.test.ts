import { describe, expect, test } from 'vitest'
import { catalogue, isRuleId, rules } from '../../../shared/policy/catalogue/index.ts'
import { formatClause } from '../../../shared/policy/clause.ts'
import expected from '../../fixtures/policy/rule-ids.json' with { type: 'json' }

const han = /\p{Script=Han}/u

describe('the catalogue', () => {
  test('holds exactly the 311 rules of the plan', () => {
    expect(rules).toHaveLength(311)
    expect(new Set(Object.keys(catalogue))).toEqual(new Set(expected.map((rule) => rule.id)))
  })

  test.each(expected)('$id stands where the plan has it, with its force and readings', (rule) => {
    if (!isRuleId(rule.id)) throw new Error(`${rule.id} is missing`)
    const found = catalogue[rule.id]
    expect({
      id: found.id,
      clause: formatClause(found.clause, 'zh'),
      area: found.area,
      kind: found.kind,
      force: found.force,
      in_scope: found.inScope,
      checkable: found.checkable,
      readings: found.readings,
      derived: found.derived,
    }).toEqual(rule)
  })

  test.each(rules)('$id can be read aloud in both languages', ({ zh, en }) => {
    expect(zh).toMatch(/^[^。]+。$/)
    expect(zh.length).toBeLessThanOrEqual(60)
    expect(en).toMatch(/^[^a-z].*[^.]\.$/)
    expect(en).not.toMatch(han)
    expect(en.length).toBeLessThanOrEqual(160)
  })

  test('gives a reason in both languages for each of the 11 rules out of scope, and for no other', () => {
    const left = rules.filter((rule) => !rule.inScope)
    expect(left).toHaveLength(11)
    for (const rule of left) {
      expect(rule.reason?.zh).toMatch(han)
      expect(rule.reason?.en).toMatch(/^[A-Z]/)
    }
    expect(rules.filter((rule) => rule.inScope && rule.reason)).toEqual([])
  })

  test('knows its ids', () => {
    expect(isRuleId('studio.teacher.annual.lecture')).toBe(true)
    expect(isRuleId('toString')).toBe(false)
  })
})
