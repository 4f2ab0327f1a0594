import { type AssessmentFacts, assessmentsOf } from '../../../db/assessment/assessment.ts'
import type { Assessed } from '../../../db/assessment/subject.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { knownNow } from '../../../db/versioned.ts'
import type { Grading } from '../../../shared/contract/assessment.ts'
import { type ErrorData, Refusal, refuse } from '../../../shared/contract/errors.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Finding, Outcome } from '../../../shared/policy/finding.ts'
import { type ProposalChanges, proposalChanges } from '../decision/propose.ts'
import type { Call, Desk } from '../desk.ts'
import { conductFacts } from '../ethics/conduct-facts.ts'
import { policyOn } from '../policy/context.ts'
import { talentFacts } from '../recognition/talent-facts.ts'
import { gradeFindings, gradeGround, proposedByGrades, talentFindings } from './consequences.ts'
import { gradeFacts } from './grade.ts'
import type { GradeRow } from './results.ts'

interface Weighed {
  subject: Assessed
  changes: ProposalChanges
  /** Findings that are not settled and make no new proposal: a fact or a step is missing, or a proposal already waits. */
  open: readonly Finding[]
}

/** The grades given to a subject so far. */
export const gradesGiven = (read: Reader | Writer, subject: Pick<Assessed, 'kind' | 'id'>) =>
  assessmentsOf(read, subject.kind, [subject.id], { knownAt: knownNow })

const settled: ReadonlySet<Outcome> = new Set(['compliant', 'stays', 'benefit_on'])

/** What the grades of a subject, as they are or would be, change among its proposals. Reads only. */
export async function weigh(
  read: Reader | Writer,
  desk: Desk,
  subject: Assessed,
  rows: readonly GradeRow[],
  talent?: Awaited<ReturnType<typeof talentOf>>,
): Promise<Weighed> {
  const context = await policyOn(read, { asOf: desk.clock.today() })
  const openBreaches =
    subject.kind === 'studio' && subject.personId
      ? (await conductFacts(read, [subject.personId], { asOf: context.asOf, knownAt: knownNow }))(
          subject.personId,
        ).openBreaches
      : 0
  const findings =
    subject.kind === 'talent' && subject.personId
      ? talentFindings(
          subject,
          rows,
          (talent ?? (await talentOf(read, [subject], context.asOf)))(subject.personId),
          context,
        )
      : gradeFindings(subject, rows, context, openBreaches)
  const proposed = proposedByGrades(subject, rows, findings)
  const changes = await proposalChanges(read, subject, gradeGround, proposed)
  const added = new Set(changes.added.map((proposal) => proposal.finding))
  return {
    subject,
    changes,
    open: findings.filter((finding) => !settled.has(finding.outcome) && !added.has(finding)),
  }
}

/** What the incentive plan knows about the title holders among these, read once for all of them. */
const talentOf = (read: Reader | Writer, subjects: readonly Assessed[], asOf: Day) =>
  talentFacts(
    read,
    subjects.flatMap(({ kind, personId }) => (kind === 'talent' && personId ? [personId] : [])),
    { asOf, knownAt: knownNow },
  )

/** Checks gradings one by one, each knowing those before it, and weighs every subject they touch. Reads only. */
export async function weighGradings(
  read: Reader | Writer,
  call: Call,
  gradings: readonly Grading[],
): Promise<{ grades: AssessmentFacts[]; weighed: Weighed[] }> {
  const touched = new Map<string, { subject: Assessed; rows: GradeRow[] }>()
  const grades: AssessmentFacts[] = []
  for (const [at, grading] of gradings.entries()) {
    const { subject, facts } = await namingGrading(at, () =>
      gradeFacts(
        read,
        call,
        grading,
        async (s) => touched.get(`${s.kind} ${s.id}`)?.rows ?? (await gradesGiven(read, s)),
      ),
    )
    const key = `${subject.kind} ${subject.id}`
    const entry = touched.get(key) ?? { subject, rows: [...(await gradesGiven(read, subject))] }
    entry.rows = [...entry.rows.filter((r) => r.id !== facts.id), facts]
    touched.set(key, entry)
    grades.push(facts)
  }
  const weighed: Weighed[] = []
  const talent = await talentOf(
    read,
    [...touched.values()].map(({ subject }) => subject),
    call.desk.clock.today(),
  )
  for (const { subject, rows } of touched.values())
    weighed.push(await weigh(read, call.desk, subject, rows, talent))
  return { grades, weighed }
}

/** A field that can't be taken is named with its place in the round, as the schema's own problems are. */
async function namingGrading<T>(at: number, check: () => Promise<T>): Promise<T> {
  try {
    return await check()
  } catch (cause) {
    if (!(cause instanceof Refusal) || cause.code !== 'FIELD_INVALID') throw cause
    const data = cause.data as ErrorData<'FIELD_INVALID'>
    return refuse('FIELD_INVALID', { ...data, field: `gradings.${at}.${data.field}` })
  }
}
