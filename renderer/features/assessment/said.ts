import type { TFunction } from 'i18next'
import type { AssessedKind } from '../../../shared/domain/assessment.ts'
import type { AssessmentRow } from './rows.ts'

/** A studio goes by the name of its lead; everybody else by their own. */
export const sayAssessed = (t: TFunction, kind: AssessedKind, name: string): string =>
  kind === 'studio' ? t('terms.studioOf', { name: name || t('terms.unknown') }) : name

/** The year of a round: a management or programme year, for talent a calendar year. */
export const sayYear = (t: TFunction, kind: AssessedKind, year: number): string =>
  kind === 'talent' ? String(year) : t(`assessment.year.${year as 1}`, { defaultValue: String(year) })

/** The cohort, or the studio of the people in it; a studio itself stands in nothing. */
export function sayPlace(t: TFunction, row: AssessmentRow): string {
  if (row.cohortName !== null) return row.cohortName
  return row.subjectKind === 'studio' || row.studioLead === null
    ? ''
    : t('terms.studioOf', { name: row.studioLead })
}
