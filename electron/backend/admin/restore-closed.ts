import { appendAudit } from '../../../db/admin/audit.ts'
import { type Restored, restoreOver } from '../../../db/restore.ts'
import { closeDesk, type DeskOptions, openDesk } from '../open-desk.ts'
import { actorNamed } from './actor.ts'
import { restoreDetail } from './restore.ts'

/**
 * Restores a data file that no host has open: one that is missing, or damaged beyond opening.
 * @throws Refusal what `restoreOver` throws, and DATA_FILE_HELD
 */
export async function restoreClosed(
  options: Omit<DeskOptions, 'prepare'>,
  source: string,
  as?: string,
): Promise<Restored> {
  let restored: Restored | undefined
  const desk = await openDesk({
    ...options,
    prepare: () => {
      restored = restoreOver(options.file, source)
    },
  })
  try {
    const done = restored as unknown as Restored
    const actor = await actorNamed(desk, as)
    await desk.store.write((trx) =>
      appendAudit(trx, desk.store.seal, {
        at: desk.clock.now(),
        accountId: actor.accountId,
        accountName: actor.name,
        role: actor.role,
        procedure: 'admin.restore',
        outcome: 'done',
        detail: restoreDetail(done),
      }),
    )
    return done
  } finally {
    await closeDesk(desk)
  }
}
