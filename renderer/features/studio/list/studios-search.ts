import { type Track, tracks } from '../../../../shared/domain/studio.ts'
import { emptyListState, type ListState } from '../../../ui/list/list-state.ts'

/** The list of studios as its address keeps it. */
export interface StudiosSearch {
  q?: string | undefined
  track?: Track | undefined
  /** Also those that are over, not begun or dissolved. */
  ended?: 'yes' | undefined
}

/** Reads an address; what is not a filter of ours is left out rather than asked. */
export function readStudiosSearch(search: Record<string, unknown>): StudiosSearch {
  const q = typeof search.q === 'string' ? search.q.slice(0, 60) : ''
  const track = tracks.find((one) => one === search.track)
  return {
    ...(q ? { q } : {}),
    ...(track ? { track } : {}),
    ...(search.ended === 'yes' ? { ended: 'yes' } : {}),
  }
}

/** The same as a state of the list, which saved views are made of. */
export const listStateOf = ({ q = '', ...filters }: StudiosSearch): ListState => ({
  ...emptyListState,
  text: q,
  filters: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)),
})

export const searchOf = (state: ListState): StudiosSearch =>
  readStudiosSearch({ ...state.filters, q: state.text })
