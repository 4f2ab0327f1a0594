import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { type Driver, Kysely, SqliteDialect, type Transaction } from 'kysely'
import { refuse } from '../shared/contract/errors.ts'
import type { Id } from '../shared/kernel/id.ts'
import { type AuditHead, auditHead, HeadKeeper, holdsHead, keptHeads } from './admin/audit-head.ts'
import { type EvidenceFiles, evidenceFiles, settleEvidence } from './evidence/files.ts'
import { namedFiles } from './evidence/packed.ts'
import { isDiskFull, isSqliteProblem, refuseFileProblem } from './file-problem.ts'
import { Gate } from './gate.ts'
import { type Hold, holdDataFile, type Reach } from './hold.ts'
import { migrations } from './migrations/index.ts'
import { Reserve } from './reserve.ts'
import type { Schema } from './schema.ts'
import { newDataKey, type Seal, sealWith } from './seal.ts'
import { lastWitness, watchRows, witnessRows } from './witness.ts'

/** 'TDk1': tells our files from any other SQLite database. */
export const applicationId = 0x54446b31

/** A handle that can only read; the connection behind it is opened read-only. */
export type Reader = Pick<Kysely<Schema>, 'selectFrom' | 'with' | 'fn' | 'getExecutor'>
/** The handle inside one write transaction. */
export type Writer = Transaction<Schema>

export interface Store {
  readonly file: string
  /** @throws Refusal SIGN_IN_REQUIRED while the file is locked */
  readonly seal: Seal
  /** Room set aside beside the data file, given up when the disk is full. */
  readonly reserve: Reserve
  /** The sealed files beside the data file. */
  readonly evidence: EvidenceFiles
  /** The file's one data key, to be wrapped for somebody. @throws Refusal SIGN_IN_REQUIRED while the file is locked */
  readonly dataKey: Uint8Array
  /** Whether the data key lies in the file for everybody: it has no account with a password yet. */
  readonly unprotected: boolean
  /** Whether the data key is away: nobody has signed in. Plain columns can be read, nothing sealed can. */
  readonly locked: boolean
  unlock(dataKey: Uint8Array): void
  /** Forgets the data key; a file without passwords keeps it. */
  lock(): void
  /**
   * Takes the data key out of the file, once somebody else holds it wrapped: no free page and no log keeps it.
   * Not to be called from inside `read` or `write`.
   */
  protect(): Promise<void>
  /** Where the audit trail should end by the note beside the file, when it doesn't hold that entry any more. */
  readonly lostHead: AuditHead | null
  /** Another number after everything written since: while it stays, so do the records. This host alone writes. */
  readonly revision: number
  /** Runs `work` on one consistent view of the store. */
  read<T>(work: (read: Reader) => Promise<T>): Promise<T>
  /** Runs `work` in one transaction: all of it is kept, or nothing. */
  write<T>(work: (trx: Writer) => Promise<T>): Promise<T>
  /** What only SQLite itself can do (backup, integrity, streaming); used inside db/ alone. */
  readonly raw: Database.Database
  /**
   * Closes the file, lets `change` put another in its place and opens that; nothing else runs meanwhile. Not to be
   * called from inside `read` or `write`.
   */
  replace<T>(change: () => T): Promise<T>
  /** Tells a second start where this host can be reached. */
  announce(reach: Reach): void
  close(): Promise<void>
}

export interface OpenOptions {
  /** Who opens it, for the message another host shows: "window", "command line" … */
  holder: string
  /** Called once the file is held and before it is opened. */
  prepare?: () => void
  /** Called with the file's version before a migration changes it; makes the verified backup. */
  beforeMigration?: (file: string, version: number) => Promise<void>
}

/**
 * Opens a data file, creating it where there is none.
 * @throws Refusal DATA_FILE_HELD, DATA_FILE_FOREIGN, DATA_FILE_NEWER, DATA_FILE_DAMAGED, DISK_FULL, TARGET_UNREACHABLE
 */
export async function openStore(file: string, options: OpenOptions): Promise<Store> {
  try {
    fs.mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
    const hold = holdDataFile(file, options.holder)
    try {
      return await openHeld(file, options, hold)
    } catch (cause) {
      hold.release()
      throw cause
    }
  } catch (cause) {
    return refuseFileProblem(cause, file)
  }
}

