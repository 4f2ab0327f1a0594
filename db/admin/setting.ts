import type { Day } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'

/** What a data file knows about itself. */
export interface Settings {
  /** The demonstration county's own day; only its file carries one. */
  demonstration: { today: Day }
  lastBackup: { at: string; verified: boolean }
  county: { name: string }
  /** Tells the file's own data key from another's, once passwords wrap it. */
  keyCheck: string
  /** What passwords must be, and after how many idle minutes a seat is left (0: never). */
  signIn: { leastPassword: number; idleMinutes: number }
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
