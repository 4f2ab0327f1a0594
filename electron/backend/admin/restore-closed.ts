import { appendAudit } from '../../../db/admin/audit.ts'
import type { Inspection } from '../../../db/inspect.ts'
import { type Restored, restoreOver } from '../../../db/restore.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { enter } from '../account/enter.ts'
import { type AtRest, keyFor } from '../account/key-for.ts'
import { closeDesk, type DeskOptions, openDesk } from '../open-desk.ts'
import { ofSource, withOpenedBackup } from './opened-backup.ts'
import { restoreDetail } from './restore.ts'

/**
 * Restores a data file that no host has open: one that is missing, or damaged beyond opening. A guarded backup opens to
 * its own administrators only.
 * @throws Refusal SIGN_IN_REQUIRED, SIGN_IN_FAILED, FORBIDDEN, what `restoreOver` throws, and DATA_FILE_HELD
 */
export const restoreClosed = (
  options: Omit<DeskOptions, 'prepare'>,
  source: string,
  who: AtRest,
  backupPassword?: string,
): Promise<Restored> =>
  withOpenedBackup(source, { password: backupPassword, known: null }, (store) =>
    restoreStore(options, store, who, (inspection) => ofSource(inspection, source)),
  )

async function restoreStore(
  options: Omit<DeskOptions, 'prepare'>,
  source: string,
  who: AtRest,
  named: (inspection: Inspection) => Inspection,
): Promise<Restored> {
  const known = await keyFor(source, who, 'admin.restore')
  let restored: Restored | undefined
  const desk = await openDesk({
    ...options,
    prepare: () => {
      restored = restoreOver(options.file, source, known)
    },
  })
  try {
    const found = restored as unknown as Restored
    const done = { ...found, inspection: named(found.inspection) }
    const actor =
      (await enter(desk, {
        as: who.as,
        password: desk.store.unprotected ? undefined : await who.password(),
      })) ?? refuse('SIGN_IN_REQUIRED', {})
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
