import type { TFunction } from 'i18next'
import type { IntakePreviewRow } from '../../../shared/contract/intake.ts'
import { fieldOf, type IntakeKind } from '../../../shared/domain/intake-kinds.ts'
import type { Sex } from '../../../shared/domain/people.ts'

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
export function sayValue(t: TFunction, kind: IntakeKind, field: string, value: string): string {
  const { type, terms } = fieldOf(kind, field)
  if (type === 'yesNo') return t(value === 'true' ? 'terms.yes' : 'terms.no')
  if (type === 'sex') return t(`terms.sex.${value as Sex}`)
  return terms === undefined ? value : t(`${terms}.${value}` as 'terms.yes', { defaultValue: value })
}
