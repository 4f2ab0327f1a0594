import type { Reader, Writer } from '../../../db/open.ts'
import { enrolmentsWithCycle } from '../../../db/policy/enrolment.ts'
import { membershipsOn } from '../../../db/policy/membership.ts'
import type { View } from '../../../db/versioned.ts'
import type { AskedKind } from '../../../shared/domain/policy.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Concerned } from './act.ts'
import { policyOn } from './context.ts'
import { type Dossier, findingsIn } from './dossier/dossier.ts'
import { dossierIfThere } from './dossier/index.ts'

interface Answered {
  subject: Dossier['subject']
  finding: Finding
}

/**
 * Every finding about these people and all they are in on the day: studios, their places in them, enrolments. By
 * subject, question and the answer's place among those to the same question.
 */
export async function findingsAround(
  trx: Writer,
  { personIds, studioIds }: Concerned,
  view: View,
): Promise<Map<string, Answered>> {
  const read = trx as unknown as Reader
  const memberships = await membershipsOn(read, personIds, view)
  const enrolments = await enrolmentsWithCycle(read, { personIds }, view)
  const subjects: { kind: AskedKind; id: string }[] = [
    ...personIds.map((id) => ({ kind: 'person' as const, id })),
    ...memberships.map(({ id }) => ({ kind: 'membership' as const, id })),
    ...[...new Set([...studioIds, ...memberships.map((m) => m.studio_id)])].map((id) => ({
      kind: 'studio' as const,
      id,
    })),
    ...enrolments.map(({ id }) => ({ kind: 'trainee' as const, id })),
  ]
  const context = await policyOn(read, view)
  const answered = new Map<string, Answered>()
  for (const subject of subjects) {
    const dossier = await dossierIfThere(read, subject, view)
    if (!dossier) continue
    const times = new Map<string, number>()
    for (const finding of findingsIn(dossier, context)) {
      const nth = times.get(finding.question) ?? 0
      times.set(finding.question, nth + 1)
      answered.set([subject.kind, subject.id, finding.question, nth].join(' '), {
        subject: dossier.subject,
        finding,
      })
    }
  }
  return answered
}
