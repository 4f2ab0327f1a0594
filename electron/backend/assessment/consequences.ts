import type { Assessed } from '../../../db/assessment/subject.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import { proposalFrom } from '../../../shared/policy/consequence.ts'
import type { TalentFacts } from '../../../shared/policy/facts/person.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { ask } from '../../../shared/policy/question.ts'
import { exitOnFail, exitOnTwoBasic } from '../../../shared/policy/rules/cohort/trainee.ts'
import { benefits } from '../../../shared/policy/rules/incentive.ts'
import {
  cycleConsequence,
  leadConsequence,
  memberConsequence,
  studioConsequence,
  studioRecommendation,
} from '../../../shared/policy/rules/studio/assessment.ts'
import type { Proposed } from '../decision/propose.ts'
import { annualResults, cycleResult, type GradeRow } from './results.ts'

/** Grounds that grades give; the family `proposalChanges` compares for an assessed subject. */
export const gradeGround = 'grade:'

/** What the grades of one subject lead to on the day, as findings. */
export function gradeFindings(
  subject: Assessed,
  rows: readonly GradeRow[],
  context: Context,
  openBreaches: number | undefined,
): Finding[] {
  const results = annualResults(rows)
  const { track, role, programme, cycle, id, kind } = subject
  if (track === null || cycle === null) return []
  const about = { kind, id }
  switch (kind) {
    case 'studio': {
      const last = cycleResult(rows)
      const facts = {
        track,
        cycle,
        results,
        cycleGrade: last?.grade ?? null,
        cycleAssessedOn: last?.assessed_on ?? null,
        openBreaches,
      }
      const questions = [studioConsequence, cycleConsequence]
      // nobody asks whether to recommend what has not been found excellent
      if (last?.grade === 'excellent') questions.push(studioRecommendation)
      return questions.map((question) => ask(question, facts, about, context))
    }
    case 'lead':
      return role ? [ask(leadConsequence, { track, role, cycle, results }, about, context)] : []
    case 'assistant':
    case 'member':
      return role ? [ask(memberConsequence, { track, role, cycle, results }, about, context)] : []
    case 'trainee':
      if (!programme) return []
      return [exitOnFail, exitOnTwoBasic].map((question) =>
        ask(question, { programme, track, cycle, results }, about, context),
      )
    default:
      return []
  }
}

/**
 * What the grades given to title holders leave of their benefits. What ended for another reason does not follow from
 * a grade.
 */
export const talentFindings = (
  { kind, id }: Assessed,
  rows: readonly GradeRow[],
  facts: Omit<TalentFacts, 'talentAssessments'>,
  context: Context,
): Finding[] =>
  [
    ask(
      benefits,
      { ...facts, talentAssessments: rows.map(({ year, grade, absence }) => ({ year, grade, absence })) },
      { kind, id },
      context,
    ),
  ].filter(({ outcome, message }) => outcome !== 'benefit_off' || message.key === 'talent_assessment_failed')

/** What the findings on the grades of one subject propose: what an officer would have to decide. */
export function proposedByGrades(
  subject: Assessed,
  rows: readonly GradeRow[],
  findings: readonly Finding[],
): Proposed[] {
  return findings.flatMap((finding) => {
    const proposal = proposalFrom(finding, gradedOn(finding, rows))
    if (!proposal) return []
    const { kind, groundOn, lastOn } = proposal
    const { year, years } = finding.figures
    return [
      {
        kind,
        subject: { kind: subject.kind, id: subject.id },
        personId: subject.personId,
        studioId: subject.studioId,
        cohortId: subject.cohortId,
        ground: `${gradeGround}${kind}:${String(year ?? years ?? 'cycle')}`,
        groundOn,
        lastOn,
        finding,
      },
    ]
  })
}

/** The day of the grade a finding rests on. */
function gradedOn(finding: Finding, rows: readonly GradeRow[]): Day {
  const { year, years } = finding.figures
  const decisive = Array.isArray(years) ? years.at(-1) : year
  const last = rows.findLast((r) => (decisive === undefined ? r.kind === 'cycle' : r.year === decisive))
  return last?.assessed_on ?? finding.asOf
}
