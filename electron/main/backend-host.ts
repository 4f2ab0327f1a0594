import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import type { FromBackend, ToBackend } from './messages.ts'
import { Readers } from './readers.ts'

export interface BackendEntries {
  backend: string
  reader: string
}

const patience = 10_000

/** The back end's process: started with the app, started again once when it dies, and closed before the app quits. */
export class BackendHost {
  readonly #entries: BackendEntries
  readonly #args: string[]
  #process: UtilityProcess | null = null
  #startsLeft = 2

  constructor(entries: BackendEntries, args: string[]) {
    this.#entries = entries
    this.#args = args
  }

  start(): void {
    this.#startsLeft -= 1
    const child = utilityProcess.fork(this.#entries.backend, this.#args, {
      serviceName: 'talent-desk backend',
    })
    const readers = new Readers(this.#entries.reader, (message: ToBackend) => child.postMessage(message))
    child.on('message', (message: FromBackend) => readers.handle(message))
    child.once('exit', () => {
      readers.killAll()
      this.#process = null
      if (this.#startsLeft > 0) this.start()
    })
    this.#process = child
  }

  /** Connects a window. Where there is no back end any more the port is closed, which the window sees and says. */
  connect(port: MessagePortMain): void {
    if (this.#process) this.#process.postMessage({ type: 'port' } satisfies ToBackend, [port])
    else port.close()
  }

  /** Lets it finish its transaction and close the file; a process that does not end is ended. */
  async close(): Promise<void> {
    this.#startsLeft = 0
    const child = this.#process
    if (!child) return
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
    child.postMessage({ type: 'close' } satisfies ToBackend)
    const timer = setTimeout(() => child.kill(), patience)
    await ended
    clearTimeout(timer)
  }
}
