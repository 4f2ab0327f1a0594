import { useCallback } from 'react'
import { sayYear } from '../../../shared/policy/say/speech.ts'
import { useLanguage } from './finding-words.ts'
import { speech } from './speech.ts'

/** Names a year of a cycle: 第三年度, year 3. */
export function useYearName(): (year: number) => string {
  const language = useLanguage()
  return useCallback((year) => sayYear(speech(language), year), [language])
}
