type JobEvent<T> =
  | { type: 'progress'; stage: string; done: number; total: number | null }
  | { type: 'result'; result: T }

/**
 * Runs a job's work and streams what it reports while it goes on, its result last. A slow listener gets the newest
 * report of a stage only; what the work throws, the listener gets.
 */
export async function* progressOf<T>(
  work: (report: (stage: string, done: number, total: number | null) => void) => Promise<T>,
): AsyncGenerator<JobEvent<T>> {
  const waiting = new Map<string, JobEvent<T>>()
  let wake = () => {}
  let ended = false
  const working = work((stage, done, total) => {
    waiting.set(stage, { type: 'progress', stage, done, total })
    wake()
  }).finally(() => {
    ended = true
    wake()
  })
  // whoever stops listening still leaves the work to its end; its failure is told below or to nobody
  working.catch(() => {})
  for (;;) {
    for (const [stage, event] of waiting) {
      waiting.delete(stage)
      yield event
    }
    if (waiting.size > 0) continue
    if (ended) break
    await new Promise<void>((resolve) => (wake = resolve))
  }
  yield { type: 'result', result: await working }
}
