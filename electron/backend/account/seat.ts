import type { Actor, Desk } from '../desk.ts'

/**
 * One window's or one command line's place at the desk, and who sits there. It is left by signing out, or by being idle
 * for longer than the file allows; when nobody sits at the desk any more, the data key is forgotten.
 */
export class Seat {
  readonly #desk: Desk
  #sitting: Actor | null
  #usedAt = Date.now()
  /** Whether being idle leaves it: a window's does, a command line's doesn't. */
  readonly #mayIdle: boolean

  constructor(desk: Desk, sitting: Actor | null, { mayIdle }: { mayIdle: boolean }) {
    this.#desk = desk
    this.#sitting = sitting
    this.#mayIdle = mayIdle
    desk.seats.add(this)
  }

  /** Who acts here now; null for nobody. */
  get actor(): Actor | null {
    this.leaveIfIdle()
    return this.#sitting
  }

  get taken(): boolean {
    return this.#sitting !== null
  }

  touch(): void {
    this.#usedAt = Date.now()
  }

  sit(actor: Actor): void {
    this.#sitting = actor
    this.touch()
  }

  /** The same person with what their account says now. */
  replace(actor: Actor): void {
    this.#sitting = actor
  }

  leave(): void {
    this.#sitting = null
    if (![...this.#desk.seats].some((seat) => seat.taken)) this.#desk.store.lock()
  }

  leaveIfIdle(): void {
    const { idleMinutes } = this.#desk
    const idle = this.#mayIdle && idleMinutes > 0 && Date.now() - this.#usedAt > idleMinutes * 60_000
    // a file that nobody guards has nobody to send away
    if (idle && this.taken && !this.#desk.store.unprotected) this.leave()
  }

  /** Takes the seat out of the desk: its window or process is gone. */
  remove(): void {
    this.leave()
    this.#desk.seats.delete(this)
  }
}
