import { type Day, isDay } from '../../../../shared/kernel/day.ts'

/** What of the audit trail is asked for, and which page of it. */
export interface TrailSearch {
  act?: string | undefined
  account?: string | undefined
  outcome?: 'done' | 'refused' | undefined
  subject?: string | undefined
  from?: Day | undefined
  to?: Day | undefined
  page?: number | undefined
  show?: number | undefined
}

const text = (value: unknown): value is string => typeof value === 'string' && value !== ''
const count = (value: unknown): value is number => Number.isInteger(value) && Number(value) > 0

export function readTrailSearch(search: Record<string, unknown>): TrailSearch {
  const { act, account, outcome, subject, from, to, page, show } = search
  return {
    ...(text(act) ? { act } : {}),
    ...(text(account) ? { account } : {}),
    ...(outcome === 'done' || outcome === 'refused' ? { outcome } : {}),
    ...(text(subject) ? { subject } : {}),
    ...(isDay(from) ? { from } : {}),
    ...(isDay(to) ? { to } : {}),
    ...(count(page) ? { page } : {}),
    ...(count(show) ? { show } : {}),
  }
}
