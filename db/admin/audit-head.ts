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

/**
 * Where the trail may end by the note beside the data file; empty where there is none. Two after a restore that was cut
 * off: the file's own, and that of the backup which may or may not have taken its place.
 */
export function keptHeads(file: string): KeptHead[] {
  try {
    return fs
      .readFileSync(headFile(file), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [seq = '', hash = '', at = '', chain = ''] = line.trim().split(' ')
        if (!/^\d+$/.test(seq) || hash === '') return []
        return [{ seq: Number(seq), hash, witness: chain === '' ? null : { seq: Number(at), chain } }]
      })
  } catch {
    return []
  }
}

const noted = ({ seq, hash, witness }: KeptHead): string =>
  [seq, hash, ...(witness ? [witness.seq, witness.chain] : [])].join(' ')

/** Before a backup takes the place of a file: from now on its end is as good as the file's own. */
export function noteRestore(file: string, head: KeptHead): void {
  const lines = [...keptHeads(file).slice(0, 1), head].map(noted)
  const temporary = `${headFile(file)}.partial`
  fs.writeFileSync(
    temporary,
    lines
      .join('\n')
      .padEnd(sector - 1)
      .concat('\n'),
    { mode: 0o600 },
  )
  fs.renameSync(temporary, headFile(file))
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
  keep(head: KeptHead): void {
    if (head.seq === this.#seq) return
    try {
      this.#handle ??= fs.openSync(headFile(this.#file), fs.constants.O_RDWR | fs.constants.O_CREAT, 0o600)
      fs.writeSync(
        this.#handle,
        noted(head)
          .padEnd(sector - 1)
          .concat('\n'),
        0,
      )
      this.#seq = head.seq
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
