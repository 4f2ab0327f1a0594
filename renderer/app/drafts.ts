import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Drafts } from '../ui/form/drafts.ts'
import { useApi, useClient } from './api.ts'
import { DraftPad } from './draft-pad.ts'

const none: Drafts['kept'] = []

/** The drafts of who sits here, in the data file; null until they are at hand, because forms start from them. */
export function useKeptDrafts(): Drafts | null {
  const client = useClient()
  const [pad] = useState(() => new DraftPad(client))
  const { data, isError } = useQuery(useApi().draft.list.queryOptions({ input: {} }))
  // forms that can't go on where they were left are better than none
  const kept = data?.rows ?? (isError ? none : null)
  useEffect(() => {
    const flush = () => pad.flush()
    document.addEventListener('visibilitychange', flush)
    return () => {
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [pad])
  return useMemo(
    () =>
      kept && {
        kept,
        here: pad.here,
        heard: pad.heard,
        said: (form) => pad.said(form),
        keep: (form, typed) => pad.keep(form, typed),
        discard: (form) => pad.discard(form),
      },
    [pad, kept],
  )
}
