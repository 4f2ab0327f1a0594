import type { KeyboardEvent, ReactNode } from 'react'
import { isComposing } from '../input/composing.ts'

const fields = 'input:not([type="hidden"]):not(:disabled), textarea:not(:disabled), select:not(:disabled)'

/** Fields that Enter stops at: those that can be seen and tabbed to. */
const stops = (form: HTMLElement): HTMLElement[] =>
  [...form.querySelectorAll<HTMLElement>(fields)].filter(
    (field) => field.tabIndex >= 0 && !(field as HTMLInputElement).readOnly,
  )

/**
 * A form for people who type: Enter goes to the next field and, in the last one, submits; Ctrl+Enter submits from
 * anywhere. Enter that accepts a candidate of the input method, picks from an open list, breaks a line or presses a
 * button stays what it is. Validation is ours, so that messages speak the reader's language.
 */
export function Form({
  onSubmit,
  children,
  className,
  label,
}: {
  onSubmit: () => void
  children: ReactNode
  className?: string | undefined
  label?: string
}) {
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || event.defaultPrevented || isComposing(event)) return
    const target = event.target as HTMLElement
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault()
      event.currentTarget.requestSubmit()
      return
    }
    const isField = target instanceof HTMLInputElement && target.getAttribute('aria-expanded') !== 'true'
    if (!isField) return
    event.preventDefault()
    const all = stops(event.currentTarget)
    const next = all[all.indexOf(target) + 1]
    if (next) next.focus()
    else event.currentTarget.requestSubmit()
  }
  return (
    <form
      noValidate
      className={className}
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {children}
    </form>
  )
}
