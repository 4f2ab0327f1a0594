import * as z from 'zod'
import { everyone } from '../domain/role.ts'
import { zId } from './common.ts'
import { query } from './procedure.ts'

/** Files on their way in (spreadsheets, evidence, packages) and out (exports), in pieces. Nothing here touches the store. */
export const file = {
  begin: query(everyone)
    .input(z.object({ name: z.string().min(1).max(255), size: z.number().int().min(0) }))
    .output(z.object({ fileId: zId('file') })),
  append: query(everyone)
    .input(z.object({ fileId: zId('file'), base64: z.base64() }))
    .output(z.object({})),
  read: query(everyone)
    .input(z.object({ fileId: zId('file'), offset: z.number().int().min(0).default(0) }))
    .output(z.object({ name: z.string(), size: z.number(), base64: z.string() })),
  discard: query(everyone)
    .input(z.object({ fileId: zId('file') }))
    .output(z.object({})),
}
