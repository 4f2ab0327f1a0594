import { randomBytes, timingSafeEqual } from 'node:crypto'

const newToken = (): string => randomBytes(32).toString('base64url')

/** Compares without telling by its time how much was right. */
export function sameToken(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

const launchLasts = 10 * 60_000
const mostLaunches = 8

/**
 * How a browser gets in: a launch token opens the door once and becomes a session with a seat of its own, which script
 * can't read. Both live
 * in this process's memory only and end with it.
 */
export class Sessions<Seat> {
  readonly #launches = new Map<string, number>()
  readonly #sessions = new Map<string, Seat>()
  readonly #newSeat: () => Seat
  readonly #now: () => number

  constructor(newSeat: () => Seat, now: () => number = Date.now) {
    this.#newSeat = newSeat
    this.#now = now
  }

  /** A token for one launch URL; the oldest unused one lapses when there are too many. */
  newLaunch(): string {
    const token = newToken()
    this.#launches.set(token, this.#now() + launchLasts)
    const [oldest] = this.#launches.keys()
    if (this.#launches.size > mostLaunches && oldest !== undefined) this.#launches.delete(oldest)
    return token
  }

  /** Trades a launch token for a session; null when it is unknown, used or too old. */
  open(launch: string): string | null {
    const until = this.#launches.get(launch)
    this.#launches.delete(launch)
    if (until === undefined || until < this.#now()) return null
    const session = newToken()
    this.#sessions.set(session, this.#newSeat())
    return session
  }

  /** The seat of a browser that has been let in. */
  seatOf(session: string): Seat | undefined {
    return this.#sessions.get(session)
  }
}
