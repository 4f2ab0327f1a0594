import type { TFunction } from 'i18next'
import type { Grading } from '../../../../shared/contract/assessment.ts'
import { type Absence, absences, type Grade, grades, gradesOf } from '../../../../shared/domain/assessment.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { GridChoice } from '../../../ui/grid/paste-grid.tsx'
import type { RoundRow } from '../rows.ts'
import type { RoundKind, RoundTerm } from './round-search.ts'

/** What is being filled in: by subject a grade, or `absent:` with the reason why there is none. */
export type Filled = Readonly<Record<string, string | null>>

const absent = 'absent:'
const tones: Partial<Record<Grade, NonNullable<GridChoice['tone']>>> = {
  excellent: 'met',
  basic: 'due',
  fail: 'breach',
}

/** The grades of the scale, then the reasons for having none; a paste may also write one character of a grade. */
export const choicesOf = (t: TFunction, kind: RoundKind): readonly GridChoice[] => [
  ...gradesOf(kind).map((grade): GridChoice => {
    const tone = tones[grade]
    return {
      value: grade,
      word: t(`ui.grade.${grade}`),
      aliases: [t(`ui.grade.short.${grade}`), t(`ui.grade.${grade}`, { lng: 'zh' })],
      ...(tone ? { tone } : {}),
    }
  }),
  ...absences.map(
    (absence): GridChoice => ({
      value: absent + absence,
      word: t(`assessment.absence.${absence}`),
      aliases: [t(`assessment.absence.${absence}`, { lng: 'zh' })],
      tone: 'due',
    }),
  ),
]

/** The rows nobody has filled in or recorded yet, all as not having taken part. */
export const withRestAbsent = (rows: readonly RoundRow[], values: Filled, term: RoundTerm): Filled => ({
  ...Object.fromEntries(restOf(rows, values, term).map((row) => [row.subjectId, `${absent}no_reason`])),
  ...Object.fromEntries(Object.entries(values).filter(([, value]) => value)),
})

/** Who has neither a result for the term nor one filled in. */
export const restOf = (rows: readonly RoundRow[], values: Filled, term: RoundTerm): readonly RoundRow[] =>
  rows.filter((row) => gradeIn(row, term) === undefined && !values[row.subjectId])

const gradeOf = (value: string): Grade | null => grades.find((grade) => grade === value) ?? null
const absenceOf = (value: string): Absence | null =>
  absences.find((absence) => absent + absence === value) ?? null

const isOf = (given: RoundRow['grades'][number], term: RoundTerm): boolean =>
  term === 'cycle' ? given.cycle === true : !given.cycle && given.year === term

/** The grade on record for that year; null where a reason for having none is on record, undefined where nothing is. */
export const gradeIn = (row: RoundRow, term: RoundTerm): Grade | null | undefined =>
  row.grades.find((given) => isOf(given, term) && !given.proposed)?.grade

/** What the leads have proposed for the year and nobody has confirmed: filled in, to be looked at and saved. */
export const proposedIn = (rows: readonly RoundRow[], term: RoundTerm): Filled =>
  Object.fromEntries(
    rows.flatMap((row) => {
      const word = row.grades.find((given) => isOf(given, term) && given.proposed)
      return word?.grade ? [[row.subjectId, word.grade]] : []
    }),
  )

/** The grade of a cycle is given with its last year. */
const cycleYear = 3

/** What is filled in, as it is sent: rows in the order of the page, those already graded left out. */
export const gradingsOf = (
  rows: readonly RoundRow[],
  values: Filled,
  { term, ...days }: { term: RoundTerm; assessedOn: Day; notifiedOn: Day | null },
): Grading[] =>
  rows.flatMap((row) => {
    const value = values[row.subjectId]
    if (!value || gradeIn(row, term) !== undefined) return []
    return [
      {
        subjectKind: row.subjectKind,
        subjectId: row.subjectId,
        ...(term === 'cycle' ? { kind: 'cycle', year: cycleYear } : { kind: 'annual', year: term }),
        grade: gradeOf(value),
        absence: absenceOf(value),
        note: null,
        ...days,
      },
    ]
  })

/** How often each grade was given in a year. */
export const spreadOf = (given: readonly (Grade | null | undefined)[]): ReadonlyMap<Grade, number> =>
  new Map(grades.map((grade) => [grade, given.filter((one) => one === grade).length]))
