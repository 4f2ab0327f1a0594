import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'

/** A part of a long answer, and how long the whole is. */
interface Part<Row> {
  rows: readonly Row[]
  total: number
}

export interface WindowedRows<Row> {
  /** One place per row of the answer; `undefined` where the window has not arrived yet. */
  rows: readonly (Row | undefined)[]
  /** Null until the first answer. */
  total: number | null
  error: Error | null
  onRange: (first: number, last: number) => void
}

const size = 200

/**
 * A list of any length in windows of 200 around the rows on screen. `optionsOf` asks for one window; while a changed
 * question is on its way the former answer stays.
 */
export function useWindows<Row>(
  optionsOf: (window: { offset: number; limit: number }) => {
    queryKey: readonly unknown[]
    // biome-ignore lint/suspicious/noExplicitAny: the context of a query differs from procedure to procedure
    queryFn?: any
  },
): WindowedRows<Row> {
  const [range, setRange] = useState({ first: 0, last: 0 })
  const onRange = useCallback((first: number, last: number) => setRange({ first, last }), [])
  const [from, to] = [Math.floor(range.first / size), Math.floor(range.last / size)]
  // the first window always comes along: it is where a changed question begins
  const windows = useMemo(
    () => [...new Set([0, ...Array.from({ length: to - from + 1 }, (_, i) => from + i)])],
    [from, to],
  )
  const answers = useQueries({
    queries: windows.map((at) => optionsOf({ offset: at * size, limit: size })),
    combine: (results) => ({
      parts: results.map((result) => result.data as Part<Row> | undefined),
      error: results.find((result) => result.error)?.error ?? null,
    }),
  })
  const fresh = useMemo(() => {
    const total = answers.parts[0]?.total
    if (total === undefined) return null
    const rows = new Array<Row | undefined>(total).fill(undefined)
    answers.parts.forEach((part, i) => {
      part?.rows.forEach((row, j) => {
        rows[(windows[i] ?? 0) * size + j] = row
      })
    })
    return { rows, total }
  }, [answers.parts, windows])
  const shown = useRef(fresh)
  if (fresh) shown.current = fresh
  return {
    rows: shown.current?.rows ?? [],
    total: shown.current?.total ?? null,
    error: answers.error,
    onRange,
  }
}
