import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type KnownNames, useFindingWords } from '../../app/findings/finding-words.ts'
import type { FindingWords } from '../../ui/finding/finding-words.ts'
import type { Concerned } from './rows.ts'
import { hrefOf, sayContext, sayName } from './said.ts'

/** The words of a finding, with the name and the page of whoever it is about. */
export function useWordsFor(row: Concerned): FindingWords {
  const { t } = useTranslation()
  const known = useMemo((): KnownNames => {
    const href = hrefOf(row)
    return {
      subject: () => ({ name: sayName(t, row), context: sayContext(t, row), ...(href ? { href } : {}) }),
    }
  }, [row, t])
  return useFindingWords(known)
}
