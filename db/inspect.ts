import fs from 'node:fs'
import Database from 'better-sqlite3'
import { Refusal, refuse } from '../shared/contract/errors.ts'
import { firstBrokenAuditEntry } from './admin/audit.ts'
import { holdsHead, type KeptHead, keptHeads } from './admin/audit-head.ts'
import { backupNote, type Content, contentOf } from './content.ts'
import { checkEvidence, packedTable } from './evidence/packed.ts'
import { type Hold, holdDataFile } from './hold.ts'
import { migrations } from './migrations/index.ts'
import { applicationId, fitsFile, openKey } from './open.ts'
import { firstBrokenFrozen } from './roster/frozen.ts'
import { sealWith } from './seal.ts'
import { firstBrokenWitness } from './witness.ts'

/** What is wrong with a file: it isn't one of ours, or what is in it is not what was put there. */
export interface Problem {
  check:
    | 'empty'
    | 'foreign'
    | 'newer'
    | 'readable'
    | 'schema'
    | 'integrity'
    | 'references'
    | 'audit'
    | 'head'
    | 'witness'
    | 'content'
    | 'evidence'
    | 'roster'
    | 'sealed'
  detail: string
}

/** A file looked at from end to end; `content` is null when it could not be read that far. */
export interface Inspection {
  file: string
  bytes: number
  version: number | null
  content: Content | null
  /** The evidence its rows name, each file hashed; null when it could not be read that far. */
  evidence: { files: number; bytes: number } | null
  /** Whether a data key was at hand for what only a key can vouch for: the audit trail, frozen rosters. */
  keyed: boolean
  /** Whether it is a backup that only its password opens. */
  sealed: boolean
  /** For a backup: when it was made. */
  backedUpAt: string | null
  problems: Problem[]
}

/** What a backup says of itself, in its own setting. */
export interface BackupNote {
  at: string
  digest: string
}

export interface InspectOptions {
  /** A data key that may be the file's. */
  known?: Uint8Array | null
  /** Evidence that the file does not carry itself is looked for beside this one. */
  original?: string
}

/**
 * Looks at a data file or backup through a handle that can't write, also while a host holds it.
 * @throws Refusal FILE_MISSING
 */
export function inspectDataFile(
  file: string,
  { known = null, original = file }: InspectOptions = {},
): Inspection {
  const stat = fs.statSync(file, { throwIfNoEntry: false })
  if (!stat?.isFile()) return refuse('FILE_MISSING', { file })
  const inspection: Inspection = {
    file,
    bytes: stat.size,
    version: null,
    content: null,
    evidence: null,
    keyed: false,
    sealed: false,
    backedUpAt: null,
    problems: [],
  }
  if (stat.size === 0) inspection.problems.push({ check: 'empty', detail: '' })
  else inspectBytes(inspection, { known, original })
  return inspection
}

/** Looks at the data file itself. Where no host holds it, the traces that reading a store leaves are removed. */
export function inspectAtRest(file: string, known: Uint8Array | null = null): Inspection {
  if (!fs.existsSync(file)) return refuse('FILE_MISSING', { file })
  let hold: Hold | null = null
  try {
    hold = holdDataFile(file, 'verify')
  } catch (cause) {
    if (!(cause instanceof Refusal)) throw cause
  }
  const hadLog = fs.existsSync(`${file}-wal`)
  try {
    if (hold) rollBackUnfinished(file)
    return inspectWithHead(file, known)
  } finally {
    if (hold && !hadLog) for (const suffix of ['-wal', '-shm']) fs.rmSync(file + suffix, { force: true })
    hold?.release()
  }
}

/** Takes back what a killed host left half written: no reader may, and nobody holds the file who would. */
function rollBackUnfinished(file: string): void {
  if (!fs.existsSync(`${file}-journal`)) return
  let db: Database.Database | undefined
  try {
    db = new Database(file)
    db.pragma('user_version')
  } catch {
    // not a store, or a damaged one: the inspection says what is wrong
  } finally {
    db?.close()
  }
}

/** The data file, held also against the end of its trail that is noted beside it. */
export function inspectWithHead(file: string, known: Uint8Array | null): Inspection {
  const inspection = inspectDataFile(file, { known })
  const kept = keptHeads(file)
  const { content, problems } = inspection
  if (kept[0] && content && !holdsOneOf(file, kept))
    problems.push({ check: 'head', detail: `${content.auditHead?.seq ?? 0} < ${kept[0].seq}` })
  return inspection
}

