import os from 'node:os'
import { figuresOf } from '../../../db/admin/figures.ts'
import { commands } from '../procedure.ts'
import { version } from '../version.ts'

/** What helps to find a fault, in one file, with nothing of anybody in it: figures, versions, the last errors. */
export const diagnose = commands.admin.diagnose.handler(async ({ context }) => {
  const { desk, audit } = context
  const text = JSON.stringify(
    {
      version,
      node: process.versions.node,
      platform: `${os.platform()} ${os.release()} ${os.arch()}`,
      memory: { total: os.totalmem(), used: process.memoryUsage().rss },
      ...figuresOf(desk.store.raw),
      errors: desk.log.tail(200),
    },
    null,
    2,
  )
  const staged = desk.files.begin(`talent-desk-diagnosis-${desk.clock.today()}.json`)
  desk.files.append(staged.id, Buffer.from(text))
  audit({ detail: { bytes: text.length } })
  return { fileId: staged.id as never, name: staged.name }
})
