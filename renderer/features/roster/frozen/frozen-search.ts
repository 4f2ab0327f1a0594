export const frozenTabs = ['paper', 'review', 'compare'] as const
export type FrozenTab = (typeof frozenTabs)[number]

export interface FrozenSearch {
  tab?: FrozenTab | undefined
  /** Another frozen roster to compare with; without one, today. */
  against?: string | undefined
}

export function readFrozenSearch(search: Record<string, unknown>): FrozenSearch {
  const tab = frozenTabs.find((one) => one === search.tab)
  return {
    ...(tab ? { tab } : {}),
    ...(typeof search.against === 'string' ? { against: search.against } : {}),
  }
}
