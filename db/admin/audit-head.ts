import fs from 'node:fs'
import type Database from 'better-sqlite3'

/** Where an audit trail ends: its last entry. */
export interface AuditHead {
  seq: number
  hash: string
}

const headFile = (file: string) => `${file}.head`

/** One sector: written in place, a power cut leaves the old head or the new one, and no act waits for the disk twice. */
const sector = 512

/** The end of the trail as it was last noted beside the data file; null where none was. */
export function keptHead(file: string): AuditHead | null {
  try {
    const [seq = '', hash = ''] = fs.readFileSync(headFile(file), 'utf8').trim().split(' ')
    return /^\d+$/.test(seq) && hash !== '' ? { seq: Number(seq), hash } : null
  } catch {
    return null
  }
}

/** Notes the end of a trail beside its data file, so that cutting the trail or bringing back an older file shows. */
export class HeadKeeper {
  readonly #file: string
  #handle: number | null = null
  #seq = -1

  constructor(file: string) {
    this.#file = file
  }

  /** What is committed stands whether or not it can be noted: a note that lags behind is brought up by the next act. */
  keep({ seq, hash }: AuditHead): void {
    if (seq === this.#seq) return
    try {
      this.#handle ??= fs.openSync(headFile(this.#file), fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600)
      fs.writeSync(this.#handle, `${seq} ${hash}`.padEnd(sector - 1).concat('\n'), 0)
      this.#seq = seq
    } catch (cause) {
      console.error('the end of the audit trail could not be noted beside the file', cause)
    }
  }

  close(): void {
    if (this.#handle !== null) fs.closeSync(this.#handle)
    this.#handle = null
  }
}

/** The last entry of the audit trail. */
export const auditHead = (db: Database.Database): AuditHead | null =>
  (db.prepare('SELECT seq, hash FROM audit_entry ORDER BY seq DESC LIMIT 1').get() as
    | AuditHead
    | undefined) ?? null

/** Whether a trail still holds the entry at which it ended once. */
export const holdsHead = (db: Database.Database, { seq, hash }: AuditHead): boolean =>
  db.prepare('SELECT hash FROM audit_entry WHERE seq = ?').pluck().get(seq) === hash
