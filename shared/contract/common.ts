import * as z from 'zod'
import { zDay } from '../domain/field.ts'

export { zDay, zId, zOptionalText, zText } from '../domain/field.ts'

/** An amount in whole fen. */
export const zFen = z.number().int().positive().max(1_000_000_000)

/** When a question is asked: as of a day (default: the host's today), and as known at the end of a day (default: now). */
export const view = { asOf: zDay.optional(), knownOn: zDay.optional() }

/** A page of a list. */
export const page = {
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
}

/** What a job reports while it runs; `result` comes once, last. */
export const jobEvent = <T extends z.ZodType>(result: T) =>
  z.discriminatedUnion('type', [
    z.object({
      type: z.literal('progress'),
      stage: z.string(),
      done: z.number(),
      total: z.number().nullable(),
    }),
    z.object({ type: z.literal('result'), result }),
  ])
