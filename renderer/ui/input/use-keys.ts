import { useEffect, useRef } from 'react'
import { isComposing } from './composing.ts'

/** A key as written in `useKeys`: `j`, `Enter`, `/`, `Ctrl+k`, `Ctrl+Enter`, `Alt+1`. */
export type KeyName = string

/** Keys and what they do. Returning false means "not mine": the browser keeps its own behaviour. */
export type KeyMap = Readonly<Record<KeyName, (event: KeyboardEvent) => unknown>>

function keyName(event: KeyboardEvent): KeyName {
  const held = `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.altKey ? 'Alt+' : ''}`
  return held + (event.key.length === 1 ? event.key.toLowerCase() : event.key)
}

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)))

/** Widgets with arrow keys of their own, and floating panels: their keys are not the page's. */
const inWidget = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('[role="dialog"], [role="menu"], [role="listbox"], [role="tablist"], [type="radio"]') !==
    null

const ownsEnter = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('button, a[href], [role="option"], [role="menuitem"]') !== null

/**
 * Keys that work wherever the focus is on the page. While text is typed only combinations with Ctrl or Alt
 * count; Enter and Space stay with the button or link that has the focus; an open dialog keeps all keys.
 */
export function useKeys(keys: KeyMap, enabled = true): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    if (!enabled) return
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return
      const name = keyName(event)
      const act = latest.current[name]
      if (!act) return
      const combined = event.ctrlKey || event.metaKey || event.altKey
      if (!combined && (takesText(event.target) || inWidget(event.target))) return
      if ((name === 'Enter' || name === ' ') && ownsEnter(event.target)) return
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return
      if (act(event) !== false) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [enabled])
}
