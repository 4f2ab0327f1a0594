import { type Level, levels, type TitleKind, titleKinds } from '../../../shared/domain/title.ts'
import { type Id, idPattern } from '../../../shared/kernel/id.ts'
import { emptyListState, type ListState } from '../../ui/list/list-state.ts'

/** The list of titles as its address keeps it. */
export interface TitlesSearch {
  q?: string | undefined
  level?: Level | undefined
  title?: TitleKind | undefined
  /** Also those that no longer hold. */
  ended?: 'yes' | undefined
}

/** Reads an address; what is not a filter of ours is left out rather than asked. */
export function readTitlesSearch(search: Record<string, unknown>): TitlesSearch {
  const q = typeof search.q === 'string' ? search.q.slice(0, 60) : ''
  const level = levels.find((one) => one === search.level)
  const title = titleKinds.find((one) => one === search.title)
  return {
    ...(q ? { q } : {}),
    ...(level ? { level } : {}),
    ...(title ? { title } : {}),
    ...(search.ended === 'yes' ? { ended: 'yes' } : {}),
  }
}

/** The same as a state of the list, which saved views are made of. */
export const listStateOf = ({ q = '', ...filters }: TitlesSearch): ListState => ({
  ...emptyListState,
  text: q,
  filters: Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)),
})

export const searchOf = (state: ListState): TitlesSearch =>
  readTitlesSearch({ ...state.filters, q: state.text })

/** Whom a title is granted to. */
export interface GrantSearch {
  person?: Id<'person'> | undefined
}

export const readGrantSearch = ({ person }: Record<string, unknown>): GrantSearch =>
  typeof person === 'string' && idPattern.test(person) ? { person: person as Id<'person'> } : {}

export const poolLevels = ['city', 'province'] as const

/** What the county puts people forward for. */
export const poolKinds = [
  'excellent_principal',
  'chief_teacher',
  'renowned_principal',
  'backbone_principal',
  'subject_teacher',
  'backbone_teacher',
] as const satisfies readonly TitleKind[]

/** For which title somebody is put forward. */
export interface PoolSearch {
  level?: (typeof poolLevels)[number] | undefined
  kind?: (typeof poolKinds)[number] | undefined
}

export function readPoolSearch(search: Record<string, unknown>): PoolSearch {
  const level = poolLevels.find((one) => one === search.level)
  const kind = poolKinds.find((one) => one === search.kind)
  return { ...(level ? { level } : {}), ...(kind ? { kind } : {}) }
}
