import { type UtilityProcess, utilityProcess } from 'electron'
import type { ReaderMessage } from '../backend/intake/reading/reader-job.ts'
import type { FromBackend, ToBackend } from './messages.ts'

/**
 * The processes that parse spreadsheets. Node's fork is off in a fused Electron, so the back end asks the shell,
 * which passes messages on in both directions and knows nothing of what they say.
 */
export class Readers {
  readonly #running = new Map<number, UtilityProcess>()
  readonly #entry: string
  readonly #tell: (message: ToBackend) => void

  constructor(entry: string, tell: (message: ToBackend) => void) {
    this.#entry = entry
    this.#tell = tell
  }

  handle(message: FromBackend): void {
    if (message.type === 'kill-reader') return void this.#running.get(message.reader)?.kill()
    const { reader, job } = message
    const child = utilityProcess.fork(this.#entry, [], {
      serviceName: 'talent-desk reader',
      stdio: 'ignore',
      env: {},
      execArgv: [`--max-old-space-size=${Math.ceil(job.limits.residentBytes / 2 ** 20)}`],
    })
    this.#running.set(reader, child)
    child.on('message', (said: ReaderMessage) =>
      this.#tell({ type: 'reader-message', reader, message: said }),
    )
    child.once('exit', () => {
      this.#running.delete(reader)
      this.#tell({ type: 'reader-end', reader })
    })
    child.postMessage(job)
  }

  /** The back end that asked for them is gone. */
  killAll(): void {
    for (const child of this.#running.values()) child.kill()
  }
}
