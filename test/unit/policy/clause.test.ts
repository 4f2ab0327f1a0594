import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rules } from '../../../shared/policy/catalogue/index.ts'
import { clauseOf, formatClause, parseClause } from '../../../shared/policy/clause.ts'

describe('a clause reference', () => {
  test.each([
    ['附件2-1 四（一）1', 'Annex 2-1 4(1)1'],
    ['附件2 三 第2段', 'Annex 2 3 para. 2'],
    ['附件5 三 末段', 'Annex 5 3 last para.'],
    ['主文 二（四）13', 'Main text 2(4)13'],
    ['主文 一（二）“教育惠民水平”段', 'Main text 1(2) para. “教育惠民水平”'],
    ['主文 标题下', 'Main text below the title'],
    ['附件2-1 前言', 'Annex 2-1 preamble'],
    ['附件5-2 十二（十）', 'Annex 5-2 12(10)'],
  ] as const)('%s is %s in English, and both are read back', (zh, en) => {
    expect(formatClause(clauseOf(zh), 'en')).toBe(en)
    expect(parseClause(zh)).toEqual(clauseOf(zh))
    expect(parseClause(en)).toEqual(clauseOf(zh))
  })

  test('survives the way there and back for every rule, in both languages', () => {
    for (const { clause } of rules) {
      expect(parseClause(formatClause(clause, 'zh'))).toEqual(clause)
      expect(parseClause(formatClause(clause, 'en'))).toEqual(clause)
    }
  })

  test('numbers its headings up to 99', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (n) => {
        const clause = parseClause(`Annex 2 ${n}`)
        expect(clause?.place).toMatch(/^[一二三四五六七八九十]+$/)
        expect(clause && formatClause(clause, 'en')).toBe(`Annex 2 ${n}`)
      }),
    )
  })

  test('takes stray blanks, and refuses what names no part of the plan', () => {
    expect(parseClause('  附件2-1   五（三） ')).toEqual({ document: '附件2-1', place: '五（三）' })
    expect(parseClause('附件3 一')).toBeNull()
    expect(parseClause('附件2-1')).toBeNull()
    expect(parseClause('')).toBeNull()
  })
})
