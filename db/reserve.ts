import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** Some hundred acts, or one tidying up. */
const reserveBytes = 4 * 2 ** 20

/**
 * Room set aside beside a data file, given up when the disk is full: what failed was taken back, and after it a little more
 * can be written, deleted and backed up until somebody has made room.
 */
export class Reserve {
  readonly #file: string
  #released = false

  constructor(dataFile: string) {
    this.#file = `${dataFile}.reserve`
  }

  /** Whether the disk was full and there has been no room for a reserve since. */
  get released(): boolean {
    return this.#released
  }

  /** Sets room aside where there is plenty; that there is none is no failure. @returns whether something changed */
  keep(): boolean {
    if (fs.statSync(this.#file, { throwIfNoEntry: false })?.size === reserveBytes) return false
    try {
      const { bavail, bsize } = fs.statfsSync(path.dirname(this.#file))
      if (bavail * bsize < 3 * reserveBytes) return false
      // chance bytes: a disk that presses files together would give zeros no room
      fs.writeFileSync(this.#file, randomBytes(reserveBytes), { mode: 0o600 })
      const changed = this.#released
      this.#released = false
      return changed
    } catch {
      fs.rmSync(this.#file, { force: true })
      return false
    }
  }

  /** Gives the room up. @returns whether there was any */
  release(): boolean {
    this.#released = true
    if (!fs.existsSync(this.#file)) return false
    fs.rmSync(this.#file, { force: true })
    return true
  }
}
