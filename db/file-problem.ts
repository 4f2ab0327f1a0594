import { Refusal, refuse } from '../shared/contract/errors.ts'

const codeOf = (cause: unknown): string => (cause as { code?: string } | null)?.code ?? ''

/** Whether SQLite itself says it, not something else that went wrong while it was at work. */
export const isSqliteProblem = (cause: unknown): boolean => codeOf(cause).startsWith('SQLITE_')

const damaged = /^SQLITE_(CORRUPT|IOERR_SHORT_READ)/
const full = /^(SQLITE_FULL|SQLITE_IOERR_WRITE|ENOSPC|EDQUOT|EFBIG)$/
const unreachable = /^(SQLITE_(CANTOPEN|READONLY|PERM)\w*|EACCES|EPERM|EROFS|ENOTDIR|EISDIR|EEXIST|ENOENT)$/

/** Whether a disk had no room left. */
export const isDiskFull = (cause: unknown): boolean => full.test(codeOf(cause))

/** Says what the disk or SQLite said about a file as the refusal it is; anything unforeseen is thrown on. */
export function refuseFileProblem(cause: unknown, file: string): never {
  if (cause instanceof Refusal) throw cause
  const code = codeOf(cause)
  if (code === 'SQLITE_NOTADB') return refuse('DATA_FILE_FOREIGN', { file })
  if (damaged.test(code)) return refuse('DATA_FILE_DAMAGED', { file, detail: code })
  if (isDiskFull(cause)) return refuse('DISK_FULL', {})
  if (unreachable.test(code)) return refuse('TARGET_UNREACHABLE', { target: file })
  throw cause
}
