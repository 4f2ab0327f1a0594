import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { AssessedKind } from '../../../shared/domain/assessment.ts'
import { type KnownNames, useFindingWords } from '../../app/findings/finding-words.ts'
import type { FindingWords } from '../../ui/finding/finding-words.ts'
import { sayAssessed } from './said.ts'

/** The words of findings about those being graded, who go by the names of the page. */
export function usePreviewWords(
  kind: AssessedKind,
  rows: readonly { subjectId: string; name: string }[],
): FindingWords {
  const { t } = useTranslation()
  const known = useMemo(
    (): KnownNames => ({
      subject: ({ id }) => {
        const row = rows.find((one) => one.subjectId === id)
        return row && { name: sayAssessed(t, kind, row.name) }
      },
    }),
    [t, kind, rows],
  )
  return useFindingWords(known)
}
