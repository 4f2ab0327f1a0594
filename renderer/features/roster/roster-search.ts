import { type RosterForm, rosterForms, rosterOrders } from '../../../shared/contract/roster.ts'
import { type Day, isDay } from '../../../shared/kernel/day.ts'

export type RosterOrder = (typeof rosterOrders)[number]
export const idNumberChoices = ['none', 'masked', 'full'] as const
export type IdNumbers = (typeof idNumberChoices)[number]

/** What the roster on the page is made of; the two days come with every page. */
export interface RosterSearch {
  form?: RosterForm | undefined
  order?: RosterOrder | undefined
  ids?: IdNumbers | undefined
  studio?: string | undefined
  cohort?: string | undefined
  from?: Day | undefined
  to?: Day | undefined
}

export function readRosterSearch(search: Record<string, unknown>): RosterSearch {
  const form = rosterForms.find((one) => one === search.form)
  const order = rosterOrders.find((one) => one === search.order)
  const ids = idNumberChoices.find((one) => one === search.ids)
  return {
    ...(form ? { form } : {}),
    ...(order ? { order } : {}),
    ...(ids ? { ids } : {}),
    ...(typeof search.studio === 'string' ? { studio: search.studio } : {}),
    ...(typeof search.cohort === 'string' ? { cohort: search.cohort } : {}),
    ...(isDay(search.from) ? { from: search.from } : {}),
    ...(isDay(search.to) ? { to: search.to } : {}),
  }
}
