import type { StandardHandlerOptions } from '@orpc/server/standard'
import { Refusal } from '../../shared/contract/errors.ts'
import type { Arrival } from './desk.ts'
import { answered } from './procedure.ts'

/** Where a request says which submission attempt it belongs to; the window's client sends it on every transport. */
const header = 'idempotency-key'
const longestKey = 200

type Interceptor = NonNullable<StandardHandlerOptions<Arrival>['interceptors']>[number]

/** Carries a request's submission key into its call. */
export const takeSubmissionKey: Interceptor = ({ next, ...options }) => {
  const key = options.request.headers[header]
  if (key === undefined) return next(options)
  if (typeof key !== 'string' || key.length > longestKey) {
    const issue = { path: [header], code: 'too_big', message: `at most ${longestKey} characters` }
    throw answered(new Refusal('INVALID_INPUT', { issues: [issue] }))
  }
  return next({ ...options, context: { ...options.context, key } })
}
