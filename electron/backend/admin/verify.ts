import { inspectWithHead } from '../../../db/inspect.ts'
import { hostQueries } from '../procedure.ts'
import { ownBackupKey } from './backup-key.ts'
import { sourceFile } from './files.ts'
import { inspectBackup } from './opened-backup.ts'

export const verify = hostQueries.admin.verify.handler(
  async ({ context: { desk }, input: { source, password } }) => {
    const { store } = desk
    if (!source) return inspectWithHead(store.file, store.dataKey)
    const known = await store.read((read) => ownBackupKey(read, store.seal))
    return inspectBackup(sourceFile(desk, source), { password, known }, async () => store.dataKey)
  },
)
