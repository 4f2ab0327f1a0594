const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** As it was when we came up; building may take longer than npm lives. */
const parent = process.ppid

/** Waits for a signal, or for npm to be gone: it passes a signal to its shell only, which dies and leaves us behind. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of signals) process.once(signal, () => resolve())
    const watch = setInterval(() => {
      if (process.ppid === parent) return
      clearInterval(watch)
      resolve()
    }, 500)
    watch.unref()
  })
}
