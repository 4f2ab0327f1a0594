import { createHash } from 'node:crypto'
import type { Id } from '../../../shared/kernel/id.ts'

/**
 * Names a prepared import by what it is made of (a UUIDv8): the same file read in the same way by the same account has
 * the same id in every run, so that a retry with a submission key is recognised although the file was read again.
 */
export function intakeIdOf(parts: unknown): Id<'intake'> {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const h = bytes.toString('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}` as Id<'intake'>
}
