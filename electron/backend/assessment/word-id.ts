import { createHash } from 'node:crypto'
import type { Id } from '../../../shared/kernel/id.ts'

/**
 * The id of a lead's word on a membership's year, the same on every computer: words given on two of them meet as one
 * grade, not as two. A UUID of version 8.
 */
export function wordId(subjectId: string, year: number): Id<'assessment'> {
  const bytes = createHash('sha256').update(`${subjectId}/${year}`).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const h = bytes.toString('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-${h.slice(12, 16)}-${h.slice(16, 20)}-${h.slice(20)}` as Id<'assessment'>
}
