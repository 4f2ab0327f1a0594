import { findAssessed } from '../../../db/assessment/subject.ts'
import { assessedSubjects } from '../../../db/intake/records.ts'
import { knownNow } from '../../../db/versioned.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { gradesGiven, weigh } from '../assessment/weigh.ts'
import { storeProposals } from '../decision/propose.ts'
import type { WriteTarget } from './kinds/kind.ts'

/** Proposes what the grades of those assessed lead to now; proposals whose ground is gone fall away. */
export async function weighGrades(
  { trx, call, newId, stamp }: Pick<WriteTarget, 'trx' | 'call' | 'newId'> & { stamp: { at: string } },
  assessmentIds: readonly Id<'assessment'>[],
): Promise<void> {
  for (const { subject_kind, subject_id, on } of await assessedSubjects(trx, assessmentIds)) {
    const view = { asOf: on as Day, knownAt: knownNow }
    const subject = await findAssessed(trx, subject_kind, subject_id, view)
    if (!subject) continue
    const { changes } = await weigh(trx, call.desk, subject, await gradesGiven(trx, subject))
    await storeProposals(trx, changes, stamp.at, newId)
  }
}
