export const personTabs = ['life', 'details', 'posts', 'titles', 'benefits'] as const
export type PersonTab = (typeof personTabs)[number]

/** Which part of a person's page is open, and whether the life line shows all years. */
export interface PersonSearch {
  tab?: PersonTab | undefined
  years?: 'all' | undefined
}

export function readPersonSearch(search: Record<string, unknown>): PersonSearch {
  const tab = personTabs.find((one) => one === search.tab)
  return { ...(tab ? { tab } : {}), ...(search.years === 'all' ? { years: 'all' } : {}) }
}
