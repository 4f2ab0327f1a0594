import { readSetting } from '../../../db/admin/setting.ts'
import { readContext } from '../../../db/handback/context.ts'
import { travelRecords } from '../../../db/handback/records.ts'
import {
  fileIdOf,
  insertRevision,
  keepStudioKey,
  type StudioKey,
  studioKey,
} from '../../../db/handback/store.ts'
import type { Writer } from '../../../db/open.ts'
import type { TravelRecord } from '../../../shared/domain/handback.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { rulesIn } from '../account/rules.ts'
import type { Call } from '../desk.ts'
import { jobs, stampOf } from '../procedure.ts'
import { writeFileAtomically } from '../roster/writers/write-file.ts'
import { studioFor } from '../studio/access.ts'
import { version } from '../version.ts'
import { newSecret, writeContainer } from './container.ts'
import { digestOfRecords, type FromBureau } from './manifest.ts'
import { studioNameOf } from './studio-name.ts'
import { issueWorkbook } from './workbook/issue.ts'

/** The studio's secret, made when it is first needed or when the old one is to count no more. */
async function keyFor(trx: Writer, call: Call, studioId: Id<'studio'>, renew: boolean): Promise<StudioKey> {
  const { seal } = call.desk.store
  const known = await studioKey(trx, seal, studioId)
  if (known && !renew) return known
  const key = { secret: newSecret(), keyNumber: (known?.keyNumber ?? 0) + 1, revision: known?.revision ?? 0 }
  await keepStudioKey(trx, seal, studioId, key)
  return key
}

/** What the bureau says of a studio in any file it sends, beside what is particular to that file. */
export async function saidByBureau(
  trx: Writer,
  call: Call,
  studioId: Id<'studio'>,
  records: readonly TravelRecord[],
): Promise<Omit<FromBureau, 'purpose' | 'revision' | 'answers'>> {
  return {
    madeAt: call.desk.clock.now(),
    madeBy: call.actor.name,
    appVersion: version,
    recordsDigest: digestOfRecords(records),
    records: [...records],
    demonstration: await readSetting(trx, 'demonstration'),
    needsPassword: !(call.desk.store.unprotected || (await rulesIn(trx)).leadsMayDoWithout),
    context: await readContext(trx, studioId),
  }
}

async function issuePackage(trx: Writer, call: Call, studioId: Id<'studio'>, key: StudioKey) {
  const records = await travelRecords(trx, studioId)
  const revision = key.revision + 1
  await insertRevision(trx, studioId, { revision, reason: 'package', records }, stampOf(call))
  const studioName = await studioNameOf(call, trx, studioId)
  const head = {
    purpose: 'start' as const,
    countyId: await fileIdOf(trx),
    studioId,
    studioName,
    keyNumber: key.keyNumber,
    secret: key.secret.toString('base64'),
  }
  const said = await saidByBureau(trx, call, studioId, records)
  const manifest: FromBureau = { ...said, purpose: 'start', revision, answers: null }
  return {
    revision,
    name: `${studioName}-启用包-${revision}.tdp`,
    pieces: writeContainer(key.secret, head, manifest),
  }
}

export const issue = jobs.handback.issue.handler(async function* ({ context, input }) {
  const { studioId, form, newSecret: renew } = input
  yield { type: 'progress' as const, stage: 'collect', done: 0, total: null }
  const { revision, name, pieces } = await context.transact(async ({ trx, audit }) => {
    await studioFor(context, trx, studioId)
    const key = await keyFor(trx, context, studioId, renew)
    const issued =
      form === 'package'
        ? await issuePackage(trx, context, studioId, key)
        : await issueWorkbook(trx, context, studioId, key)
    audit({
      subject: { kind: 'studio', id: studioId },
      detail: { form, revision: issued.revision, keyNumber: key.keyNumber, newSecret: renew },
    })
    return issued
  })
  yield { type: 'progress' as const, stage: 'write', done: 0, total: null }
  const file = context.desk.files.begin(name)
  await writeFileAtomically(file.path, pieces)
  yield { type: 'result' as const, result: { fileId: file.id as never, fileName: file.name, revision } }
})
