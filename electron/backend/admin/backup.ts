import fs from 'node:fs'
import path from 'node:path'
import { writeSetting } from '../../../db/admin/setting.ts'
import { backUp } from '../../../db/backup.ts'
import type { Inspection } from '../../../db/inspect.ts'
import type { Desk } from '../desk.ts'
import { jobs } from '../procedure.ts'
import { absolute } from './files.ts'

/** Copied into the host's own folder until the window has fetched it. */
function backUpStaged(desk: Desk, at: string) {
  const { name, ext } = path.parse(desk.store.file)
  const staged = desk.files.begin(`${name}-${at.slice(0, 10)}${ext}`)
  try {
    // only the name was wanted: a backup never goes over a file that is there
    fs.rmSync(staged.path)
    return {
      inspection: { ...backUp(desk.store.file, staged.path, at), file: staged.name },
      fileId: staged.id,
    }
  } catch (cause) {
    desk.files.discard(staged.id)
    throw cause
  }
}

function backUpTo(desk: Desk, target: string, at: string): { inspection: Inspection; fileId: null } {
  return { inspection: backUp(desk.store.file, absolute(target), at), fileId: null }
}

export const backup = jobs.admin.backup.handler(async function* ({ context: { desk, transact }, input }) {
  yield { type: 'progress', stage: 'copying', done: 0, total: null }
  const at = desk.clock.now()
  const made = input.path === undefined ? backUpStaged(desk, at) : backUpTo(desk, input.path, at)
  const { file, bytes, content } = made.inspection
  const result = await transact(async ({ trx, audit }) => {
    await writeSetting(trx, 'lastBackup', { at, verified: true })
    audit({ detail: { file, bytes, digest: content?.digest, auditHead: content?.auditHead } })
    return { ...made.inspection, fileId: made.fileId, at }
  })
  yield { type: 'result', result }
})
