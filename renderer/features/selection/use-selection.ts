import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../../shared/kernel/id.ts'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'

/** One selection as it stands on the day of the desk. */
export function useSelection(selectionId: string) {
  const { view } = useAsOf()
  return useQuery(
    useApi().selection.selection.queryOptions({
      input: { selectionId: selectionId as Id<'selection'>, ...view },
    }),
  )
}
