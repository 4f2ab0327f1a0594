import { useSyncExternalStore } from 'react'

/** What a reader sets once per machine; kept in the browser, never in the data file. */
const choices = {
  language: ['zh', 'en'],
  textSize: ['normal', 'large', 'larger'],
} as const

type Name = keyof typeof choices
type Choice<N extends Name> = (typeof choices)[N][number]

const listeners = new Set<() => void>()

/** The remembered choice; the first one when nothing (or nonsense) is remembered. */
export function preference<N extends Name>(name: N): Choice<N> {
  const stored = localStorage.getItem(`td.${name}`)
  return (choices[name] as readonly string[]).includes(stored ?? '')
    ? (stored as Choice<N>)
    : choices[name][0]
}

export function setPreference<N extends Name>(name: N, value: Choice<N>): void {
  localStorage.setItem(`td.${name}`, value)
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

export function usePreference<N extends Name>(name: N): Choice<N> {
  return useSyncExternalStore(subscribe, () => preference(name))
}

/** Large type is one attribute on <html>: every length of type in tokens.css follows it. */
export function applyTextSize(size: Choice<'textSize'>): void {
  document.documentElement.dataset.textSize = size
}
