import { useClient } from '../../app/api.ts'
import type { PickSearch } from '../../ui/form/async-picker.tsx'

/** Schools by name, short name, pinyin or initials, for the school picker. */
export function useSchoolSearch(): PickSearch {
  const client = useClient()
  return (q, signal) => client.people.find({ q, kinds: ['school'] }, { signal })
}
