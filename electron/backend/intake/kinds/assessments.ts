import { type AssessedKind, type Grade, gradesOf } from '../../../../shared/domain/assessment.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { bareText } from '../../../../shared/kernel/text.ts'
import { weighGrades } from '../weigh-grades.ts'
import type { Named } from './named.ts'
import { as, type Facts, recordKind, since } from './record-kind.ts'
import { textOf } from './row-values.ts'

const kindOfSubject = (row: Named): AssessedKind | undefined =>
  textOf(row.draft, 'subjectKind') as AssessedKind | undefined

const ordinals = '一二三'

/** Which year of the cycle (第二年, 2), for talent which calendar year; undefined where it is neither. */
function yearOf(row: Named): number | undefined {
  const bare = bareText(textOf(row.draft, 'year') ?? '')
  const calendar = /^((?:19|20)\d{2})(年度?|年年?度?)?(考核)?$/.exec(bare)?.[1]
  const ordinal = /^第?([一二三123])(年度?|个?管理年度|学年)?(考核)?$/.exec(bare)?.[1]
  if (kindOfSubject(row) === 'talent') return calendar === undefined ? undefined : Number(calendar)
  if (ordinal === undefined) return undefined
  const place = ordinals.indexOf(ordinal)
  return place < 0 ? Number(ordinal) : place + 1
}

/** Whom a grade is given: the studio, the place somebody has in it, the enrolment, or the person. */
function subjectOf(row: Named): Partial<Facts<'assessment'>> {
  const kind = kindOfSubject(row)
  const { person, studio, cohort, all } = row
  const on = String(since('assessedOn', 'assessed_on').read(row) ?? '')
  switch (kind) {
    case 'studio': {
      if (!studio) row.add('VALUE_MISSING', 'studio')
      const leads = studio?.members.filter((m) => m.role === 'lead') ?? []
      const lead = leads.findLast((m) => m.from_on <= on) ?? leads[0]
      return {
        subject_id: studio?.id ?? '',
        person_id: lead?.person_id ?? null,
        studio_id: studio?.id ?? null,
      }
    }
    case 'lead':
    case 'assistant':
    case 'member': {
      if (!person) row.add('VALUE_MISSING', 'name')
      const places = (studio ? [studio] : all.studios).flatMap((s) =>
        s.members.filter((m) => m.person_id === person?.id && m.role === kind && m.from_on <= on),
      )
      const place = places.findLast((m) => (m.to_on ?? '9999') >= on) ?? places.at(-1)
      if (person && !place) row.add('NOT_IN_STUDIO', 'name')
      return {
        subject_id: place?.id ?? '',
        person_id: person?.id ?? null,
        studio_id: place?.studio_id ?? null,
      }
    }
    case 'trainee': {
      if (!person) row.add('VALUE_MISSING', 'name')
      const enrolments = (cohort ? [cohort] : all.cohorts).flatMap((c) =>
        c.enrolments.filter((e) => e.person_id === person?.id && e.from_on <= on),
      )
      const enrolment = enrolments.at(-1)
      if (person && !enrolment) row.add('NOT_IN_COHORT', 'name')
      return {
        subject_id: enrolment?.id ?? '',
        person_id: person?.id ?? null,
        cohort_id: enrolment?.cohort_id ?? null,
      }
    }
    default:
      if (!person) row.add('VALUE_MISSING', 'name')
      return { subject_id: person?.id ?? '', person_id: person?.id ?? null }
  }
}

/** Results of assessments; what they lead to is proposed at once, as if each had been entered by hand. */
export const assessments = recordKind<'assessment'>({
  table: 'assessment',
  of: ['person_id', 'studio_id'],
  names: ['studio?', 'cohort?', 'person?'],
  columns: [
    as('grade'),
    as('absence'),
    since('assessedOn', 'assessed_on'),
    since('notifiedOn', 'notified_on'),
    as('remark', 'note'),
  ],
  derive: (row) => {
    const year = yearOf(row)
    if (year === undefined && textOf(row.draft, 'year') !== undefined)
      row.add('YEAR_OUTSIDE_CYCLE', 'year', { shown: textOf(row.draft, 'year') ?? '' })
    return {
      ...(kindOfSubject(row) && { subject_kind: kindOfSubject(row) as AssessedKind }),
      ...subjectOf(row),
      kind: (textOf(row.draft, 'kind') ?? 'annual') as Facts<'assessment'>['kind'],
      ...(year !== undefined && { year }),
    }
  },
  same: ['subject_id', 'kind', 'year'],
  blank: (row) => ({
    person_id: null,
    studio_id: null,
    cohort_id: null,
    reassesses_id: null,
    grade: null,
    absence: null,
    notified_on: null,
    proposed_by: 'bureau',
    confirmed_on: since('assessedOn', 'assessed_on').read(row) as never,
    note: null,
  }),
  check(row, { grade, absence, assessed_on, notified_on, subject_kind }) {
    if (grade === null && absence === null) row.add('VALUE_MISSING', 'grade')
    if (grade !== null && !gradesOf(subject_kind).includes(grade as Grade))
      row.add('GRADE_OUTSIDE_SCALE', 'grade')
    if (notified_on !== null && notified_on < assessed_on)
      row.add('DATE_BEFORE_START', 'notifiedOn', { shown: notified_on })
  },
  after: (target, written) =>
    weighGrades(
      target,
      written.map((a) => a.id as Id<'assessment'>),
    ),
})
