import { readSetting } from '../../../db/admin/setting.ts'
import { lastEntry } from '../../../db/admin/trail.ts'
import { lastWitness } from '../../../db/witness.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { commands } from '../procedure.ts'

export const printHead = commands.admin.printHead.handler(async ({ context: { desk, trx, audit } }) => {
  const head = await lastEntry(trx)
  if (!head) return refuse('NOT_FOUND', { kind: 'audit_entry', id: '' })
  const witness = lastWitness(desk.store.raw)
  audit({ detail: { seq: head.seq, hash: head.hash, witness } })
  return {
    county: (await readSetting(trx, 'county'))?.name ?? null,
    file: desk.store.file,
    at: desk.clock.now(),
    head,
    witness,
  }
})
