import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Client } from '../../shared/contract/index.ts'
import { useClient } from './api.ts'

const pause = (ms: number, signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })

/**
 * Pages that gather from every feature: who and what waits (status, proposals), findings, the life line of a person, the
 * audit trail.
 */
const gathering = ['system', 'people', 'admin', 'decision', 'policy']

/** Somebody's scrap paper, from which nothing follows. */
const followedByNothing = new Set(['draft'])

/** The first path segment of a procedure is its feature, and features are what the back end says has changed. */
function invalidate(queries: QueryClient, features: readonly string[]) {
  const gather = features.some((feature) => !followedByNothing.has(feature))
  return Promise.all(
    [...new Set([...features, ...(gather ? gathering : [])])].map((feature) =>
      queries.invalidateQueries({ queryKey: [[feature]] }),
    ),
  )
}

/**
 * Listens until aborted. When the stream ends or the back end is gone it tries again, ever more slowly; after a gap
 * anything may have changed, so everything on screen is asked anew.
 */
export async function followChanges(
  client: Client,
  queries: QueryClient,
  signal: AbortSignal,
): Promise<void> {
  let wait = 500
  let attempts = 0
  while (!signal.aborted) {
    try {
      const changes = await client.system.changes(undefined, { signal })
      if (attempts > 0) await queries.invalidateQueries()
      wait = 500
      for await (const features of changes) await invalidate(queries, features)
    } catch {
      // the link has told the banner; here only the next attempt matters
    }
    attempts += 1
    await pause(wait, signal)
    wait = Math.min(wait * 2, 10_000)
  }
}

export function useChanges(): void {
  const client = useClient()
  const queries = useQueryClient()
  useEffect(() => {
    const stop = new AbortController()
    void followChanges(client, queries, stop.signal)
    return () => stop.abort()
  }, [client, queries])
}
