import { belongsTo } from '../../../db/activity/output.ts'
import { currentEvidence, type Subject } from '../../../db/evidence/evidence.ts'
import { type EvidencedRecord, recordOf } from '../../../db/evidence/record-of.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { ownStudios } from '../admin/scope.ts'
import type { Call } from '../desk.ts'

/** Records of a studio that its own people may put evidence behind and see it. */
const ofStudio: ReadonlySet<Subject['kind']> = new Set([
  'activity',
  'output',
  'spending',
  'allocation',
  'studio_document',
  'assessment',
])

async function maySee(
  call: Call,
  handle: Reader | Writer,
  { kind }: Subject,
  record: EvidencedRecord,
): Promise<boolean> {
  const own = ownStudios(call)
  if (own === undefined) return true
  if (!ofStudio.has(kind)) return false
  // assistants neither see nor propose grades of the people in the studio
  if (call.actor.role === 'assistant' && kind === 'assessment' && record.assessed !== 'studio') return false
  if (record.studioId !== null) return own.includes(record.studioId)
  return kind === 'output' && record.personId !== null && (await belongsTo(handle, record.personId, own))
}

/**
 * The record evidence stands behind, for an actor who may see it; to everybody else it does not exist.
 * @throws Refusal NOT_FOUND
 */
export async function recordFor(
  call: Call,
  handle: Reader | Writer,
  subject: Subject,
): Promise<EvidencedRecord> {
  const record = await recordOf(handle, subject)
  if (!record || !(await maySee(call, handle, subject, record))) return refuse('NOT_FOUND', subject)
  return record
}

/** A piece of evidence that stands, for an actor who may see its record. @throws Refusal NOT_FOUND */
export async function evidenceFor(call: Call, handle: Reader | Writer, evidenceId: Id<'evidence'>) {
  const found = await currentEvidence(handle, evidenceId)
  const subject = found && { kind: found.subject_kind, id: found.subject_id }
  const record = subject && (await recordOf(handle, subject))
  if (!found || !record || !(await maySee(call, handle, subject, record)))
    return refuse('NOT_FOUND', { kind: 'evidence', id: evidenceId })
  return { found, record }
}
