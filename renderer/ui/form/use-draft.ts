import { useCallback, useContext, useMemo, useState } from 'react'
import { DraftsContext, type KeptDraft, type Typed } from './drafts.ts'

/** What a form says of its draft. */
export interface DraftState {
  /** What is shown was typed before this page was opened; when, as far as it is known. */
  restored: { at: string | null } | null
  /** What another window made of it meanwhile; it goes with the next word typed here, unless it is taken. */
  elsewhere: { at: string; take: () => void } | null
  discard: () => void
}

const nameOf = ({ typedIn, keptAt }: KeptDraft) => `${typedIn} ${keptAt}`

/**
 * What is being typed into a form, kept until it is recorded: a page that fails, a back end that goes away, a closed
 * window or a night in between lose nothing. `form` names the form and its subject. Only what was touched is kept, so
 * that the rest shows what is on record when the page is opened again. Of two windows the last word stands, and the
 * other is told. Never for ID numbers or phones: they are typed again.
 */
export function useDraft<T extends object>(form: string, initial: T) {
  const { kept, here, heard, said, keep, discard: discardKept } = useContext(DraftsContext)
  const row = kept.find((one) => one.form === form)
  const [found] = useState(() => {
    // what this window said last goes before what the file was last heard to hold
    const own = said(form)
    if (own === undefined && row) heard.add(nameOf(row))
    return own === undefined ? row?.typed : own
  })
  const [start, setStart] = useState(initial)
  const [typed, setTyped] = useState<Typed>(found ?? {})
  const [restored, setRestored] = useState(() => (found ? { at: row?.keptAt ?? null } : null))
  const change = useCallback(
    (part: Partial<T>) =>
      setTyped((old) => {
        const next = { ...old, ...part }
        keep(form, next)
        return next
      }),
    [keep, form],
  )
  const discard = () => {
    discardKept(form)
    setStart(initial)
    setTyped({})
    setRestored(null)
  }
  const other = row && row.typedIn !== here && !heard.has(nameOf(row)) ? row : null
  const take = () => {
    if (!other) return
    heard.add(nameOf(other))
    setTyped(other.typed)
  }
  return {
    value: useMemo(() => ({ ...start, ...typed }) as T, [start, typed]),
    change,
    discard,
    restored,
    elsewhere: other && { at: other.keptAt, take },
  }
}
