import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { ReaderJob, ReaderMessage } from './reader-job.ts'

/** A running reading process. `onEnd` comes exactly once, after the last message. */
export interface RunningReader {
  onMessage(listener: (message: ReaderMessage) => void): void
  onEnd(listener: () => void): void
  kill(): void
}

/** Starts a process on a job. Hosts that can't fork Node (Electron) bring their own. */
export type StartReader = (job: ReaderJob) => RunningReader

/** From source the entry is a TypeScript file beside this one; every host's bundle finds the one built for it next door. */
const entry = (): string =>
  fileURLToPath(
    new URL(import.meta.url.endsWith('.ts') ? './child.ts' : '../reader/reader.js', import.meta.url),
  )

/** Starts the reading process with Node's own fork. Its output is dropped: libraries chat about odd files. */
export const forkReader: StartReader = (job) => {
  const child = fork(entry(), [], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${Math.ceil(job.limits.residentBytes / 2 ** 20)}`],
    env: {},
  })
  child.send(job)
  return {
    onMessage: (listener) => void child.on('message', (message) => listener(message as ReaderMessage)),
    onEnd: (listener) => {
      child.once('close', listener)
      child.once('error', listener)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
