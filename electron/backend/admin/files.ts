import path from 'node:path'
import { refuseField } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Desk } from '../desk.ts'

/** A path on this computer; a relative one would mean something else in every host. @throws Refusal FIELD_INVALID */
export function absolute(file: string, field = 'path'): string {
  return path.isAbsolute(file) ? path.normalize(file) : refuseField(field, 'not_absolute', file)
}

/** Where a named file, or one that came in, stands on this computer. @throws Refusal NOT_FOUND, FIELD_INVALID */
export const sourceFile = (desk: Desk, source: { path: string } | { fileId: Id<'file'> }): string =>
  'path' in source ? absolute(source.path) : desk.files.get(source.fileId).path
