import { createContext } from 'react'

/** Fields of a form as far as they were touched. */
export type Typed = Record<string, unknown>

/** What is kept of a form, the window it was typed in and when. */
export interface KeptDraft {
  form: string
  typed: Typed
  typedIn: string
  keptAt: string
}

/** Where forms keep what is typed until it is recorded; the shell keeps it in the data file. */
export interface Drafts {
  /** Latest first. */
  kept: readonly KeptDraft[]
  /** This window, in `typedIn`. */
  here: string
  /** What was kept elsewhere and this window started from: nothing to tell of it any more. */
  heard: Set<string>
  /** What this window last said of a form; null: discarded; undefined: nothing. */
  said(form: string): Typed | null | undefined
  keep(form: string, typed: Typed): void
  discard(form: string): void
}

/** Outside of the shell nothing is kept. */
export const DraftsContext = createContext<Drafts>({
  kept: [],
  here: '',
  heard: new Set(),
  said: () => undefined,
  keep: () => {},
  discard: () => {},
})
