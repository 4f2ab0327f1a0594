import { hostQueries } from '../procedure.ts'

/** Being called is all it takes: every call says that somebody is there. */
export const stay = hostQueries.account.stay.handler(() => ({}))
