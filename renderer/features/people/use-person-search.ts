import { useClient } from '../../app/api.ts'
import type { PickSearch } from '../../ui/form/async-picker.tsx'

/** People by name, pinyin or initials, for the person picker. */
export function usePersonSearch(): PickSearch {
  const client = useClient()
  return (q, signal) => client.people.find({ q, kinds: ['person'] }, { signal })
}
