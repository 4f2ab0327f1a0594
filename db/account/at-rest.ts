import fs from 'node:fs'
import Database from 'better-sqlite3'
import { openKey } from '../open.ts'
import type { Wrapped } from './key.ts'

/** How a file that nobody has open gives its data key: to everybody, or to an account's password. */
export interface KeyAtRest {
  open: Uint8Array | null
  slot: (Wrapped & { role: string }) | null
}

/** Looks into a file without leaving a trace beside it; null for one that is not ours to read. */
export function keyAtRest(file: string, name: string | undefined): KeyAtRest | null {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.size) return null
  const hadLog = fs.existsSync(`${file}-wal`)
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true })
    const slot = db
      .prepare(
        `SELECT k.salt, k.wrapped, a.role FROM key_slot k JOIN account a ON a.id = k.account_id
         WHERE k.kind = 'password' AND a.name = ? AND a.disabled_at IS NULL`,
      )
      .get(name ?? '') as (Wrapped & { role: string }) | undefined
    return { open: openKey(db), slot: slot ?? null }
  } catch {
    return null
  } finally {
    db?.close()
    if (!hadLog) for (const suffix of ['-wal', '-shm']) fs.rmSync(file + suffix, { force: true })
  }
}
