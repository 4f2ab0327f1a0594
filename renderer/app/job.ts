import { useEffect, useRef, useState } from 'react'
import type { CallerContext } from '../../shared/contract/index.ts'
import { newId } from '../../shared/kernel/id.ts'

/** How far a job has come; `total` null: nobody knows yet. */
export interface JobProgress {
  stage: string
  done: number
  total: number | null
}

type JobEvent<Result> = ({ type: 'progress' } & JobProgress) | { type: 'result'; result: Result }

type JobProcedure<Input, Result> = (
  input: Input,
  options: { context: CallerContext; signal: AbortSignal },
) => Promise<AsyncIterable<JobEvent<Result>>>

export interface Job<Input, Result> {
  running: boolean
  progress: JobProgress | null
  error: Error | null
  /** Resolves to the result; to null when it was cancelled or failed, `error` then says why. */
  start(input: Input): Promise<Result | null>
  cancel(): void
}

/** Long work of the back end: reports how far it is and can be called off; leaving the page calls it off too. */
export function useJob<Input, Result>(procedure: JobProcedure<Input, Result>): Job<Input, Result> {
  const [progress, setProgress] = useState<JobProgress | null>(null)
  const [running, setRunning] = useState(false)
  const [error, setError] = useState<Error | null>(null)
  const stop = useRef<AbortController | null>(null)
  useEffect(() => () => stop.current?.abort(), [])

  const start = async (input: Input): Promise<Result | null> => {
    const own = new AbortController()
    stop.current = own
    setRunning(true)
    setProgress(null)
    setError(null)
    try {
      const events = await procedure(input, { context: { key: newId<'submission'>() }, signal: own.signal })
      for await (const event of events) {
        if (event.type === 'result') return event.result
        setProgress(event)
      }
      return null
    } catch (cause) {
      if (!own.signal.aborted) setError(cause as Error)
      return null
    } finally {
      setRunning(false)
    }
  }
  return { running, progress, error, start, cancel: () => stop.current?.abort() }
}
