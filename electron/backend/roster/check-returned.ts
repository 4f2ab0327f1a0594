import { jobs } from '../procedure.ts'
import { frozenNote, readFrozen } from './frozen-roster.ts'
import { returnedFile } from './returned-file.ts'

export const checkReturned = jobs.roster.checkReturned.handler(async function* ({ context, input, signal }) {
  const { desk, transact } = context
  const { frozenId, fileId } = input
  yield { type: 'progress' as const, stage: 'reading', done: 0, total: null }
  const frozen = await desk.store.read((read) => readFrozen(read, desk.store.seal, frozenId))
  const { fileName, digest, ...found } = await returnedFile(context, frozen, fileId, signal)
  await transact(async ({ audit }) =>
    audit(frozenNote(frozen, { fileName, digest, differences: found.differences.length })),
  )
  yield { type: 'result' as const, result: found }
})
