import type { StandardHandlerOptions } from '@orpc/server/standard'
import { refuse } from '../../shared/contract/errors.ts'
import type { Call } from './desk.ts'

/** Where a request says which submission attempt it belongs to; the window's client sends it on every transport. */
const header = 'idempotency-key'
const longestKey = 200

type RootInterceptor = NonNullable<StandardHandlerOptions<Call>['rootInterceptors']>[number]

/** Carries a request's submission key into its call. */
export const takeSubmissionKey: RootInterceptor = ({ next, ...options }) => {
  const key = options.request.headers[header]
  if (key === undefined) return next(options)
  if (typeof key !== 'string' || key.length > longestKey) return refuse('INVALID_INPUT', { issues: [] })
  return next({ ...options, context: { ...options.context, key } })
}
