import { describe, expect, test } from 'vitest'
import { findingRowWords, findingWords } from '../../renderer/app/findings/finding-words.ts'
import { speech } from '../../renderer/app/findings/speech.ts'
import { askedKinds } from '../../shared/domain/policy.ts'
import type { Finding } from '../../shared/policy/finding.ts'
import { questions } from '../../shared/policy/questions.ts'
import { sayLeft } from '../../shared/policy/say/say-sentence.ts'
import { findings as locale } from '../../shared/policy/words/findings.ts'
import cases from '../fixtures/policy/cases.json' with { type: 'json' }
import type { PolicyCase } from '../support/policy/case.ts'
import { runCase } from '../support/policy/run-case.ts'

const findings = (cases as unknown as readonly PolicyCase[]).flatMap((testCase) =>
  runCase(testCase).findings.map((finding): [string, Finding] => [
    `${testCase.id} ${finding.question}`,
    finding,
  ]),
)

/** A place left open, a key in place of a word, or something that never should be read by anybody. */
const unsaid = /\{\{|undefined|\bnull\b|\[object|[a-z]_[a-z]|\w\.\w/

const partsOf = (language: 'zh' | 'en', finding: Finding): string[] => {
  const words = findingWords(language)
  const row = findingRowWords(language)
  return [
    words.sentence(finding),
    row.sentence(finding),
    row.note?.(finding) ?? '',
    sayLeft(speech(language), finding) ?? '',
    ...words.facts(finding).flatMap(({ name, value }) => [name, value ?? '']),
    ...finding.missing.map((key) => words.missing(key, finding).name),
    ...finding.ruleIds.map((id) => words.rule(id) ?? 'undefined'),
    ...finding.readings.map((reading) => words.reading(reading).text),
    ...finding.parameters.map((parameter) => words.parameter(parameter)),
  ]
}

describe.each(['zh', 'en'] as const)('what the findings of the cases say in %s', (language) => {
  test('every part of every finding is in words', () => {
    const wrong = findings.flatMap(([name, finding]) =>
      partsOf(language, finding)
        .filter((part) => unsaid.test(part.replaceAll(/\d[.,]\d/g, '')))
        .map((part) => `${name}: ${part}`),
    )
    expect(wrong).toEqual([])
  })

  test('whatever the desk asks about has a word, where its name is not known', () => {
    const kinds = [...askedKinds, 'application', 'selection', 'card', 'round', 'lead', 'assistant', 'member']
    const { subject } = findingWords(language)
    expect(kinds.filter((kind) => subject({ kind, id: '2025' }).name === kind)).toEqual([])
  })

  test('every question has its topic', () => {
    const topics: object = locale[language].topic
    expect(questions.map((q) => q.id).filter((id) => !(id in topics))).toEqual([])
    expect(Object.keys(topics).filter((id) => !questions.some((q) => q.id === id))).toEqual([])
  })
})
