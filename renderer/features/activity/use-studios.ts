import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../app/api.ts'
import { useAsOf } from '../../app/as-of.ts'

/** The studios one may choose from, by name. */
export function useStudios() {
  const { view } = useAsOf()
  const { data } = useQuery(useApi().studio.list.queryOptions({ input: { all: true, ...view, limit: 500 } }))
  return data?.rows ?? []
}
