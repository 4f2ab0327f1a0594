import { type PostKind, postKinds } from '../../../../shared/domain/people.ts'
import { type TitleKind, titleKinds } from '../../../../shared/domain/title.ts'
import { type Id, idPattern } from '../../../../shared/kernel/id.ts'
import { emptyListState, type ListState } from '../../../ui/list/list-state.ts'

export const orders = ['pinyin', 'strokes', 'school'] as const
export type Order = (typeof orders)[number]

/** The list of people as its address keeps it, so that back, a reload and a saved view ask the same again. */
export interface PeopleSearch {
  q?: string | undefined
  school?: Id<'school'> | undefined
  post?: PostKind | undefined
  title?: TitleKind | undefined
  order?: Order | undefined
}

const oneOf = <T extends string>(all: readonly T[], value: unknown): T | undefined =>
  all.find((one) => one === value)

/** Reads an address; what is not a filter of ours is left out rather than asked. */
export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const q = typeof search.q === 'string' ? search.q.slice(0, 60) : ''
  const post = oneOf(postKinds, search.post)
  const title = oneOf(titleKinds, search.title)
  const order = oneOf(orders, search.order)
  return {
    ...(q ? { q } : {}),
    ...(typeof search.school === 'string' && idPattern.test(search.school)
      ? { school: search.school as Id<'school'> }
      : {}),
    ...(post ? { post } : {}),
    ...(title ? { title } : {}),
    ...(order ? { order } : {}),
  }
}

/** The same as a state of the list, which saved views are made of. */
export function listStateOf({ q = '', order, ...filters }: PeopleSearch): ListState {
  const set = Object.entries(filters).filter(([, value]) => value !== undefined) as [string, string][]
  return {
    ...emptyListState,
    text: q,
    filters: Object.fromEntries(order && order !== 'pinyin' ? [...set, ['order', order]] : set),
  }
}

export const searchOf = (state: ListState): PeopleSearch =>
  readPeopleSearch({ ...state.filters, q: state.text })
