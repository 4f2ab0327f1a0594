export interface HandbackSearch {
  /** Whose file is expected. */
  studio?: string | undefined
}

export const readHandbackSearch = (search: Record<string, unknown>): HandbackSearch =>
  typeof search.studio === 'string' ? { studio: search.studio } : {}
