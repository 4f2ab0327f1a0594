import { readSetting, writeSetting } from '../../../db/admin/setting.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import type { Seal } from '../../../db/seal.ts'
import { type BackupKey, backupKeyOf } from '../../../db/sealed-backup.ts'

/** With what this desk seals its automatic backups; null where it doesn't. */
export async function ownBackupKey(read: Reader, seal: Seal): Promise<BackupKey | null> {
  const kept = await readSetting(read, 'backupKey')
  if (!kept) return null
  const key = seal.open(Buffer.from(kept.sealed, 'base64'))
  return { salt: Buffer.from(kept.salt, 'base64'), key: Buffer.from(key, 'base64') }
}

/** Keeps what a password stretches to, never the password; null: automatic backups are sealed no longer. */
export async function keepBackupKey(trx: Writer, seal: Seal, password: string | null): Promise<void> {
  if (password === null) return writeSetting(trx, 'backupKey', null)
  const { salt, key } = await backupKeyOf(password)
  const sealed = seal.seal(Buffer.from(key).toString('base64'))
  return writeSetting(trx, 'backupKey', {
    salt: Buffer.from(salt).toString('base64'),
    sealed: Buffer.from(sealed).toString('base64'),
  })
}
