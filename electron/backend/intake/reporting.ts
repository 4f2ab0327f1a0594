import { refuse } from '../../../shared/contract/errors.ts'

export interface Progress {
  type: 'progress'
  stage: string
  done: number
  total: number | null
}

type Tell = (stage: string, done: number, total: number | null) => void

/**
 * Runs work that reports by a callback and yields its progress as it comes; what the work answers is what the
 * generator returns. Whoever stops listening cancels the work. @throws Refusal CANCELLED
 */
export async function* reporting<T>(
  outer: AbortSignal | undefined,
  work: (tell: Tell, signal: AbortSignal) => Promise<T>,
): AsyncGenerator<Progress, T> {
  const stop = new AbortController()
  const signal = outer ? AbortSignal.any([outer, stop.signal]) : stop.signal
  // only the latest news matters to whoever listens slowly
  let latest: Progress | null = null
  let wake = Promise.withResolvers<void>()
  let ended = false
  const running = work((stage, done, total) => {
    latest = { type: 'progress', stage, done, total }
    wake.resolve()
  }, signal).finally(() => {
    ended = true
    wake.resolve()
  })
  running.catch(() => {})
  try {
    while (!ended) {
      await wake.promise
      wake = Promise.withResolvers()
      const news = latest as Progress | null
      latest = null
      if (news) yield news
    }
    return await running
  } catch (cause) {
    if (signal.aborted && cause === signal.reason) return refuse('CANCELLED', {})
    throw cause
  } finally {
    stop.abort()
  }
}
