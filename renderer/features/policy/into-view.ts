/** A chip opens the room at its rule or reading, wherever in the list that stands. */
export const intoView = (item: HTMLElement | null): void => item?.scrollIntoView?.({ block: 'nearest' })
