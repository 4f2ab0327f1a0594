import fs from 'node:fs'
import path from 'node:path'
import { appendAudit } from '../../../db/admin/audit.ts'
import { type BackupRules, readSetting, writeSetting } from '../../../db/admin/setting.ts'
import { backUp } from '../../../db/backup.ts'
import { flushFile, renameDurably } from '../../../db/durable.ts'
import { digestOfFile } from '../../../db/evidence/sealed-file.ts'
import type { Reader } from '../../../db/open.ts'
import { Refusal } from '../../../shared/contract/errors.ts'
import type { Desk } from '../desk.ts'
import { ownBackupKey } from './backup-key.ts'

const shipped: BackupRules = {
  everyHours: 24,
  folder: null,
  second: null,
  keepDays: 14,
  keepWeeks: 8,
  keepMonths: 12,
}

/** When the file backs itself up, as it has it. */
export const backupRules = async (read: Reader): Promise<BackupRules> =>
  (await readSetting(read, 'backupRules')) ?? shipped

export const folderOf = (file: string, rules: BackupRules): string =>
  rules.folder ?? path.join(path.dirname(path.resolve(file)), 'backups')

const hour = 3_600_000
const day = 24 * hour

/** Those that the age rules let go: every one is kept for some days, then the last of a week, then of a month. */
export function outlived(taken: readonly Date[], rules: BackupRules, now: Date): Date[] {
  const newestFirst = taken.toSorted((a, b) => b.getTime() - a.getTime())
  const kept = new Set<string>()
  return newestFirst.filter((at, i) => {
    const age = (now.getTime() - at.getTime()) / day
    if (i === 0 || age <= rules.keepDays) return false
    const week = `week ${Math.floor(at.getTime() / (7 * day))}`
    const month = `month ${at.toISOString().slice(0, 7)}`
    const span = age <= rules.keepWeeks * 7 ? week : age <= rules.keepMonths * 31 ? month : null
    if (span === null || kept.has(span)) return true
    kept.add(span)
    return false
  })
}

const stamped = (name: string, at: Date): string =>
  `${name}.${at.toISOString().replace(/[-:]|\..*$/g, '')}Z.backup`

function stampOf(name: string, file: string): Date | null {
  const [, y, mo, d, h, mi, s] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup$/.exec(file.slice(name.length + 1)) ?? []
  return file.startsWith(`${name}.`) && y ? new Date(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`) : null
}

/** The backups in a folder that bear a name this program gives. */
export function takenIn(folder: string, name: string): { path: string; at: Date }[] {
  if (!fs.existsSync(folder)) return []
  return fs.readdirSync(folder).flatMap((file) => {
    const at = stampOf(name, file)
    return at ? [{ path: path.join(folder, file), at }] : []
  })
}

/** Removes what the age rules let go, and nothing that does not bear a name this program gives. */
function letGo(folder: string, name: string, rules: BackupRules, now: Date): number {
  const taken = new Map(takenIn(folder, name).map((one) => [one.at.getTime(), one.path]))
  const old = outlived(
    [...taken.keys()].map((at) => new Date(at)),
    rules,
    now,
  )
  for (const at of old) fs.rmSync(taken.get(at.getTime()) ?? '', { force: true })
  return old.length
}

/**
 * Makes a verified backup when one is due, copies it to the second place, and lets old ones go. What goes wrong is noted
 * in the file and in the trail, for the window to show; nobody waits for it. Gives the backup's path, or null.
 */
export async function keepBackups(desk: Desk, now = new Date()): Promise<string | null> {
  const { store } = desk
  // the demonstration is there anew at any time; a locked file is backed up when somebody is there
  const { rules, last, demonstration, key } = await store.read(async (read) => ({
    rules: await backupRules(read),
    last: await readSetting(read, 'lastAutomaticBackup'),
    demonstration: await readSetting(read, 'demonstration'),
    key: store.locked ? null : await ownBackupKey(read, store.seal),
  }))
  const due =
    rules.everyHours > 0 && (!last || now.getTime() - Date.parse(last.at) >= rules.everyHours * hour)
  if (!due || demonstration || store.locked) return null
  const { name } = path.parse(store.file)
  const folder = folderOf(store.file, rules)
  const target = path.join(folder, stamped(name, now))
  const at = now.toISOString()
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    const { bytes, content } = await backUp(store.file, target, at, store.dataKey, { key })
    if (rules.second) copySecond(target, rules.second)
    const removed = letGo(folder, name, rules, now)
    if (rules.second) letGo(rules.second, name, rules, now)
    await note(desk, at, null, {
      file: target,
      bytes,
      auditHead: content?.auditHead,
      second: rules.second,
      removed,
    })
    return target
  } catch (cause) {
    const problem =
      cause instanceof Refusal ? cause.code : String((cause as { code?: string }).code ?? 'INTERNAL')
    await note(desk, at, problem, { file: target, problem })
    return null
  }
}

/** The same backup in another place, read there byte by byte before it counts. */
function copySecond(backup: string, second: string): void {
  const target = path.join(second, path.basename(backup))
  fs.mkdirSync(second, { recursive: true })
  fs.copyFileSync(backup, `${target}.partial`)
  flushFile(`${target}.partial`)
  if (digestOfFile(`${target}.partial`) !== digestOfFile(backup))
    throw new Refusal('BACKUP_UNSOUND', { file: target, detail: 'content' })
  renameDurably(`${target}.partial`, target)
}

async function note(
  desk: Desk,
  at: string,
  problem: string | null,
  detail: Record<string, unknown>,
): Promise<void> {
  await desk.store.write(async (trx) => {
    await writeSetting(trx, 'lastAutomaticBackup', { at, problem })
    if (problem === null) await writeSetting(trx, 'lastBackup', { at, verified: true })
    await appendAudit(trx, desk.store.seal, {
      at: desk.clock.now(),
      accountId: null,
      accountName: 'system',
      role: null,
      procedure: 'admin.backup',
      outcome: problem === null ? 'done' : 'refused',
      ...(problem !== null && { code: problem }),
      detail: { automatic: true, ...detail },
    })
  })
  desk.changes.publish(['system', 'admin'])
}

/**
 * Looks every few minutes whether a backup is due and the reserve is there, as long as a window's host runs. Gives the way
 * to stop.
 */
export function watchBackups(desk: Desk): () => void {
  let busy = false
  desk.store.reserve.keep()
  const look = () => {
    if (desk.store.reserve.keep()) desk.changes.publish(['system'])
    if (busy) return
    busy = true
    void keepBackups(desk)
      .catch((cause: unknown) => desk.log.note('automatic backup', cause))
      .finally(() => {
        busy = false
      })
  }
  const timer = setInterval(look, 5 * 60_000)
  timer.unref()
  // not while the window is still opening
  const first = setTimeout(look, 60_000)
  first.unref()
  return () => {
    clearInterval(timer)
    clearTimeout(first)
  }
}
