import { deskSecret, insertSent, listSent } from '../../../db/handback/store.ts'
import { jobs, stampOf } from '../procedure.ts'
import { writeFileAtomically } from '../roster/writers/write-file.ts'
import { version } from '../version.ts'
import { writeContainer } from './container.ts'
import { deskFor } from './desk-for.ts'
import { packedFiles } from './evidence-files.ts'
import { digestOfHandback, digestOfRecords, type HandedBack } from './manifest.ts'
import { changedHere } from './pending.ts'
import { studioNameOf } from './studio-name.ts'

/** Hands the record back. What has not changed since the last time is the same hand-back, made again. */
export const handBack = jobs.handback.handBack.handler(async function* ({ context }) {
  const { desk: host, actor } = context
  yield { type: 'progress' as const, stage: 'collect', done: 0, total: null }
  const { manifest, head, secret, differences, content } = await context.transact(async ({ trx, audit }) => {
    const desk = await deskFor(context, trx)
    const { records, evidence, differences } = await changedHere(trx, desk)
    const files = packedFiles(host.store.evidence, evidence)
    const sent = await listSent(trx)
    const turn = (number: number) => ({ deskId: desk.desk_id, number, baseRevision: desk.revision, records })
    const last = sent.at(-1)
    const again = last !== undefined && digestOfHandback(turn(last.number)) === last.digest
    const said = turn(again ? last.number : (last?.number ?? 0) + 1)
    const digest = digestOfHandback(said)
    if (!again)
      await insertSent(
        trx,
        { number: said.number, digest, revision: desk.revision, records },
        stampOf(context),
      )
    audit({ subject: { kind: 'studio', id: desk.studio_id }, detail: { number: said.number, digest, again } })
    const manifest: HandedBack = {
      ...said,
      purpose: 'handback',
      madeAt: host.clock.now(),
      madeBy: actor.name,
      appVersion: version,
      recordsDigest: digestOfRecords(records),
      digest,
      files: files.listed,
      earlier: sent.map((s) => s.digest).filter((d) => d !== digest),
    }
    const head = {
      purpose: 'handback' as const,
      countyId: desk.county_id,
      studioId: desk.studio_id,
      studioName: await studioNameOf(context, trx, desk.studio_id),
      keyNumber: desk.key_number,
    }
    return { manifest, head, secret: deskSecret(host.store.seal, desk), differences, content: files.content }
  })
  const file = host.files.begin(`${head.studioName}-交回-第${manifest.number}次.tdp`)
  await writeFileAtomically(file.path, writeContainer(secret, head, manifest, content()))
  yield {
    type: 'result' as const,
    result: {
      fileId: file.id as never,
      fileName: file.name,
      number: manifest.number,
      records: manifest.records.length,
      differences: differences.length,
    },
  }
})
