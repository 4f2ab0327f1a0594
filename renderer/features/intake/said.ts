import type { TFunction } from 'i18next'
import type { IntakePreviewRow } from '../../../shared/contract/intake.ts'
import type { IntakeKind } from '../../../shared/domain/intake-kinds.ts'
import type { Area, PostKind, SchoolKind, Sex } from '../../../shared/domain/people.ts'

type Problem = Pick<IntakePreviewRow['problems'][number], 'code' | 'data'>

/** What is wrong with a cell, as a sentence. */
export const sayProblem = (t: TFunction, { code, data }: Problem): string =>
  String(t(`intake.problem.${code}`, data as never))

/** The name of a column's meaning; `name` is a school's or a person's. */
export function sayField(t: TFunction, kind: IntakeKind, field: string): string {
  if (field === 'name') return t(kind === 'schools' ? 'intake.page.schoolName' : 'intake.page.personName')
  return t(`intake.field.${field as 'sex'}`)
}

/** A stored value in words: codes as the field says them, everything else as it stands. */
export function sayValue(t: TFunction, field: string, value: string): string {
  switch (field) {
    case 'sex':
      return t(`terms.sex.${value as Sex}`)
    case 'postKind':
      return t(`terms.postKind.${value as PostKind}`)
    case 'type':
      return t(`terms.schoolKind.${value as SchoolKind}`)
    case 'area':
      return t(`terms.area.${value as Area}`)
    case 'frontLine':
    case 'weak':
      return t(value === 'true' ? 'terms.yes' : 'terms.no')
    default:
      return value
  }
}
