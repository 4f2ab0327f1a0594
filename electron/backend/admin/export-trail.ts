import { trailAfter } from '../../../db/admin/trail.ts'
import { trailHead, trailLine } from '../../../shared/documents/trail-file.ts'
import { commands } from '../procedure.ts'

const batch = 1000

export const exportTrail = commands.admin.exportTrail.handler(async ({ context, input }) => {
  const { desk, trx, audit } = context
  const staged = desk.files.begin(`audit-trail-${desk.clock.today()}.csv`)
  desk.files.append(staged.id, Buffer.from(trailHead))
  let rows = 0
  let last = 0
  for (;;) {
    const entries = await trailAfter(trx, input, last, batch)
    const lines = entries.map((e) =>
      trailLine({
        seq: e.seq,
        at: e.at,
        accountName: e.account_name,
        role: e.role,
        procedure: e.procedure,
        outcome: e.outcome,
        code: e.code,
        subjectKind: e.subject_kind,
        subjectId: e.subject_id,
        subjectName: e.subject_name,
        detail: e.detail,
        previousHash: e.previous_hash,
        hash: e.hash,
      }),
    )
    desk.files.append(staged.id, Buffer.from(lines.join('')))
    rows += entries.length
    last = entries.at(-1)?.seq ?? last
    if (entries.length < batch) break
  }
  audit({ detail: { ...input, rows, lastSeq: last } })
  return { fileId: staged.id as never, name: staged.name, rows }
})
