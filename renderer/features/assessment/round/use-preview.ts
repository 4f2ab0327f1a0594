import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Grading } from '../../../../shared/contract/assessment.ts'
import { useApi } from '../../../app/api.ts'
import type { Preview } from '../rows.ts'

/** What these grades would lead to, asked while they are typed; null before there is anything to ask about. */
export function usePreview(
  gradings: readonly Grading[],
  may: boolean,
): { preview: Preview | null; error: Error | null } {
  const [asked] = useDebouncedValue(gradings, 250)
  const any = may && gradings.length > 0 && asked.length > 0
  const answer = useQuery({
    ...useApi().assessment.preview.queryOptions({ input: { gradings: [...asked] } }),
    enabled: any,
    placeholderData: keepPreviousData,
    retry: false,
    throwOnError: false,
  })
  return any ? { preview: answer.data ?? null, error: answer.error } : { preview: null, error: null }
}