function holdsOneOf(file: string, kept: readonly KeptHead[]): boolean {
  const db = new Database(file, { readonly: true })
  try {
    return kept.some((head) => holdsHead(db, head))
  } finally {
    db.close()
  }
}

function inspectBytes(inspection: Inspection, options: Required<InspectOptions>): void {
  const { file, problems } = inspection
  let db: Database.Database | undefined
  try {
    db = new Database(file, { readonly: true })
    const id = db.pragma('application_id', { simple: true }) as number
    const version = db.pragma('user_version', { simple: true }) as number
    if (id !== applicationId) problems.push({ check: 'foreign', detail: '' })
    else if (version > migrations.length)
      problems.push({ check: 'newer', detail: `${version} > ${migrations.length}` })
    else {
      inspection.version = version
      // one view of it, whatever a host writes meanwhile
      db.exec('BEGIN')
      inspectStore(db, version, inspection, options)
    }
  } catch (cause) {
    const code = (cause as { code?: string }).code ?? ''
    if (code === 'SQLITE_NOTADB') problems.push({ check: 'foreign', detail: '' })
    else if (/^SQLITE_(CORRUPT|IOERR|READONLY_ROLLBACK)/.test(code))
      problems.push({ check: 'readable', detail: code })
    else throw cause
  } finally {
    db?.close()
  }
}

function inspectStore(
  db: Database.Database,
  version: number,
  inspection: Inspection,
  { known, original }: Required<InspectOptions>,
): void {
  const { problems } = inspection
  const found = (check: Problem['check'], details: string[]) => {
    const [detail] = details
    if (detail !== undefined) problems.push({ check, detail })
  }
  found('schema', schemaDifferences(db, version))
  found(
    'integrity',
    (db.pragma('integrity_check(10)') as { integrity_check: string }[])
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok'),
  )
  found(
    'references',
    (db.pragma('foreign_key_check') as { table: string; parent: string }[]).map(
      ({ table, parent }) => `${table} → ${parent}`,
    ),
  )
  // tables that aren't there or can't be read have been told of already
  if (problems.length > 0) return
  const key = openKey(db) ?? (known && fitsFile(db, known) ? known : null)
  inspection.keyed = key !== null
  if (key) {
    const seal = sealWith(key)
    const broken = firstBrokenAuditEntry(db, seal)
    if (broken !== null) problems.push({ check: 'audit', detail: String(broken) })
    const altered = firstBrokenWitness(db, seal)
    if (altered !== null) problems.push({ check: 'witness', detail: altered })
    const changed = firstBrokenFrozen(db, seal)
    if (changed !== null) problems.push({ check: 'roster', detail: changed })
  }
  inspection.content = contentOf(db)
  const note = readNote(db)
  inspection.backedUpAt = note?.at ?? null
  if (note && note.digest !== inspection.content.digest)
    problems.push({ check: 'content', detail: note.digest })
  const { wrong, ...evidence } = checkEvidence(db, original)
  inspection.evidence = evidence
  found('evidence', wrong)
}

function readNote(db: Database.Database): BackupNote | null {
  const text = db.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(backupNote) as
    | string
    | undefined
  return text === undefined ? null : (JSON.parse(text) as BackupNote)
}

const objects = `SELECT type || ' ' || name || ' ' || sql FROM sqlite_master
  WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY 1`

/** Tables, indexes and triggers that are missing, changed or foreign: a trigger slipped in would run with our rights. */
function schemaDifferences(db: Database.Database, version: number): string[] {
  const expected = new Database(':memory:')
  try {
    for (const { sql } of migrations.slice(0, version)) expected.exec(sql)
    const wanted = expected.prepare(objects).pluck().all() as string[]
    const present = (db.prepare(objects).pluck().all() as string[]).filter(
      (object) => object !== `table evidence_part ${packedTable}`,
    )
    return [
      ...wanted.filter((object) => !present.includes(object)),
      ...present.filter((object) => !wanted.includes(object)),
    ].map((object) => object.split(' ', 2).join(' '))
  } finally {
    expected.close()
  }
}
