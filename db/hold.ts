import fs from 'node:fs'
import Database from 'better-sqlite3'
import { refuse } from '../shared/contract/errors.ts'

/**
 * One host writes a data file at a time. It holds an exclusive transaction on a sidecar database, which the
 * operating system frees even after kill -9; who holds it stands beside it in plain text for the others' message.
 */
export interface Hold {
  release(): void
}

interface Holder {
  holder: string
  pid: number
  since: string
  url?: string
}

const holderFile = (file: string) => `${file}.holder`

export function holderOf(file: string): Holder | null {
  try {
    return JSON.parse(fs.readFileSync(holderFile(file), 'utf8')) as Holder
  } catch {
    return null
  }
}

/** @throws Refusal DATA_FILE_HELD when another host writes this file. */
export function holdDataFile(file: string, holder: string): Hold & { announce(url: string): void } {
  const lock = new Database(`${file}.lock`, { timeout: 0 })
  try {
    lock.pragma('journal_mode = DELETE')
    lock.exec('BEGIN EXCLUSIVE')
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
  const mine: Holder = { holder, pid: process.pid, since: new Date().toISOString() }
  const write = (h: Holder) => fs.writeFileSync(holderFile(file), JSON.stringify(h))
  write(mine)
  return {
    announce: (url) => write({ ...mine, url }),
    release() {
      fs.rmSync(holderFile(file), { force: true })
      lock.exec('ROLLBACK')
      lock.close()
    },
  }
}
