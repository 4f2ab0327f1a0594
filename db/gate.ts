/** Lets work through side by side until something has to happen alone; what comes meanwhile waits. */
export class Gate {
  readonly #running = new Set<Promise<unknown>>()
  #closed: Promise<void> | null = null

  async pass<T>(work: () => Promise<T>): Promise<T> {
    while (this.#closed !== null) await this.#closed
    const running = work()
    const settled = running.then(
      () => {},
      () => {},
    )
    this.#running.add(settled)
    void settled.then(() => this.#running.delete(settled))
    return running
  }

  /** Must not be called from inside `pass`: it would wait for itself. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    while (this.#closed !== null) await this.#closed
    const opened = Promise.withResolvers<void>()
    this.#closed = opened.promise
    try {
      await Promise.all(this.#running)
      return await work()
    } finally {
      this.#closed = null
      opened.resolve()
    }
  }
}
