import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue, isRuleId } from '../../../shared/policy/catalogue/index.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { sayParameter, sayReading } from '../../../shared/policy/say/say-basis.ts'
import { sayFacts, sayMissing } from '../../../shared/policy/say/say-facts.ts'
import { sayReason, saySentence, sayTopic } from '../../../shared/policy/say/say-sentence.ts'
import { fill, has } from '../../../shared/policy/say/speech.ts'
import type { FindingWords } from '../../ui/finding/finding-words.ts'
import type { Language } from '../i18n.ts'
import { speech } from './speech.ts'

/** What only the page knows: names and links of what its findings are about. */
export interface KnownNames {
  /** The name of a person, school or studio by id. */
  name?(id: string): string | undefined
  subject?(subject: Finding['subject']): ReturnType<FindingWords['subject']> | undefined
  /** Where a missing fact can be added. */
  supply?(key: string, finding: Finding): string | undefined
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
