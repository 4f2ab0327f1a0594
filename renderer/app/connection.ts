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

const asked = new Set<() => void>()

/** Told by the link whenever the back end answers that somebody has to sign in first. */
export function reportSignInAsked(): void {
  for (const tell of asked) tell()
}

export function onSignInAsked(tell: () => void): () => void {
  asked.add(tell)
  return () => asked.delete(tell)
}
