import type { Sheet } from '../../../../shared/domain/intake.ts'
import type { Desk } from '../../desk.ts'
import { readSheets } from '../../intake/reading/read-in-child.ts'
import { refusing } from '../../intake/refusing.ts'

/** A studio's workbook is small; whatever needs more than this is none. */
const limits = {
  fileBytes: 16 * 2 ** 20,
  zipEntries: 200,
  zipBytes: 128 * 2 ** 20,
  zipRatioFrom: 32 * 2 ** 20,
  sheets: 30,
  cells: 400_000,
  residentBytes: 768 * 2 ** 20,
  milliseconds: 60_000,
}

/** The sheets of a returned workbook, read in a process of its own. @throws Refusal SPREADSHEET_REFUSED */
export function readWorkbookSheets(
  desk: Desk,
  file: { path: string; name: string },
  signal: AbortSignal | undefined,
): Promise<readonly Sheet[]> {
  const options = { limits, start: desk.startReader, ...(signal && { signal }) }
  const source = { path: file.path }
  return refusing(() => readSheets({ source, fileName: file.name, today: desk.clock.today() }, options))
}
