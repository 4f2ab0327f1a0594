import fs from 'node:fs'
import path from 'node:path'
import { refuse } from '../../../shared/contract/errors.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { sourceFile } from '../admin/files.ts'
import type { Desk } from '../desk.ts'

type Source = { path: string } | { fileId: Id<'file'> }

/** Where a file stands, and the name it goes by. @throws Refusal FILE_MISSING, NOT_FOUND, FIELD_INVALID */
export function located(desk: Desk, source: Source): { path: string; name: string } {
  const file = sourceFile(desk, source)
  if (!fs.existsSync(file) || !fs.statSync(file).isFile()) return refuse('FILE_MISSING', { file })
  return { path: file, name: 'fileId' in source ? desk.files.get(source.fileId).name : path.basename(file) }
}
