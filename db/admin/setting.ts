import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'

/** Age rules: every backup for some days, then one a week, then one a month. */
export interface BackupRules {
  everyHours: number
  folder: string | null
  second: string | null
  keepDays: number
  keepWeeks: number
  keepMonths: number
}

/** What a data file knows about itself. */
export interface Settings {
  /** The demonstration county's own day; only its file carries one. */
  demonstration: { today: Day }
  lastBackup: { at: string; verified: boolean }
  county: { name: string }
  /** When the file backs itself up and what it keeps; null folders: beside the file, and no second place. */
  backupRules: BackupRules
  /** With what automatic backups are sealed: the stretched password, itself sealed (base64). */
  backupKey: { salt: string; sealed: string } | null
  lastAutomaticBackup: { at: string; problem: string | null }
  /** Tells the file's own data key from another's, once passwords wrap it. */
  keyCheck: string
  /**
   * What passwords must be, after how many idle minutes a seat is left (0: never), and whether a lead's own computer
   * may go without one.
   */
  signIn: { leastPassword: number; idleMinutes: number; leadsMayDoWithout: boolean }
  /** Names this data file among all others, so that a package of another county is told apart. */
  file: { id: string }
  /** Whose own desk this file is: without a name, this account acts. */
  studioDesk: { accountId: Id<'account'> }
}

export async function readSetting<K extends keyof Settings>(
  read: Reader | Writer,
  key: K,
): Promise<Settings[K] | null> {
  const row = await read.selectFrom('setting').select('value').where('key', '=', key).executeTakeFirst()
  return row ? (JSON.parse(row.value) as Settings[K]) : null
}

export async function writeSetting<K extends keyof Settings>(
  trx: Writer,
  key: K,
  value: Settings[K],
): Promise<void> {
  const text = JSON.stringify(value)
  await trx
    .insertInto('setting')
    .values({ key, value: text })
    .onConflict((c) => c.column('key').doUpdateSet({ value: text }))
    .execute()
}
