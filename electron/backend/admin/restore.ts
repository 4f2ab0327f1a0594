import { type Restored, restoreOver } from '../../../db/restore.ts'
import { contract } from '../../../shared/contract/index.ts'
import { factOf, noteAct } from '../account/note-act.ts'
import { reseat } from '../account/reseat.ts'
import { takeFileRules } from '../open-desk.ts'
import { jobs } from '../procedure.ts'
import { ownBackupKey } from './backup-key.ts'
import { sourceFile } from './files.ts'
import { ofSource, withOpenedBackup } from './opened-backup.ts'

/** What the trail says of a restore: where the two chains stood, so that neither end can be lost unseen. */
export const restoreDetail = ({ inspection, replaced, replacedHead }: Restored): Record<string, unknown> => ({
  from: inspection.file,
  backedUpAt: inspection.backedUpAt,
  restoredHead: inspection.content?.auditHead ?? null,
  replacedHead,
  replaced,
})

export const restore = jobs.admin.restore.handler(async function* ({
  context: { desk, actor, transact },
  input,
}) {
  yield { type: 'progress', stage: 'checking', done: 0, total: null }
  const source = sourceFile(desk, input.source)
  const known = desk.store.dataKey
  const own = await desk.store.read((read) => ownBackupKey(read, desk.store.seal))
  const restored = await withOpenedBackup(source, { password: input.password, known: own }, (store) =>
    desk.store.replace(() => restoreOver(desk.store.file, store, known)),
  )
  restored.inspection = ofSource(restored.inspection, source)
  await takeFileRules(desk)
  await reseat(desk)
  const result = { ...restored.inspection, replaced: restored.replaced }
  const detail = restoreDetail(restored)
  if (desk.store.locked) {
    // another county's accounts guard it: told in its trail once one of them has signed in
    const who = { id: actor.accountId, name: actor.name, role: actor.role }
    const fact = factOf(desk.clock.now(), 'admin.restore', who, { outcome: 'done', detail })
    await desk.store.write((trx) => noteAct(trx, desk.store, fact))
  } else await transact(async ({ audit }) => audit({ detail }))
  desk.changes.publish(Object.keys(contract))
  yield { type: 'result', result }
})
