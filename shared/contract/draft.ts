import * as z from 'zod'
import { everyone } from '../domain/role.ts'
import { zText } from './common.ts'
import { note, query } from './procedure.ts'

/** A form holds a few pages of text at most; what is larger is no typing. */
const mostLetters = 100_000

/** What is being typed into a form, field by field. */
const zTyped = z
  .record(z.string(), z.unknown())
  .refine((typed) => JSON.stringify(typed).length <= mostLetters, { message: 'too_long' })

/** What the caller was typing and has not recorded: their own alone, no fact of the county. */
export const draft = {
  list: query(everyone)
    .input(z.object({}))
    .output(
      z.object({
        rows: z.array(z.object({ form: z.string(), typed: zTyped, typedIn: z.string(), keptAt: z.string() })),
      }),
    ),

  /** Keeps what was typed in place of what was kept of the same form, whoever typed it: the last word stands. */
  keep: note(everyone)
    .input(z.object({ form: zText(200), typed: zTyped, typedIn: zText(60) }))
    .output(z.object({})),

  discard: note(everyone)
    .input(z.object({ form: zText(200) }))
    .output(z.object({})),
}