async function openHeld(file: string, options: OpenOptions, hold: Hold): Promise<Store> {
  options.prepare?.()
  const gate = new Gate()
  const reserve = new Reserve(file)
  const heads = new HeadKeeper(file)
  let open = await connect(file, options, null)
  let revision = 0
  const kept = options.prepare ? [] : keptHeads(file)
  const lostHead = kept.some((head) => holdsHead(open.raw, head)) ? null : (kept[0] ?? null)
  const keepHead = () => {
    const head = auditHead(open.raw)
    if (head) heads.keep({ ...head, witness: lastWitness(open.raw) })
  }
  return {
    file,
    reserve,
    evidence: evidenceFiles(file, () => open.seal ?? refuse('SIGN_IN_REQUIRED', {})),
    lostHead,
    get seal() {
      return open.seal ?? refuse('SIGN_IN_REQUIRED', {})
    },
    get dataKey() {
      return open.dataKey ?? refuse('SIGN_IN_REQUIRED', {})
    },
    get unprotected() {
      return openKey(open.raw) !== null
    },
    get locked() {
      return open.dataKey === null
    },
    unlock(dataKey) {
      open.dataKey = dataKey
      open.seal = sealWith(dataKey)
    },
    lock() {
      open.dataKey = openKey(open.raw)
      open.seal = open.dataKey && sealWith(open.dataKey)
    },
    protect: () =>
      gate.alone(async () => {
        open.raw.prepare(`DELETE FROM key_slot WHERE kind = 'open'`).run()
        open.raw.pragma('wal_checkpoint(TRUNCATE)')
      }),
    get raw() {
      return open.raw
    },
    get revision() {
      return revision
    },
    read: (work) => gate.pass(() => open.reader.transaction().execute(work)),
    write: (work) =>
      gate.pass(() =>
        open.writer
          .transaction()
          .execute(async (trx) => {
            const result = await work(trx)
            // the same connection: what this transaction touched is witnessed in it
            witnessRows(open.raw, () => open.seal ?? refuse('SIGN_IN_REQUIRED', {}))
            return result
          })
          .catch((cause) => {
            if (isDiskFull(cause)) refuse('DISK_FULL', reserve.release() ? { released: true } : {})
            if (isSqliteProblem(cause)) refuseFileProblem(cause, file)
            throw cause
          })
          .finally(() => {
            revision++
            keepHead()
          }),
      ),
    replace: (change) =>
      gate.alone(async () => {
        await disconnect(open)
        try {
          return change()
        } finally {
          open = await connect(file, options, open.dataKey)
          revision++
        }
      }),
    announce: hold.announce,
    close: () =>
      gate.alone(async () => {
        await disconnect(open)
        heads.close()
        hold.release()
      }),
  }
}

interface Connections {
  raw: Database.Database
  reading: Database.Database
  reader: Kysely<Schema>
  writer: Kysely<Schema>
  /** Null while the file is locked. */
  dataKey: Uint8Array | null
  seal: Seal | null
}

/** `known`: the data key of the file that stood here before, which another copy of it needs no sign-in for. */
async function connect(file: string, options: OpenOptions, known: Uint8Array | null): Promise<Connections> {
  // people's data: for this user only; SQLite gives its -wal and -shm the same permissions
  if (!fs.existsSync(file)) fs.closeSync(fs.openSync(file, 'a', 0o600))
  const raw = new Database(file)
  let reading: Database.Database | undefined
  try {
    const version = recognise(raw, file)
    raw.pragma('journal_mode = WAL')
    // better-sqlite3 is compiled so that WAL silently means NORMAL, which loses acknowledged commits in a power cut
    raw.pragma('synchronous = FULL')
    raw.pragma('foreign_keys = ON')
    // what is deleted is gone: keys, above all
    raw.pragma('secure_delete = ON')
    if (version > 0 && version < migrations.length) await options.beforeMigration?.(file, version)
    migrate(raw, version)
    watchRows(raw)
    settleEvidence(file, new Set(namedFiles(raw).map(({ id }) => id)))
    const dataKey = openKey(raw) ?? (known && fitsFile(raw, known) ? known : null)
    reading = new Database(file, { readonly: true })
    reading.pragma('query_only = ON')
    return {
      raw,
      reading,
      dataKey,
      seal: dataKey && sealWith(dataKey),
      reader: new Kysely<Schema>({ dialect: new SqliteDialect({ database: reading }) }),
      writer: new Kysely<Schema>({ dialect: new WriterDialect(raw) }),
    }
  } catch (cause) {
    reading?.close()
    raw.close()
    throw cause
  }
}

