import { useState } from 'react'
import type { Sort } from './column.ts'

/** What a reader asked of a list: text, filters by column, order. A saved view is this under a name. */
export interface ListState {
  text: string
  filters: Readonly<Record<string, string | undefined>>
  sort: Sort | null
}

export interface SavedView {
  name: string
  state: ListState
}

export const emptyListState: ListState = { text: '', filters: {}, sort: null }

const place = (list: string) => `td.views.${list}`

/** Views saved on this machine; what is not readable any more is left out rather than breaking the list. */
function readViews(list: string): readonly SavedView[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(place(list)) ?? '[]')
    return Array.isArray(stored)
      ? stored.filter((view) => typeof view?.name === 'string' && typeof view.state?.text === 'string')
      : []
  } catch {
    return []
  }
}

/** The saved views of a list, kept per machine. Saving under an existing name replaces that view. */
export function useSavedViews(list: string) {
  const [views, setViews] = useState(() => readViews(list))
  const keep = (next: readonly SavedView[]) => {
    localStorage.setItem(place(list), JSON.stringify(next))
    setViews(next)
  }
  return {
    views,
    save: (name: string, state: ListState) =>
      keep([...views.filter((view) => view.name !== name), { name, state }]),
    remove: (name: string) => keep(views.filter((view) => view.name !== name)),
  }
}

/** Whether two states ask for the same list: the tab of a view stays lit only while nothing else was changed. */
export const sameList = (a: ListState, b: ListState): boolean =>
  a.text === b.text &&
  JSON.stringify(a.sort) === JSON.stringify(b.sort) &&
  JSON.stringify(Object.entries(a.filters).toSorted()) ===
    JSON.stringify(Object.entries(b.filters).toSorted())
