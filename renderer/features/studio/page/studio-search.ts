/** Which management year a studio's page is asked about; none is the one of the day. */
export interface StudioSearch {
  year?: number | undefined
}

export function readStudioSearch(search: Record<string, unknown>): StudioSearch {
  const year = Number(search.year)
  return Number.isInteger(year) && year >= 1 && year <= 3 ? { year } : {}
}
