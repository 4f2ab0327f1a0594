import type { TFunction } from 'i18next'
import type { AssessedKind } from '../../../shared/domain/assessment.ts'
import type { RoundTerm } from './round/round-search.ts'
import type { AssessmentRow } from './rows.ts'

/** A studio goes by the name of its lead; everybody else by their own. */
export const sayAssessed = (t: TFunction, kind: AssessedKind, name: string): string =>
  kind === 'studio' ? t('terms.studioOf', { name: name || t('terms.unknown') }) : name

/** The year of a round: a management or programme year, for talent a calendar year. */
export const sayYear = (t: TFunction, kind: AssessedKind, year: number): string =>
  kind === 'talent'
    ? t('findings.calendarYear', { n: String(year) })
    : t(`assessment.year.${year as 1}`, { defaultValue: String(year) })

/** What a round grades, as the head of its column. */
export const sayTerm = (t: TFunction, kind: AssessedKind, term: RoundTerm): string =>
  term === 'cycle' ? t('assessment.cycle') : sayYear(t, kind, term)

/** The round by name. */
export const sayRound = (t: TFunction, kind: AssessedKind, term: RoundTerm): string =>
  term === 'cycle'
    ? t('terms.assessmentKind.cycle')
    : t('assessment.round.titleOf', { year: sayYear(t, kind, term) })

/** The cohort, or the studio of the people in it; a studio itself stands in nothing. */
export function sayPlace(t: TFunction, row: AssessmentRow): string {
  if (row.cohortName !== null) return row.cohortName
  return row.subjectKind === 'studio' || row.studioLead === null
    ? ''
    : t('terms.studioOf', { name: row.studioLead })
}
