import type { AssessmentFacts } from '../../../db/assessment/assessment.ts'
import { type Assessed, findAssessed } from '../../../db/assessment/subject.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { knownNow } from '../../../db/versioned.ts'
import type { Grading } from '../../../shared/contract/assessment.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import { type Grade, gradesOf } from '../../../shared/domain/assessment.ts'
import { graduationGrades } from '../../../shared/domain/cohort.ts'
import { type Day, yearOf } from '../../../shared/kernel/day.ts'
import type { Call } from '../desk.ts'
import type { GradeRow } from './results.ts'
import { wordId } from './word-id.ts'

/**
 * A grade as it will be stored, checked against its subject and the grades given before.
 * @throws Refusal NOT_FOUND, FIELD_INVALID naming the field
 */
export async function gradeFacts(
  read: Reader | Writer,
  { desk, actor }: Call,
  grading: Grading,
  earlier: (subject: Assessed) => Promise<readonly GradeRow[]>,
): Promise<{ subject: Assessed; facts: AssessmentFacts }> {
  const { subject, before } = await soundGrading(read, grading, desk.clock.today(), earlier)
  const reassessed = grading.kind === 'reassessment' ? failedYear(before, grading) : null
  // a lead's word that nobody has confirmed gives way to the next
  const word = before.find(
    (r) => r.kind === grading.kind && r.year === grading.year && r.confirmed_on === null,
  )
  const byLead = actor.role === 'lead'
  return {
    subject,
    facts: {
      id: word?.id ?? (byLead ? wordId(subject.id, grading.year) : desk.newId<'assessment'>()),
      subject_kind: subject.kind,
      subject_id: subject.id,
      person_id: subject.personId,
      studio_id: subject.studioId,
      cohort_id: subject.cohortId,
      kind: grading.kind,
      year: grading.year,
      reassesses_id: reassessed,
      grade: grading.grade,
      absence: grading.absence,
      assessed_on: grading.assessedOn,
      notified_on: grading.notifiedOn,
      proposed_by: byLead ? 'lead' : (word?.proposed_by ?? 'bureau'),
      confirmed_on: byLead ? null : grading.assessedOn,
      note: grading.note,
      areas: grading.areas ? JSON.stringify(grading.areas) : null,
    },
  }
}

/**
 * Whom a grading is for and the grades given before, once it is known to fit them.
 * @throws Refusal NOT_FOUND, FIELD_INVALID naming the field
 */
export async function soundGrading(
  read: Reader | Writer,
  grading: Omit<Grading, 'areas'>,
  today: Day,
  earlier: (subject: Assessed) => Promise<readonly GradeRow[]>,
): Promise<{ subject: Assessed; before: readonly GradeRow[] }> {
  const view = { asOf: grading.assessedOn, knownAt: knownNow }
  const subject = await findAssessed(read, grading.subjectKind, grading.subjectId, view)
  if (!subject) return refuse('NOT_FOUND', { kind: grading.subjectKind, id: grading.subjectId })
  // only whoever was ever given a title is assessed as talent
  if (subject.kind === 'talent' && subject.from === null) refuseField('subjectId', 'not_a_holder')
  checkDays(grading, subject, today)
  checkGrade(grading, subject)
  const before = await earlier(subject)
  const { kind, year } = grading
  if (
    kind !== 'reassessment' &&
    before.some((r) => r.kind === kind && r.year === year && r.confirmed_on !== null)
  )
    refuseField('year', 'already_assessed', year)
  return { subject, before }
}

function checkDays(
  { assessedOn, notifiedOn, kind, year }: Omit<Grading, 'areas'>,
  subject: Assessed,
  today: Day,
): void {
  if (assessedOn > today) refuseField('assessedOn', 'in_future', assessedOn, today)
  if (notifiedOn !== null && notifiedOn < assessedOn)
    refuseField('notifiedOn', 'before_assessment', notifiedOn, assessedOn)
  if (subject.from !== null && assessedOn < subject.from)
    refuseField('assessedOn', 'before_subject', assessedOn, subject.from)
  if (subject.cycle === null) {
    // talent is assessed by calendar years, from the year of the first title
    if (year > yearOf(assessedOn)) refuseField('year', 'in_future', year, yearOf(assessedOn))
    if (subject.from !== null && year < yearOf(subject.from))
      refuseField('year', 'before_subject', year, yearOf(subject.from))
    return
  }
  if (year > 3) refuseField('year', 'outside_cycle', year, '1–3')
  if ((kind === 'cycle' || kind === 'graduation') && assessedOn <= subject.cycle.to)
    refuseField('assessedOn', 'before_cycle_end', assessedOn, subject.cycle.to)
}

function checkGrade(
  { kind, grade, absence }: Pick<Grading, 'kind' | 'grade' | 'absence'>,
  subject: Assessed,
): void {
  const scale: readonly Grade[] = kind === 'graduation' ? graduationGrades : gradesOf(subject.kind)
  if (grade === null && absence === null) refuseField('grade', 'missing', null, scale.join(' '))
  if (grade !== null && !scale.includes(grade)) refuseField('grade', 'outside_scale', grade, scale.join(' '))
}

/** The failed annual assessment a re-assessment answers. */
function failedYear(rows: readonly GradeRow[], { year, assessedOn }: Grading): GradeRow['id'] {
  const failed = rows.find((r) => r.kind === 'annual' && r.year === year)
  if (failed?.grade !== 'fail') return refuseField('year', 'nothing_to_reassess', year)
  if (assessedOn <= failed.assessed_on)
    refuseField('assessedOn', 'before_assessment', assessedOn, failed.assessed_on)
  return failed.id
}
