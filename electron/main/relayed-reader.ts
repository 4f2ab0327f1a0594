import type { ReaderMessage } from '../backend/intake/reading/reader-job.ts'
import type { RunningReader, StartReader } from '../backend/intake/reading/start-reader.ts'
import type { FromBackend, ToBackend } from './messages.ts'

interface Listeners {
  message: (message: ReaderMessage) => void
  end: () => void
}

/** The back end's side of the reading processes that the shell runs for it. */
export class RelayedReaders {
  readonly #running = new Map<number, Listeners>()
  readonly #ask: (message: FromBackend) => void
  #last = 0

  constructor(ask: (message: FromBackend) => void) {
    this.#ask = ask
  }

  readonly start: StartReader = (job): RunningReader => {
    this.#last += 1
    const reader = this.#last
    const listeners: Listeners = { message: () => {}, end: () => {} }
    this.#running.set(reader, listeners)
    this.#ask({ type: 'start-reader', reader, job })
    return {
      onMessage: (listener) => {
        listeners.message = listener
      },
      onEnd: (listener) => {
        listeners.end = listener
      },
      kill: () => this.#ask({ type: 'kill-reader', reader }),
    }
  }

  handle(message: Extract<ToBackend, { reader: number }>): void {
    const listeners = this.#running.get(message.reader)
    if (message.type === 'reader-message') listeners?.message(message.message)
    else {
      this.#running.delete(message.reader)
      listeners?.end()
    }
  }
}
