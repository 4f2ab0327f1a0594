import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useApi } from '../../../app/api.ts'
import { type FormationDraft, formationInput } from './formation-draft.ts'

/** What forming the studio of the draft would meet; asked once it has a first day and a lead. */
export function useFormationCheck(draft: FormationDraft) {
  const [input] = useDebouncedValue(formationInput(draft), 250, { leading: true })
  const answer = useQuery({
    ...useApi().studio.checkFormation.queryOptions({ input: input as NonNullable<typeof input> }),
    enabled: input !== null,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return {
    check: input === null ? null : (answer.data ?? null),
    error: input === null ? null : answer.error,
    isChecking: input !== null && answer.isFetching,
  }
}
