import { describe, expect, test } from 'vitest'
import { contradictions } from '../../../shared/policy/catalogue/contradictions.ts'
import { rules } from '../../../shared/policy/catalogue/index.ts'
import { type ReadingId, readingTexts, rulesUnder } from '../../../shared/policy/catalogue/readings.ts'
import type { Words } from '../../../shared/policy/catalogue/rule.ts'
import { formatClause } from '../../../shared/policy/clause.ts'
import { readingRegister } from '../../../shared/policy/readings/register.ts'

const han = /\p{Script=Han}/u
const readings = Object.entries(readingTexts).map(([id, text]) => ({ id: id as ReadingId, ...text }))
const places = new Set(rules.map((rule) => formatClause(rule.clause, 'zh')))

function expectBothLanguages({ zh, en }: Words) {
  expect(zh).toMatch(han)
  expect(en).toMatch(/^[^a-z]/)
  expect(en).not.toMatch(han)
}

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, i) => `${letter}${String(i + 1).padStart(2, '0')}`)

describe('the readings', () => {
  test('are numbered A01 to A55', () => {
    expect(new Set(Object.keys(readingTexts))).toEqual(new Set(numbered('A', 55)))
    expect(new Set(Object.keys(readingRegister))).toEqual(new Set(numbered('A', 55)))
  })

  test.each(readings)('$id asks in both languages and words every choice', (reading) => {
    expectBothLanguages(reading.topic)
    expectBothLanguages(reading.question)
    expect(reading.question.zh).toMatch(/[？。]$/)
    const choices = Object.entries<Words>(reading.choices)
    expect(choices).not.toEqual([])
    for (const [id, words] of choices) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/)
      expectBothLanguages(words)
      expect(words.zh).toMatch(/。$/)
      expect(words.en).toMatch(/\.$/)
    }
  })

  test.each(readings)(
    '$id points at places that rules come from, and rules depend on it',
    ({ id, clauses }) => {
      for (const clause of clauses) expect(places).toContain(clause)
      const dependent = rulesUnder(id)
      expect(dependent).not.toEqual([])
      expect(rules.filter((rule) => rule.readings.includes(id)).map((rule) => rule.id)).toEqual(dependent)
    },
  )

  test('are all the readings that rules name', () => {
    for (const reading of rules.flatMap((rule) => rule.readings)) expect(readingTexts).toHaveProperty(reading)
  })
})

describe('the contradictions', () => {
  test('are numbered X01 to X25', () => {
    expect(Object.keys(contradictions)).toEqual(numbered('X', 25))
  })

  test.each(Object.entries(contradictions))('%s says what collides and what holds', (_, contradiction) => {
    expectBothLanguages(contradiction.conflict)
    expectBothLanguages(contradiction.resolution)
    for (const clause of contradiction.clauses) expect(places).toContain(clause)
    for (const reading of contradiction.readings) expect(readingTexts).toHaveProperty(reading)
  })
})
