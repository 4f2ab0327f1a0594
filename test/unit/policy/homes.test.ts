import { describe, expect, test } from 'vitest'
import { contract } from '../../../shared/contract/index.ts'
import { catalogue, isRuleId, type RuleId, rules } from '../../../shared/policy/catalogue/index.ts'
import { assignedHomes, homesOf, unhomed } from '../../../shared/policy/homes.ts'
import { evaluatedRules, questions } from '../../../shared/policy/questions.ts'

const procedures = new Set(
  Object.entries(contract).flatMap(([feature, calls]) =>
    Object.keys(calls).map((name) => `${feature}.${name}`),
  ),
)

describe('the homes of rules', () => {
  test.each(Object.entries(assignedHomes))('%s is a rule in scope and lives where it was put', (id, home) => {
    if (!isRuleId(id)) throw new Error(`${id} is no rule`)
    expect(catalogue[id].inScope).toBe(true)
    expect(homesOf(id)).toContain(home)
  })

  test('leave no rule in scope out of sight: it has a home or is listed as unhomed', () => {
    const listed = new Set<string>(unhomed())
    for (const rule of rules) {
      const housed = homesOf(rule.id as RuleId).length > 0
      expect([rule.id, listed.has(rule.id)]).toEqual([rule.id, rule.inScope && !housed])
    }
  })

  test('take a rule to its question wherever the engine has one', () => {
    for (const { id, rules: answered } of questions) {
      for (const rule of answered) expect(homesOf(rule)).toContainEqual({ kind: 'finding', question: id })
    }
  })

  test('ask for nobody’s word where the engine gives an answer', () => {
    for (const id of Object.keys(assignedHomes)) expect([...evaluatedRules]).not.toContain(id)
  })

  test('send every aim that no count can settle to a question or to somebody who attests it', () => {
    const aims = rules.filter((rule) => rule.checkable === 'qualitative')
    expect(aims).toHaveLength(7)
    for (const rule of aims) {
      const kinds = homesOf(rule.id as RuleId).map((home) => home.kind)
      expect([rule.id, kinds.includes('finding') || kinds.includes('attested')]).toEqual([rule.id, true])
    }
  })

  test('name only procedures that exist', () => {
    const steps = Object.values(assignedHomes).flatMap((home) => (home.kind === 'step' ? home.procedure : []))
    expect(steps).not.toEqual([])
    for (const procedure of steps) expect(procedures).toContain(procedure)
  })

  test.each([
    ['cohort.tengfei.annual.form', 'cohort.chuying.annual.form'],
    ['cohort.tengfei.office.monitors', 'cohort.chuying.office.monitors'],
  ] as const)('%s and %s are kept the same way', (one, other) => {
    expect(assignedHomes[one]).toEqual(assignedHomes[other])
  })
})
