import fs from 'node:fs'
import path from 'node:path'
import { readSetting, writeSetting } from '../../../db/admin/setting.ts'
import { type BackupOptions, backUp } from '../../../db/backup.ts'
import { backupKeyOf } from '../../../db/sealed-backup.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Call, Desk } from '../desk.ts'
import { progressOf } from '../job-progress.ts'
import { jobs } from '../procedure.ts'
import { absolute } from './files.ts'

/** Copied into the host's own folder until the window has fetched it. */
async function backUpStaged(desk: Desk, at: string, options: BackupOptions) {
  const { name, ext } = path.parse(desk.store.file)
  const staged = desk.files.begin(`${name}-${at.slice(0, 10)}${options.key ? '.backup' : ext}`)
  try {
    // only the name was wanted: a backup never goes over a file that is there
    fs.rmSync(staged.path)
    const made = await backUp(desk.store.file, staged.path, at, desk.store.dataKey, options)
    return { inspection: { ...made, file: staged.name }, fileId: staged.id as never }
  } catch (cause) {
    desk.files.discard(staged.id)
    throw cause
  }
}

const backUpTo = async (desk: Desk, target: string, at: string, options: BackupOptions) => ({
  inspection: await backUp(desk.store.file, absolute(target), at, desk.store.dataKey, options),
  fileId: null,
})

/** A lead cares for the own desk, never for the county's file. @throws Refusal FORBIDDEN */
async function checkCares({ desk, actor }: Call): Promise<void> {
  if (actor.role !== 'lead') return
  const own = await desk.store.read((read) => readSetting(read, 'studioDesk'))
  if (!own) refuse('FORBIDDEN', { procedure: 'admin.backup', role: actor.role })
}

export const backup = jobs.admin.backup.handler(({ context, input }) =>
  progressOf(async (report) => {
    const { desk, transact } = context
    await checkCares(context)
    report('copying', 0, null)
    const at = desk.clock.now()
    const options: BackupOptions = {
      report: (done, total) => report('evidence', done, total),
      key: input.password === undefined ? null : await backupKeyOf(input.password),
    }
    const made =
      input.path === undefined
        ? await backUpStaged(desk, at, options)
        : await backUpTo(desk, input.path, at, options)
    const { file, bytes, content, evidence, sealed } = made.inspection
    return transact(async ({ trx, audit }) => {
      await writeSetting(trx, 'lastBackup', { at, verified: true })
      audit({
        detail: { file, bytes, digest: content?.digest, auditHead: content?.auditHead, evidence, sealed },
      })
      return { ...made.inspection, fileId: made.fileId, at }
    })
  }),
)
