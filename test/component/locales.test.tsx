import { describe, expect, test } from 'vitest'
import { en, zh } from '../../renderer/app/locales/index.ts'
import type { Words } from '../../renderer/app/locales/words.ts'
import { contract } from '../../shared/contract/index.ts'
import type { ProcedureMeta } from '../../shared/contract/procedure.ts'

const flat = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
  )

const placeholders = (text: string) =>
  [...new Set(text.match(/\{\{\w+\}\}/g))].toSorted((a, b) => (a < b ? -1 : 1)).join()

const zhWords = new Map(flat(zh))
const enWords = new Map(flat(en))

describe('locales', () => {
  test('both languages hold the same keys; English adds the singular of every counted sentence', () => {
    const singulars = [...zhWords.keys()]
      .filter((key) => key.endsWith('_other'))
      .map((key) => key.replace(/_other$/, '_one'))
    expect([...enWords.keys()].sort()).toEqual([...zhWords.keys(), ...singulars].sort())
  })

  test('no sentence is empty', () => {
    const empty = [...zhWords, ...enWords].filter(([, text]) => text.trim() === '')
    expect(empty).toEqual([])
  })

  test('a sentence takes the same values in both languages', () => {
    const different = [...zhWords].filter(
      ([key, text]) => placeholders(text) !== placeholders(enWords.get(key) ?? ''),
    )
    expect(different).toEqual([])
  })
})

test('every act that leaves a trail has its words in the audit trail', () => {
  const acts = Object.entries(contract).flatMap(([feature, procedures]) =>
    Object.entries(procedures as Record<string, { '~orpc': { meta: object } }>)
      .filter(([, procedure]) => !['query', 'note'].includes((procedure['~orpc'].meta as ProcedureMeta).kind))
      .map(([name]) => `admin.act.${feature}.${name}`),
  )
  expect(acts.filter((act) => !zhWords.has(act))).toEqual([])
})
