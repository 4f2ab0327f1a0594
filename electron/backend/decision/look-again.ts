import { appendAudit } from '../../../db/admin/audit.ts'
import { failedSubjects } from '../../../db/assessment/assessment.ts'
import { findAssessed } from '../../../db/assessment/subject.ts'
import { leaderless } from '../../../db/studio/leaderless.ts'
import { knownNow } from '../../../db/versioned.ts'
import { gradesGiven, weigh } from '../assessment/weigh.ts'
import type { Desk } from '../desk.ts'
import { weighLead } from '../studio/weigh-lead.ts'
import { storeProposals } from './propose.ts'

/**
 * Clocks run out while nobody acts: weighs every subject with a failed grade, and every studio nobody leads, again on the
 * desk's day, and stores what that proposes or makes fall away. Called when a host opens the file. Gives the number of proposals changed.
 */
export async function lookAgain(desk: Desk): Promise<number> {
  const { store, clock } = desk
  const view = { asOf: clock.today(), knownAt: knownNow }
  return store.write(async (trx) => {
    let changed = 0
    for (const { subject_kind, subject_id } of await failedSubjects(trx)) {
      const subject = await findAssessed(trx, subject_kind, subject_id, view)
      if (!subject) continue
      const { changes } = await weigh(trx, desk, subject, await gradesGiven(trx, subject))
      const moved = changes.added.length + changes.withdrawn.length
      if (moved === 0) continue
      await storeProposals(trx, changes, clock.now(), desk.newId)
      changed += moved
    }
    for (const studioId of await leaderless(trx, view)) {
      const changes = await weighLead(trx, desk, studioId)
      const moved = changes.added.length + changes.withdrawn.length
      if (moved === 0) continue
      await storeProposals(trx, changes, clock.now(), desk.newId)
      changed += moved
    }
    if (changed > 0)
      await appendAudit(trx, store.seal, {
        at: clock.now(),
        accountId: null,
        accountName: 'system',
        role: null,
        procedure: 'decision.lookAgain',
        outcome: 'done',
        detail: { changed, asOf: view.asOf },
      })
    return changed
  })
}
