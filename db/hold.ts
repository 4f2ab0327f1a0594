import fs from 'node:fs'
import Database from 'better-sqlite3'
import { refuse } from '../shared/contract/errors.ts'

/**
 * One host writes a data file at a time. It holds an exclusive transaction on a sidecar database, which the
 * operating system frees even after kill -9; who holds it stands beside it in plain text for the others' message.
 */
export interface Hold {
  /** Tells a second start where this host can be reached. */
  announce(reach: Reach): void
  release(): void
}

/** Where a host serves browsers, and the secret with which another start of the same user may ask it for a way in. */
export interface Reach {
  origin: string
  secret: string
}

interface Holder {
  holder: string
  pid: number
  since: string
  reach?: Reach
}

const holderFile = (file: string) => `${file}.holder`

export function holderOf(file: string): Holder | null {
  try {
    return JSON.parse(fs.readFileSync(holderFile(file), 'utf8')) as Holder
  } catch {
    return null
  }
}

/** Whole or not at all, and for this user's eyes only: it may hold a secret. */
function writeHolder(file: string, holder: Holder): void {
  const temporary = `${holderFile(file)}.${process.pid}`
  fs.writeFileSync(temporary, JSON.stringify(holder), { mode: 0o600 })
  fs.renameSync(temporary, holderFile(file))
}

/** @throws Refusal DATA_FILE_HELD when another host writes this file. */
export function holdDataFile(file: string, holder: string): Hold {
  const lock = new Database(`${file}.lock`, { timeout: 0 })
  try {
    lock.pragma('journal_mode = DELETE')
    lock.exec('BEGIN EXCLUSIVE')
    const mine: Holder = { holder, pid: process.pid, since: new Date().toISOString() }
    writeHolder(file, mine)
    return {
      announce: (reach) => writeHolder(file, { ...mine, reach }),
      release() {
        fs.rmSync(holderFile(file), { force: true })
        lock.close()
      },
    }
  } catch (cause) {
    lock.close()
    if ((cause as { code?: string }).code?.startsWith('SQLITE_BUSY') !== true) throw cause
    const who = holderOf(file)
    return refuse('DATA_FILE_HELD', {
      file,
      holder: who?.holder ?? null,
      pid: who?.pid ?? null,
      since: who?.since ?? null,
    })
  }
}
