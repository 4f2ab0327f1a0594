import type { RosterRequest } from '../../../shared/contract/roster.ts'
import { zOwnLayout } from '../../../shared/domain/own-layout.ts'
import { askedKinds } from '../../../shared/domain/policy.ts'
import {
  formTraits,
  idNumberChoices,
  type RosterForm,
  type RosterParameter,
  rewardLists,
  rosterForms,
  rosterOrders,
  summarySubjects,
} from '../../../shared/domain/roster.ts'
import { isDay } from '../../../shared/kernel/day.ts'

/** What a roster is made of beside its form and the two days, as the request names it. */
type Parameters = Omit<RosterRequest, 'form' | 'asOf' | 'knownOn' | 'filledBy'>

/** What the page's address says; the two days come with every page. Without a form it is the room. */
export type RosterSearch = { [Key in keyof Parameters]?: Parameters[Key] | undefined } & {
  form?: RosterForm | undefined
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const oneOf =
  (choices: readonly string[]) =>
  (value: unknown): boolean =>
    choices.some((choice) => choice === value)
const isId = (value: unknown): boolean => typeof value === 'string' && uuid.test(value)

const readable: Readonly<Record<keyof RosterSearch, (value: unknown) => boolean>> = {
  form: oneOf(rosterForms),
  order: oneOf(rosterOrders),
  idNumbers: oneOf(idNumberChoices),
  subject: oneOf(summarySubjects),
  year: (value) => Number.isInteger(value),
  rewards: oneOf(rewardLists),
  studioId: isId,
  cohortId: isId,
  personId: isId,
  activityId: isId,
  selectionId: isId,
  titleId: isId,
  layoutId: isId,
  layout: (value) => zOwnLayout.safeParse(value).success,
  fromOn: isDay,
  toOn: isDay,
  decisionId: isId,
  aboutKind: oneOf(askedKinds),
  aboutId: (value) => typeof value === 'string' && value.length <= 60,
  question: (value) => typeof value === 'string' && value.length <= 80,
}

/** Takes from an address what it can mean; the rest is dropped. */
export const readRosterSearch = (search: Record<string, unknown>): RosterSearch =>
  Object.fromEntries(
    Object.entries(readable).flatMap(([key, may]) => (may(search[key]) ? [[key, search[key]]] : [])),
  )

const keysOf = (parameter: RosterParameter): readonly (keyof Parameters)[] => {
  if (parameter === 'period') return ['fromOn', 'toOn']
  if (parameter === 'layout') return ['layout', 'layoutId']
  return parameter === 'explained' ? ['decisionId', 'aboutKind', 'aboutId', 'question'] : [parameter]
}

/** The parameters of the address that its form takes. */
export function parametersOf({ form, ...given }: RosterSearch & { form: RosterForm }): Partial<Parameters> {
  const keys = formTraits[form].takes.flatMap(keysOf)
  return Object.fromEntries(keys.flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]])))
}

/** What has to be chosen before the form can be made. */
export const missingIn = (request: RosterRequest): readonly RosterParameter[] =>
  formTraits[request.form].needs.filter((need) =>
    need === 'explained' || need === 'layout'
      ? keysOf(need).every((key) => request[key] === undefined)
      : keysOf(need).some((key) => request[key] === undefined),
  )
