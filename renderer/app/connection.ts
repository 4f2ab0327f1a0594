import { useSyncExternalStore } from 'react'

/** Whether the back end answers: set by the link on every call, read by the banner. */
let answering = true
const listeners = new Set<() => void>()

export function reportAnswering(yes: boolean): void {
  if (answering === yes) return
  answering = yes
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export const useAnswering = (): boolean => useSyncExternalStore(subscribe, () => answering)
