import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { openKey } from '../open.ts'
import type { Wrapped } from './key.ts'

/** How a file that nobody has open gives its data key: to everybody, or to an account's password. */
export interface KeyAtRest {
  open: Uint8Array | null
  slot: (Wrapped & { role: string }) | null
}

/** Looks into a file without leaving a trace in it or beside it; null for one that is not ours to read. */
export function keyAtRest(file: string, name: string | undefined): KeyAtRest | null {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.size) return null
  // reading a file with a log would fold the log in
  return fs.existsSync(`${file}-wal`) ? lookIntoCopy(file, name) : lookInto(file, name)
}

function lookIntoCopy(file: string, name: string | undefined): KeyAtRest | null {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-'))
  try {
    const copy = path.join(folder, 'copy.db')
    for (const suffix of ['', '-wal']) fs.copyFileSync(file + suffix, copy + suffix)
    return lookInto(copy, name)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

function lookInto(file: string, name: string | undefined): KeyAtRest | null {
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
    for (const suffix of ['-wal', '-shm']) fs.rmSync(file + suffix, { force: true })
  }
}
