import { ORPCError } from '@orpc/server'
import { Refusal } from '../../shared/contract/errors.ts'

/** A result, as JSON on standard output. */
export const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value ?? null, null, 2)}\n`)
}

/** Anything beside the result, one JSON line on standard error. */
export const note = (value: unknown): void => {
  process.stderr.write(`${JSON.stringify(value)}\n`)
}

/** What a refusal says of itself; null for anything that is no refusal. */
export function refusalOf(cause: unknown): { code: string; data: unknown } | null {
  if (cause instanceof Refusal || cause instanceof ORPCError)
    return { code: cause.code, data: cause.data ?? {} }
  return null
}
