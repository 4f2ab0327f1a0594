import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { zDay } from './common.ts'
import { everyone, query, roles } from './procedure.ts'

export const system = {
  /** Where we are: file, day, who is signed in, whether there is anything in it yet. */
  status: query(everyone).output(
    z.object({
      file: z.string(),
      version: z.string(),
      today: zDay,
      demonstration: z.boolean(),
      empty: z.boolean(),
      account: z.object({ id: z.string(), name: z.string(), role: z.enum(roles) }),
      lastBackup: z.object({ at: z.string(), verified: z.boolean() }).nullable(),
      worklist: z.number().int(),
    }),
  ),
  /** The features whose data changed, as they change; a window refetches exactly those. */
  changes: query(everyone).output(eventIterator(z.array(z.string()))),
}
