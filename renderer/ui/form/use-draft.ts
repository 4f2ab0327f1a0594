import { useCallback, useState } from 'react'

const place = (key: string) => `td.draft.${key}`

function readDraft<T extends object>(key: string): Partial<T> | null {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(place(key)) ?? 'null')
    return typeof stored === 'object' && stored !== null ? (stored as Partial<T>) : null
  } catch {
    return null
  }
}

/**
 * What is being typed into a form, kept in the window's session until it is saved: a page that fails, a back end that
 * goes away or a reload loses nothing. `key` names the form and its subject. Never for ID numbers or phones: what is
 * sealed in the data file must not lie open here.
 */
export function useDraft<T extends object>(key: string, initial: T) {
  const [kept] = useState(() => readDraft<T>(key))
  const [value, setValue] = useState<T>({ ...initial, ...kept })
  const change = useCallback(
    (part: Partial<T>) =>
      setValue((old) => {
        const next = { ...old, ...part }
        sessionStorage.setItem(place(key), JSON.stringify(next))
        return next
      }),
    [key],
  )
  const discard = useCallback(() => {
    sessionStorage.removeItem(place(key))
    setValue(initial)
  }, [key, initial])
  return { value, change, discard, restored: kept !== null }
}
