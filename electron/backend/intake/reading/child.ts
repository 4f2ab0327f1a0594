// The reading process: takes one job, answers, ends. Started by start-reader; parses what strangers wrote, so it
// holds no store, no key and no connection.
import { Worker } from 'node:worker_threads'
import type { ReaderJob, ReaderMessage } from './reader-job.ts'
import { IntakeRefusal } from './refusal.ts'
import { runJob } from './run-job.ts'

/** The two ways a parent reaches us: Node's fork, or the port of Electron's utility process. */
interface ParentPort {
  on(event: 'message', listener: (event: { data: unknown }) => void): void
  postMessage(message: unknown): void
}
const port = (process as NodeJS.Process & { parentPort?: ParentPort }).parentPort

function tell(message: ReaderMessage): void {
  if (port) port.postMessage(message)
  else process.send?.(message)
}

/**
 * Ends the process when it holds more memory than it may. Parsing blocks this thread for seconds and no heap limit
 * sees buffers, so another thread watches; its source is inline because it must survive bundling.
 */
function watchMemory(residentBytes: number): void {
  const watcher = new Worker(
    `const { workerData } = require('node:worker_threads')
     setInterval(() => process.memoryUsage.rss() > workerData && process.kill(process.pid, 'SIGKILL'), 25)`,
    { eval: true, workerData: residentBytes },
  )
  watcher.unref()
}

function work(job: ReaderJob): void {
  watchMemory(job.limits.residentBytes)
  try {
    runJob(job, tell)
    tell({ type: 'done' })
  } catch (error) {
    if (error instanceof IntakeRefusal) tell({ type: 'refused', code: error.code, data: error.data })
    else tell({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

if (port) port.on('message', ({ data }) => work(data as ReaderJob))
else process.once('message', (job) => work(job as ReaderJob))
// a parent that went away wants no answer
process.once('disconnect', () => process.exit(0))
