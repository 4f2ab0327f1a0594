import { insertAssessment, retractStanding } from '../../../db/assessment/assessment.ts'
import { storeProposals } from '../decision/propose.ts'
import { shownChanges } from '../decision/shown.ts'
import { commands, stampOf } from '../procedure.ts'
import { weighGradings } from './weigh.ts'

export const record = commands.assessment.record.handler(async ({ context, input }) => {
  const { trx, audit } = context
  const stamp = stampOf(context)
  const { grades, weighed } = await weighGradings(trx, context, input.gradings)
  for (const facts of grades) {
    await retractStanding(trx, facts.id, stamp)
    await insertAssessment(trx, facts, stamp)
  }
  for (const { changes } of weighed) await storeProposals(trx, changes, stamp.at, context.desk.newId)
  const first = weighed[0]
  audit({
    ...(weighed.length === 1 && first && { subject: { kind: first.subject.kind, id: first.subject.id } }),
    detail: {
      grades: grades.map((g) => ({
        id: g.id,
        subject: g.subject_id,
        kind: g.kind,
        year: g.year,
        grade: g.grade,
      })),
      proposed: weighed.flatMap((w) => w.changes.added.map((p) => p.kind)),
    },
  })
  return {
    assessmentIds: grades.map((g) => g.id),
    ...(await shownChanges(
      trx,
      weighed.map((w) => w.changes),
    )),
  }
})
