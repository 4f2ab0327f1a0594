import type { Difference, Review } from '../rows.ts'

export interface Choice {
  accept: boolean
  note: string
}
export type Choices = Readonly<Record<string, Choice>>

export const filters = ['all', 'undecided', 'conflict', 'trouble', 'declined'] as const
export type Filter = (typeof filters)[number]

const recordOf = ({ kind, id }: Pick<Difference, 'kind' | 'id'>): string => `${kind}/${id}`

/** What was declined before, with the same value, is declined again unless somebody says otherwise. */
export const firstChoices = (differences: readonly Difference[]): Choices =>
  Object.fromEntries(
    differences
      .filter((d) => d.declinedBefore !== null && d.declinedBefore !== '')
      .map((d) => [d.item, { accept: false, note: d.declinedBefore ?? '' }]),
  )

/** Whether a difference has been decided: a decline says why. */
export const isDecided = (choice: Choice | undefined): boolean =>
  choice !== undefined && (choice.accept || choice.note.trim() !== '')

export function passes(
  filter: Filter,
  difference: Difference,
  { troubles }: Review,
  choices: Choices,
): boolean {
  switch (filter) {
    case 'undecided':
      return !isDecided(choices[difference.item])
    case 'conflict':
      return difference.change === 'conflict'
    case 'trouble':
      return troubles[recordOf(difference)] !== undefined
    case 'declined':
      return difference.declinedBefore !== null
    default:
      return true
  }
}

/** What can be accepted without looking twice: nothing both sides changed, nothing that can't stand. */
export const plainRest = ({ differences, troubles }: Review, choices: Choices): Difference[] =>
  differences.filter(
    (d) => choices[d.item] === undefined && d.change !== 'conflict' && troubles[recordOf(d)] === undefined,
  )
