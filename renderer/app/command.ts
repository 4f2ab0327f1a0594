import { type UseMutationResult, useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import type { CallerContext } from '../../shared/contract/index.ts'
import { newId } from '../../shared/kernel/id.ts'
import { isUnanswered } from './client.ts'

type Procedure<Input, Output> = (
  input: Input,
  options: { context: CallerContext; signal?: AbortSignal },
) => Promise<Output>

/**
 * A command as a mutation. One submission attempt keeps one idempotency key: when no answer came, sending the same
 * input again carries the same key and changes nothing twice; after any answer, or with other input, the key is new.
 */
export function useCommand<Input, Output>(
  procedure: Procedure<Input, Output>,
): UseMutationResult<Output, Error, Input> {
  const attempt = useRef<{ key: string; input: string } | null>(null)
  return useMutation({
    mutationFn: async (input: Input) => {
      // no input at all is 'undefined' here
      const text = String(JSON.stringify(input))
      if (attempt.current?.input !== text) attempt.current = { key: newId<'submission'>(), input: text }
      try {
        const output = await procedure(input, { context: { key: attempt.current.key } })
        attempt.current = null
        return output
      } catch (error) {
        if (!isUnanswered(error)) attempt.current = null
        throw error
      }
    },
  })
}
