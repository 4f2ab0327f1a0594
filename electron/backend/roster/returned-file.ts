import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { checkReturned } from '../../../shared/documents/returned.ts'
import { frozenNumberIn, withRemarkColumn } from '../../../shared/documents/review-copy.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Call } from '../desk.ts'
import { readCells } from '../intake/reading/read-in-child.ts'
import { refusing } from '../intake/refusing.ts'
import { copyOf, type FrozenRoster } from './frozen-roster.ts'

/** Reads a workbook that came back, in a process of its own, and holds it against the copy that was sent. */
export async function returnedFile(
  { desk }: Call,
  frozen: FrozenRoster,
  fileId: Id<'file'>,
  signal: AbortSignal | undefined,
) {
  const staged = desk.files.get(fileId)
  const cells = await refusing(() =>
    readCells(
      { source: { path: staged.path }, fileName: staged.name, today: desk.clock.today() },
      { start: desk.startReader, ...(signal && { signal }) },
    ),
  )
  const number = cells.flat(2).reduce<string | null>((found, text) => found ?? frozenNumberIn(text), null)
  // what is compared never leaves this function unless it differs
  const sent = withRemarkColumn(copyOf(frozen, 'compare'))
  const digest = createHash('sha256')
    .update(await fs.readFile(staged.path))
    .digest('hex')
  return { fileName: staged.name, digest, number, ...checkReturned(sent, cells) }
}
