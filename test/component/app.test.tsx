import { ORPCError } from '@orpc/client'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, screen, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { followChanges } from '../../renderer/app/changes.ts'
import { watched } from '../../renderer/app/client.ts'
import { useCommand } from '../../renderer/app/command.ts'
import { reportAnswering } from '../../renderer/app/connection.ts'
import { GoneBanner } from '../../renderer/app/shell/gone-banner.tsx'
import type { CallerContext, Client } from '../../shared/contract/index.ts'
import { render } from './render.tsx'

const queries = () => new QueryClient()
const wrapper = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={queries()}>{children}</QueryClientProvider>
)

describe('a submission', () => {
  const keysOf = (answers: (Error | string)[]) => {
    const keys: (string | undefined)[] = []
    const procedure = async (_: { n: number }, { context }: { context: CallerContext }) => {
      keys.push(context.key)
      const answer = answers.shift()
      if (answer instanceof Error) throw answer
      return answer
    }
    const { result } = renderHook(() => useCommand(procedure), { wrapper })
    const send = (n: number) => act(() => result.current.mutateAsync({ n }).catch(() => undefined))
    return { keys, send }
  }

  test('that got no answer is repeated under the same key, so that nothing happens twice', async () => {
    const { keys, send } = keysOf([new TypeError('Failed to fetch'), 'done'])
    await send(1)
    await send(1)
    expect(keys[0]).toBeDefined()
    expect(keys[1]).toBe(keys[0])
  })

  test.each([
    ['after a refusal', new ORPCError('NOT_FOUND'), 1],
    ['after success', 'done', 1],
    ['with other input', new TypeError('Failed to fetch'), 2],
  ] as const)('%s has a new key', async (_, answer, next) => {
    const { keys, send } = keysOf([answer, 'done'])
    await send(1)
    await send(next)
    expect(keys[1]).not.toBe(keys[0])
  })
})

describe('the changes of the back end', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  test('refetch the features named and what gathers from them; after a gap everything', async () => {
    const stop = new AbortController()
    const streams = [
      async function* () {
        yield ['studio']
      },
      async function* () {
        await new Promise<never>((_, reject) => stop.signal.addEventListener('abort', reject))
        yield []
      },
    ]
    const client = { system: { changes: async () => streams.shift()?.() } } as unknown as Client
    const cache = queries()
    const invalidate = vi.spyOn(cache, 'invalidateQueries')
    const following = followChanges(client, cache, stop.signal)
    await vi.advanceTimersByTimeAsync(100)
    expect(invalidate.mock.calls).toEqual([
      [{ queryKey: [['studio']] }],
      [{ queryKey: [['system']] }],
      [{ queryKey: [['people']] }],
      [{ queryKey: [['admin']] }],
      [{ queryKey: [['decision']] }],
      [{ queryKey: [['policy']] }],
    ])
    await vi.advanceTimersByTimeAsync(600)
    expect(invalidate.mock.calls.at(-1)).toEqual([])
    stop.abort()
    await vi.runAllTimersAsync()
    await following
  })
})

describe('the banner', () => {
  afterEach(() => act(() => reportAnswering(true)))

  test('shows when no answer comes and goes with the next answer; a refusal is an answer', async () => {
    const answers: (Error | string)[] = [new TypeError('Failed to fetch'), new ORPCError('FORBIDDEN')]
    const link = watched({
      call: async () => {
        throw answers.shift()
      },
    })
    const call = () => act(() => link.call(['people', 'list'], {}, { context: {} }).catch(() => undefined))
    render(
      <QueryClientProvider client={queries()}>
        <GoneBanner />
      </QueryClientProvider>,
    )
    expect(screen.queryByRole('alert')).toBeNull()
    await call()
    expect(screen.getByRole('alert')).toHaveTextContent('后台没有回应')
    await call()
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })
})
