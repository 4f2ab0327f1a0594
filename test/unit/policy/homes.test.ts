import { describe, expect, test } from 'vitest'
import { catalogue, isRuleId, type RuleId, rules } from '../../../shared/policy/catalogue/index.ts'
import { homesOf, recordedHomes, unhomed } from '../../../shared/policy/homes.ts'

const kindOf = (id: RuleId) => recordedHomes[id]?.kind

describe('the homes of rules', () => {
  test.each(Object.entries(recordedHomes))(
    '%s is a rule in scope and lives where it is recorded',
    (id, home) => {
      if (!isRuleId(id)) throw new Error(`${id} is no rule`)
      expect(catalogue[id].inScope).toBe(true)
      expect(homesOf(id)).toContain(home)
    },
  )

  test('leave no rule in scope out of sight: it has a home or is listed as unhomed', () => {
    const listed = new Set<string>(unhomed())
    for (const rule of rules) {
      const housed = homesOf(rule.id as RuleId).length > 0
      expect([rule.id, listed.has(rule.id)]).toEqual([rule.id, rule.inScope && !housed])
    }
  })

  test('give every aim that no count can settle to somebody who attests it', () => {
    const aims = rules.filter((rule) => rule.checkable === 'qualitative')
    expect(aims).toHaveLength(7)
    for (const rule of aims) expect([rule.id, kindOf(rule.id as RuleId)]).toEqual([rule.id, 'attested'])
  })

  test.each([
    ['studio.principal.member.plan', 'studio.teacher.member.plan'],
    ['studio.principal.apprenticeship', 'studio.teacher.apprenticeship'],
    ['cohort.tengfei.measures.project', 'cohort.chuying.measures.project'],
    ['cohort.tengfei.graduation.certificate', 'cohort.chuying.graduation.certificate'],
  ] as const)('%s and %s are kept the same way', (one, other) => {
    expect(recordedHomes[one]).toEqual(recordedHomes[other])
  })
})
