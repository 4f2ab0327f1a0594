import { keepPreviousData, useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { IntakePreviewRow, PreparedIntake } from '../../../../shared/contract/intake.ts'
import type { RowStatus } from '../../../../shared/domain/intake.ts'
import { useApi } from '../../../app/api.ts'

const windowSize = 200

/** The rows of one status in windows around those on screen. */
export function usePreview({ intakeId }: PreparedIntake, status: RowStatus | undefined, total: number) {
  const api = useApi()
  const [range, setRange] = useState({ first: 0, last: 0 })
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), [])
  const from = Math.floor(range.first / windowSize)
  const to = Math.floor(range.last / windowSize)
  const windows = useMemo(() => Array.from({ length: to - from + 1 }, (_, i) => from + i), [from, to])
  const pages = useQueries({
    queries: windows.map((at) =>
      api.intake.preview.queryOptions({
        input: { intakeId, ...(status && { status }), offset: at * windowSize, limit: windowSize },
        placeholderData: keepPreviousData,
      }),
    ),
    combine: (results) => results.map((result) => result.data),
  })
  const rows = useMemo(() => {
    const all = new Array<IntakePreviewRow | undefined>(total).fill(undefined)
    pages.forEach((page, i) => {
      page?.rows.forEach((row, j) => {
        const at = (windows[i] ?? 0) * windowSize + j
        if (at < total) all[at] = row
      })
    })
    return all
  }, [pages, windows, total])
  return { rows, onRange }
}