const mostPrepared = 50

/**
 * A full disk ends a transaction by itself. Rolling it back again would fail, and that failure would stand in the place of
 * what really went wrong. Statements that write are prepared once: an import says the same one thousands of times.
 */
class WriterDialect extends SqliteDialect {
  readonly #raw: Database.Database

  constructor(raw: Database.Database) {
    const kept = new Map<string, Database.Statement>()
    const prepare = (sql: string): Database.Statement => {
      const known = kept.get(sql)
      if (known) return known
      const statement = raw.prepare(sql)
      // one that answers rows may still be read when it is asked again
      if (statement.reader) return statement
      const [oldest] = kept.keys()
      if (kept.size >= mostPrepared && oldest !== undefined) kept.delete(oldest)
      kept.set(sql, statement)
      return statement
    }
    super({ database: { prepare, close: () => raw.close() } })
    this.#raw = raw
  }

  override createDriver(): Driver {
    const driver = super.createDriver()
    const rollback = driver.rollbackTransaction.bind(driver)
    driver.rollbackTransaction = async (connection) => {
      if (this.#raw.inTransaction) await rollback(connection)
    }
    return driver
  }
}

/** The reader first: the last connection to close brings the log into the file and removes it. */
async function disconnect({ raw, reading, reader, writer }: Connections): Promise<void> {
  await reader.destroy()
  // Kysely closes only connections it has used
  reading.close()
  raw.pragma('optimize')
  await writer.destroy()
  raw.close()
}

/** The file's schema version; 0 for an empty file. Refuses what is not ours or from a newer program. */
function recognise(raw: Database.Database, file: string): number {
  const id = raw.pragma('application_id', { simple: true }) as number
  const version = raw.pragma('user_version', { simple: true }) as number
  const tables = raw.prepare('SELECT count(*) FROM sqlite_master').pluck().get() as number
  if (id === 0 && version === 0 && tables === 0) return 0
  if (id !== applicationId) return refuse('DATA_FILE_FOREIGN', { file })
  if (version > migrations.length)
    return refuse('DATA_FILE_NEWER', { file, found: version, known: migrations.length })
  return version
}

/** Each migration is all or nothing: its statements, its version and (the first) the data key in one transaction. */
function migrate(raw: Database.Database, version: number): void {
  migrations.slice(version).forEach((migration, i) => {
    raw.transaction(() => {
      raw.exec(migration.sql)
      raw.pragma(`user_version = ${version + i + 1}`)
      raw.pragma(`application_id = ${applicationId}`)
      if (version + i > 0) return
      raw
        .prepare(`INSERT INTO key_slot (id, kind, wrapped, created_at) VALUES ('open', 'open', ?, ?)`)
        .run(newDataKey(), new Date().toISOString())
      raw
        .prepare(
          `INSERT INTO account (id, name, display_name, role, created_at) VALUES (?, 'administrator', 'administrator', 'administrator', ?)`,
        )
        .run(builtInAdministrator, new Date().toISOString())
    })()
  })
}

/** Acts until the first account is made. */
export const builtInAdministrator = '00000000-0000-7000-8000-000000000001' as Id<'account'>

/** The data key of a file without passwords; null where it is wrapped. */
export const openKey = (raw: Database.Database): Uint8Array | null =>
  (raw.prepare(`SELECT wrapped FROM key_slot WHERE kind = 'open'`).pluck().get() as Uint8Array | undefined) ??
  null

/** What a file keeps to tell its own data key from another's. */
export const keyCheck = (dataKey: Uint8Array): string => sealWith(dataKey).digest('key check')

/** Whether a data key is the one of this file. */
export function fitsFile(raw: Database.Database, dataKey: Uint8Array): boolean {
  const kept = raw.prepare(`SELECT value FROM setting WHERE key = 'keyCheck'`).pluck().get() as
    | string
    | undefined
  return kept !== undefined && JSON.parse(kept) === keyCheck(dataKey)
}
