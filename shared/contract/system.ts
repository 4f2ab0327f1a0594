import { eventIterator } from '@orpc/contract'
import * as z from 'zod'
import { everyone, roles } from '../domain/role.ts'
import { zDay } from './common.ts'
import { query } from './procedure.ts'

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
      /** No account has a password yet: whoever opens the file is its administrator. */
      unprotected: z.boolean(),
      /** Where the audit trail should end by the note beside the file, when it doesn't reach so far any more. */
      lostHead: z.object({ seq: z.number().int(), hash: z.string() }).nullable(),
      /** The moment of the newest act on record, where its day is later than this computer's: one of the two clocks is wrong. */
      clockBehind: z.string().nullable(),
      /** The disk was full: the reserve beside the data file was given up, and there is no room yet for another. */
      diskFull: z.boolean(),
      /** Minutes without an act after which this window is locked; 0 for never. */
      idleMinutes: z.number().int(),
    }),
  ),
  /** The features whose data changed, as they change; a window refetches exactly those. */
  changes: query(everyone).output(eventIterator(z.array(z.string()))),
}
