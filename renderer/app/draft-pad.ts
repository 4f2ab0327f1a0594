import type { Client } from '../../shared/contract/index.ts'
import { newId } from '../../shared/kernel/id.ts'
import type { Typed } from '../ui/form/drafts.ts'

/** A moment after the last key: soon enough to lose no sentence, seldom enough not to write with every letter. */
const pauseMilliseconds = 700

/**
 * What is being typed in this window, on its way to the data file. Each word about a form waits for the one before, so
 * that a draft is never kept again after it was discarded.
 */
export class DraftPad {
  readonly here: string = newId<'window'>()
  readonly heard = new Set<string>()
  readonly #client: Client
  readonly #said = new Map<string, Typed | null>()
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>()
  readonly #sending = new Map<string, Promise<unknown>>()

  constructor(client: Client) {
    this.#client = client
  }

  said(form: string): Typed | null | undefined {
    return this.#said.get(form)
  }

  keep(form: string, typed: Typed): void {
    this.#said.set(form, typed)
    clearTimeout(this.#waiting.get(form))
    this.#waiting.set(
      form,
      setTimeout(() => this.#send(form), pauseMilliseconds),
    )
  }

  discard(form: string): void {
    this.#said.set(form, null)
    clearTimeout(this.#waiting.get(form))
    this.#send(form)
  }

  /** Whatever still waits, at once: the page is about to go. */
  flush(): void {
    for (const [form, timer] of this.#waiting) {
      clearTimeout(timer)
      this.#send(form)
    }
  }

  /** What can't be kept now is still on the page and goes with the next word; nobody is told mid-sentence. */
  #send(form: string): void {
    this.#waiting.delete(form)
    const earlier = this.#sending.get(form) ?? Promise.resolve()
    const sent = earlier.then(() => {
      const typed = this.#said.get(form)
      return typed
        ? this.#client.draft.keep({ form, typed, typedIn: this.here })
        : this.#client.draft.discard({ form })
    })
    this.#sending.set(
      form,
      sent.catch(() => {}),
    )
  }
}
