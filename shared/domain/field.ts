import * as z from 'zod'
import { type Day, firstYear, isDay, lastYear } from '../kernel/day.ts'
import type { Id } from '../kernel/id.ts'
import { writable } from '../kernel/text.ts'

/** The single values that forms and procedures are made of. */

/** Refuses what a pattern can't say, in the words of any other value that is not in the expected form. */
const only = (format: string, allows: (text: string) => boolean) => (ctx: z.core.ParsePayload<string>) => {
  if (!allows(ctx.value)) ctx.issues.push({ code: 'invalid_format', format, input: ctx.value })
}

// a cycle or a title that begins in the last of our years ends after it
const latest = `${lastYear + 99}-12-31`
const inOurTime = (text: string) => text >= String(firstYear) && text <= latest

/** A calendar day as ISO text. */
export const zDay = z.iso.date().check(only('date', inOurTime)) as unknown as z.ZodType<Day, string>

/** A month, or a day of it, as far as it is known: `1985-06`, `1985-06-01`. */
export const zLooseDay = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/)
  .check(only('date', (text) => isDay(text.length === 7 ? `${text}-01` : text)))

export const zId = <K extends string>(_kind: K) => z.uuid() as unknown as z.ZodType<Id<K>, string>

/** Text that may be left empty. */
export const zOptionalText = (most: number) =>
  z
    .string()
    .check(only('text', (text) => writable.test(text)))
    .trim()
    .max(most)
export const zText = (most = 200) => zOptionalText(most).min(1)
