export interface SchoolsSearch {
  q?: string | undefined
}

export function readSchoolsSearch(search: Record<string, unknown>): SchoolsSearch {
  return typeof search.q === 'string' && search.q ? { q: search.q.slice(0, 60) } : {}
}

/** Which part of a school's page is open; people when nothing is said. */
export interface SchoolSearch {
  tab?: 'profiles' | undefined
}

export const readSchoolSearch = (search: Record<string, unknown>): SchoolSearch =>
  search.tab === 'profiles' ? { tab: 'profiles' } : {}
