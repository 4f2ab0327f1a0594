import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { hasDocument, policyDocument, replaceDocument } from '../../../db/policy/document.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { readParagraphs } from '../intake/reading/read-in-child.ts'
import { refusing } from '../intake/refusing.ts'
import { commands, jobs, queries, stampOf, viewOf } from '../procedure.ts'

export const document = queries.policy.document.handler(async ({ context, input }) => {
  const held = await policyDocument(context.read, viewOf(context, input))
  if (!held) return { document: null }
  const { file_name: fileName, paragraphs, recorded_at: recordedAt } = held
  return { document: { fileName, paragraphs, recordedAt } }
})

export const ownText = queries.policy.ownText.handler(async ({ context, input }) => ({
  loaded: await hasDocument(context.read, viewOf(context, input)),
}))

/** Reads the bureau's own text of the plan in the reading process and keeps its paragraphs in the file. */
export const loadDocument = jobs.policy.loadDocument.handler(async function* ({ context, input, signal }) {
  const { desk } = context
  const staged = desk.files.get(input.fileId)
  yield { type: 'progress' as const, stage: 'reading', done: 0, total: null }
  const paragraphs = await refusing(() =>
    readParagraphs(
      { source: { path: staged.path }, fileName: staged.name, today: desk.clock.today() },
      { ...(signal && { signal }), start: desk.startReader },
    ),
  )
  const digest = createHash('sha256').update(readFileSync(staged.path)).digest('base64url')
  await context.transact(async ({ trx, audit }) => {
    const id = newId<'policy_document'>()
    await replaceDocument(trx, { id, fileName: staged.name, digest, paragraphs }, stampOf(context))
    audit({
      subject: { kind: 'policy_document', id },
      detail: { file: staged.name, digest, paragraphs: paragraphs.length },
    })
  })
  desk.files.discard(staged.id)
  yield {
    type: 'result' as const,
    result: { fileName: staged.name, paragraphs: paragraphs.length },
  }
})

/** What is taken away stays as known before. */
export const removeDocument = commands.policy.removeDocument.handler(async ({ context }) => {
  const { trx, audit } = context
  if (!(await replaceDocument(trx, null, stampOf(context))))
    return refuse('NOT_FOUND', { kind: 'policy_document', id: '' })
  audit({})
  return {}
})
