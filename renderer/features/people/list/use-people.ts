import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import type { Client } from '../../../../shared/contract/index.ts'
import { useApi } from '../../../app/api.ts'
import type { PersonRow } from '../rows.ts'

/** What a list of people is asked: filters, order and the two times, without the page. */
export type PeopleQuestion = Omit<NonNullable<Parameters<Client['people']['list']>[0]>, 'offset' | 'limit'>

export interface PeopleRows {
  /** One place per person of the answer; `undefined` where the window has not arrived yet. */
  rows: readonly (PersonRow | undefined)[]
  /** Null until the first answer. */
  total: number | null
  error: Error | null
  onRange: (first: number, last: number) => void
}

const windowSize = 200
const nobody: PeopleRows['rows'] = []

/**
 * People in windows of 200 around the rows on screen, so that a list of any length opens at once. While a changed
 * question is on its way the former answer stays.
 */
export function usePeople(question: PeopleQuestion): PeopleRows {
  const api = useApi()
  const [range, setRange] = useState({ first: 0, last: 0 })
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), [])
  const from = Math.floor(range.first / windowSize)
  const to = Math.floor(range.last / windowSize)
  // the first window always comes along: it is where a changed question begins
  const windows = useMemo(
    () => [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, i) => from + i)])],
    [from, to],
  )
  const answers = useQueries({
    queries: windows.map((at) =>
      api.people.list.queryOptions({
        input: { ...question, offset: at * windowSize, limit: windowSize },
        throwOnError: false,
      }),
    ),
    combine: (results) => ({
      pages: results.map((result) => result.data),
      error: results.find((result) => result.error)?.error ?? null,
    }),
  })
  const fresh = useMemo(() => {
    const total = answers.pages[0]?.total
    if (total === undefined) return null
    const rows = new Array<PersonRow | undefined>(total).fill(undefined)
    answers.pages.forEach((page, i) => {
      page?.rows.forEach((row, j) => {
        rows[(windows[i] ?? 0) * windowSize + j] = row
      })
    })
    return { rows, total }
  }, [answers.pages, windows])
  const shown = useRef(fresh)
  if (fresh) shown.current = fresh
  return {
    rows: shown.current?.rows ?? nobody,
    total: shown.current?.total ?? null,
    error: answers.error,
    onRange,
  }
}
