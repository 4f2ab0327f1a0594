import fs from 'node:fs'

const most = 512 * 1024
const kept = 3

/**
 * What went wrong, beside the data file: when, a reference and the error's own words and place, never input. Turns over
 * when it is long; three old ones stay.
 */
export class Log {
  readonly #file: string

  constructor(dataFile: string) {
    this.#file = `${dataFile}.log`
  }

  note(reference: string, cause: unknown): void {
    const said = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
    try {
      this.#turn()
      fs.appendFileSync(this.#file, `${new Date().toISOString()} [${reference}] ${withoutNumbers(said)}\n`, {
        mode: 0o600,
      })
    } catch {
      console.error(`[${reference}]`, withoutNumbers(said))
    }
  }

  /** Its last lines, for a diagnosis. */
  tail(lines: number): string[] {
    try {
      return fs.readFileSync(this.#file, 'utf8').trimEnd().split('\n').slice(-lines)
    } catch {
      return []
    }
  }

  #turn(): void {
    if ((fs.statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0) < most) return
    for (let n = kept - 1; n >= 1; n--)
      if (fs.existsSync(`${this.#file}.${n}`)) fs.renameSync(`${this.#file}.${n}`, `${this.#file}.${n + 1}`)
    fs.renameSync(this.#file, `${this.#file}.1`)
  }
}

/** ID numbers and phones have no business in a log, however they got into an error. */
const withoutNumbers = (text: string): string => text.replaceAll(/\d{11,18}[Xx]?/g, '…')
