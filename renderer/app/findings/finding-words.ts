import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue, isRuleId } from '../../../shared/policy/catalogue/index.ts'
import type { ReadingEntry } from '../../../shared/policy/catalogue/reading.ts'
import { readingTexts } from '../../../shared/policy/catalogue/readings.ts'
import type { Finding, ParameterUsed } from '../../../shared/policy/finding.ts'
import type { Unit } from '../../../shared/policy/version.ts'
import type { FindingWords } from '../../ui/finding/finding-words.ts'
import type { Language } from '../i18n.ts'
import { sayFacts, sayMissing } from './say-facts.ts'
import { sayReason, saySentence, sayTopic } from './say-sentence.ts'
import { fill, has, type Speech, sayNumber, sayValue, speech } from './speech.ts'

/** What only the page knows: names and links of what its findings are about. */
export interface KnownNames {
  /** The name of a person, school or studio by id. */
  name?(id: string): string | undefined
  subject?(subject: Finding['subject']): ReturnType<FindingWords['subject']> | undefined
  /** Where a missing fact can be added. */
  supply?(key: string, finding: Finding): string | undefined
}

const units: readonly string[] = [
  'person',
  'yuan',
  'day',
  'month',
  'year',
  'time',
  'piece',
  'studio',
  'school',
]

function sayParameter(speech: Speech, { id, value, unit }: ParameterUsed): string {
  const { words } = speech
  const name = has(words.parameter, id) ? words.parameter[id] : id
  const said =
    typeof value === 'number' && units.includes(unit) && value < 1_000_000
      ? sayNumber(speech, value, id.endsWith('year') ? null : (unit as Unit))
      : (sayValue(speech, value, unit === 'level' ? 'level' : unit) ?? '')
  return `${name} ${said}`
}

function sayReading({ language }: Speech, { id, choice }: Finding['readings'][number]): string {
  const entry: ReadingEntry | undefined = has(readingTexts, id) ? readingTexts[id] : undefined
  return entry?.choices[choice]?.[language] ?? choice
}

/** The words around a finding in one language: sentences, facts, rules and readings of the policy. */
export function findingWords(language: Language, known: KnownNames = {}): FindingWords {
  const said = speech(language, (id) => known.name?.(id))
  return {
    sentence: (finding) => saySentence(said, finding),
    subject: (subject) =>
      known.subject?.(subject) ?? {
        name:
          said.name(subject.id) ??
          (has(said.words.subject, subject.kind)
            ? fill(said.words.subject[subject.kind], { id: subject.id })
            : subject.kind),
      },
    facts: (finding) => sayFacts(said, finding.facts),
    missing(key, finding) {
      const href = known.supply?.(key, finding)
      return { name: sayMissing(said, key, finding.facts), ...(href !== undefined && { href }) }
    },
    rule: (id) => (isRuleId(id) ? catalogue[id][language] : undefined),
    reading: (reading) => ({ text: sayReading(said, reading) }),
    parameter: (parameter) => sayParameter(said, parameter),
  }
}

/**
 * The same words for rows of a list, where every row is another question: its topic first, what was found as a note.
 */
export function findingRowWords(language: Language, known: KnownNames = {}): FindingWords {
  const said = speech(language, (id) => known.name?.(id))
  return {
    ...findingWords(language, known),
    sentence: (finding) => sayTopic(said, finding),
    note: (finding) => sayReason(said, finding),
  }
}

/** The language of the window, as the words of findings take it. */
export function useLanguage(): Language {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'zh'
}

/** `findingWords` in the language of the window; keep `known` in a `useMemo` where it is no constant. */
export function useFindingWords(known?: KnownNames): FindingWords {
  const language = useLanguage()
  return useMemo(() => findingWords(language, known), [language, known])
}
