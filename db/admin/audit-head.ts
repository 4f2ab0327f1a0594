import fs from 'node:fs'
import type Database from 'better-sqlite3'
import type { Witness } from '../witness.ts'

/** Where an audit trail ends: its last entry. */
export interface AuditHead {
  seq: number
  hash: string
}

/** What is noted beside a file: where its trail ended, and its chain of witnesses. */
export interface KeptHead extends AuditHead {
  witness: Witness | null
}

const headFile = (file: string) => `${file}.head`

/** One sector: written in place, a power cut leaves the old head or the new one, and no act waits for the disk twice. */
const sector = 512

/** The end of the trail as it was last noted beside the data file; null where none was. */
export function keptHead(file: string): KeptHead | null {
  try {
    const [seq = '', hash = '', at = '', chain = ''] = fs
      .readFileSync(headFile(file), 'utf8')
      .trim()
      .split(' ')
    if (!/^\d+$/.test(seq) || hash === '') return null
    return { seq: Number(seq), hash, witness: chain === '' ? null : { seq: Number(at), chain } }
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
  keep({ seq, hash, witness }: KeptHead): void {
    if (seq === this.#seq) return
    try {
      this.#handle ??= fs.openSync(headFile(this.#file), fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600)
      const note = [seq, hash, ...(witness ? [witness.seq, witness.chain] : [])].join(' ')
      fs.writeSync(this.#handle, note.padEnd(sector - 1).concat('\n'), 0)
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

/** Whether a file still holds the entries at which its trail and its witnesses ended once. */
export function holdsHead(db: Database.Database, { seq, hash, witness }: KeptHead): boolean {
  const chained = db.prepare('SELECT hash FROM audit_entry WHERE seq = ?').pluck().get(seq)
  if (chained !== hash) return false
  return (
    witness === null ||
    db.prepare('SELECT chain FROM witness WHERE seq = ?').pluck().get(witness.seq) === witness.chain
  )
}
