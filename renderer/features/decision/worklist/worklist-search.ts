/** Which proposal stands open beside the list. */
export interface WorklistSearch {
  show?: string | undefined
}

export const readWorklistSearch = (search: Record<string, unknown>): WorklistSearch =>
  typeof search.show === 'string' ? { show: search.show } : {}
