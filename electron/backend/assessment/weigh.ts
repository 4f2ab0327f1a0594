import { type AssessmentFacts, assessmentsOf } from '../../../db/assessment/assessment.ts'
import type { Assessed } from '../../../db/assessment/subject.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { knownNow } from '../../../db/versioned.ts'
import type { Grading } from '../../../shared/contract/assessment.ts'
import { type ProposalChanges, proposalChanges } from '../decision/propose.ts'
import type { Call } from '../desk.ts'
import { policyOn } from '../policy/context.ts'
import { gradeGround, proposedByGrades } from './consequences.ts'
import { gradeFacts } from './grade.ts'
import type { GradeRow } from './results.ts'

interface Weighed {
  subject: Assessed
  changes: ProposalChanges
}

/** The grades given to a subject so far. */
export const gradesGiven = (read: Reader | Writer, subject: Pick<Assessed, 'kind' | 'id'>) =>
  assessmentsOf(read, subject.kind, [subject.id], { knownAt: knownNow })

/** What the grades of a subject, as they are or would be, change among its proposals. Reads only. */
export async function weigh(
  read: Reader | Writer,
  { desk }: Call,
  subject: Assessed,
  rows: readonly GradeRow[],
): Promise<Weighed> {
  const context = await policyOn(read, desk.clock.today())
  const proposed = proposedByGrades(subject, rows, context)
  return { subject, changes: await proposalChanges(read, subject, gradeGround, proposed) }
}

/** Checks gradings one by one, each knowing those before it, and weighs every subject they touch. Reads only. */
export async function weighGradings(
  read: Reader | Writer,
  call: Call,
  gradings: readonly Grading[],
): Promise<{ grades: AssessmentFacts[]; weighed: Weighed[] }> {
  const touched = new Map<string, { subject: Assessed; rows: GradeRow[] }>()
  const grades: AssessmentFacts[] = []
  for (const grading of gradings) {
    const { subject, facts } = await gradeFacts(
      read,
      call,
      grading,
      async (s) => touched.get(`${s.kind} ${s.id}`)?.rows ?? (await gradesGiven(read, s)),
    )
    const key = `${subject.kind} ${subject.id}`
    const entry = touched.get(key) ?? { subject, rows: [...(await gradesGiven(read, subject))] }
    entry.rows.push(facts)
    touched.set(key, entry)
    grades.push(facts)
  }
  const weighed: Weighed[] = []
  for (const { subject, rows } of touched.values()) weighed.push(await weigh(read, call, subject, rows))
  return { grades, weighed }
}
