import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Client } from '../../../../shared/contract/index.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { useApi } from '../../../app/api.ts'
import { type PostDraft, postInput } from './post-draft.ts'

export type PostPreview = Awaited<ReturnType<Client['people']['previewPost']>>

/** What recording the post would end and propose; asked once it says from when, as what and where. */
export function usePostPreview(personId: Id<'person'>, draft: PostDraft, alongside: boolean) {
  const [input] = useDebouncedValue(postInput(draft), 200, { leading: true })
  const complete = input !== null && (input.schoolId !== null || input.unit !== null)
  const answer = useQuery({
    ...useApi().people.previewPost.queryOptions({
      input: { personId, ...(input as NonNullable<typeof input>), alongside },
    }),
    enabled: complete,
    placeholderData: keepPreviousData,
    retry: false,
  })
  return complete ? { preview: answer.data ?? null, error: answer.error } : { preview: null, error: null }
}
