import { type Restored, restoreOver } from '../../../db/restore.ts'
import { contract } from '../../../shared/contract/index.ts'
import { resetClock } from '../open-desk.ts'
import { jobs } from '../procedure.ts'
import { sourceFile } from './files.ts'

/** What the trail says of a restore: where the two chains stood, so that neither end can be lost unseen. */
export const restoreDetail = ({ inspection, replaced, replacedHead }: Restored): Record<string, unknown> => ({
  from: inspection.file,
  backedUpAt: inspection.backedUpAt,
  restoredHead: inspection.content?.auditHead ?? null,
  replacedHead,
  replaced,
})

export const restore = jobs.admin.restore.handler(async function* ({ context: { desk, transact }, input }) {
  yield { type: 'progress', stage: 'checking', done: 0, total: null }
  const source = sourceFile(desk, input.source)
  const restored = await desk.store.replace(() => restoreOver(desk.store.file, source))
  await resetClock(desk)
  const result = await transact(async ({ audit }) => {
    audit({ detail: restoreDetail(restored) })
    return { ...restored.inspection, replaced: restored.replaced }
  })
  desk.changes.publish(Object.keys(contract))
  yield { type: 'result', result }
})
