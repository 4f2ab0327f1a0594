import { setImmediate as breathe } from 'node:timers/promises'
import { insertImport, rememberMapping } from '../../../db/intake/imports.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { IntakeReport } from '../../../shared/contract/intake.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { type CommandContext, jobs, stampOf } from '../procedure.ts'
import { heldImport } from './held.ts'
import { importKinds } from './kinds/index.ts'
import { mappingOf } from './mapping.ts'
import type { PreparedImport } from './prepared.ts'
import { reportOf } from './report.ts'
import { reporting } from './reporting.ts'

/** Writes what was prepared: every new and changed row, in one transaction, or nothing. */
export const accept = jobs.intake.accept.handler(async function* ({ context, input, signal }) {
  const report = yield* reporting(signal, (tell, abort) =>
    context.transact(async (command) => {
      const prepared = heldImport(context, input.intakeId)
      const done = await write(context, command, prepared, {
        async tell(written, total) {
          tell('writing', written, total)
          // the host answers others between batches, and hears when somebody cancels
          await breathe()
          if (abort.aborted) refuse('CANCELLED', {})
        },
      })
      return done
    }),
  )
  const held = context.desk.imports.get(input.intakeId)
  if (held) {
    held.importId = report.importId
    // with its numbers it lies here no longer than it is needed
    context.desk.files.discard(held.file.fileId)
  }
  yield { type: 'result' as const, result: report }
})

async function write(
  call: Call,
  { trx, audit }: CommandContext,
  prepared: PreparedImport,
  { tell }: { tell(done: number, total: number): Promise<void> },
): Promise<IntakeReport> {
  const { desk } = call
  const { file } = prepared
  const { revision } = desk.store
  if (!prepared.isJudgedAt(revision)) {
    const judge = await importKinds[file.kind].open(trx, prepared.seal, prepared.drafts, file.listedOn)
    // what somebody looked at must be what is written
    if (prepared.rejudge(judge, revision)) refuse('CHANGED_MEANWHILE', { kind: 'intake', id: prepared.id })
  }
  const writes = prepared.judgement.verdicts.some((v) => v.status === 'new' || v.status === 'update')
  const importId = writes ? desk.newId<'import'>() : null
  const report = reportOf(prepared, importId)
  const { refused, leftOut, newSchools, ...counts } = report
  audit({
    ...(importId && { subject: { kind: 'import', id: importId } }),
    detail: { ...counts, refused: refused.length, leftOut: leftOut.length, newSchools: newSchools.length },
  })
  if (!importId) return report
  const stamp = { ...stampOf(call), importId }
  await insertImport(
    trx,
    { id: importId, digest: file.digest, fingerprint: file.layout?.fingerprint ?? '' },
    report,
    stamp,
  )
  if (file.layout)
    await rememberMapping(trx, file.layout.fingerprint, file.kind, mappingOf(file.layout), stamp.at)
  const newId = <K extends string>(): Id<K> => desk.newId<K>()
  await prepared.judgement.write({ trx, call, stamp, newId, tell })
  return report
}
