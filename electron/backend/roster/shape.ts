import type { listFrozen } from '../../../db/roster/frozen.ts'
import type { releasesOf, remarksOn, returnsOf } from '../../../db/roster/review.ts'
import { linesOf, nameOfLine } from '../../../shared/documents/lines.ts'
import type { DocumentModel } from '../../../shared/domain/document.ts'

type Rows<Query extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<Query>>

/** A frozen roster's head as the contract shows it. */
export const headShape = (row: Omit<Rows<typeof listFrozen>[number], 'releases' | 'open_remarks'>) => ({
  id: row.id,
  number: row.number,
  form: row.form,
  title: row.title,
  asOf: row.as_of_on,
  knownOn: row.known_on,
  purpose: row.purpose,
  records: row.records,
  frozenAt: row.frozen_at,
  frozenBy: row.frozen_by_name,
})

/** Remarks as the contract shows them, each with what its line is spoken of by. */
export function remarkShapes(rows: Rows<typeof remarksOn>, document: DocumentModel) {
  const lines = document.sheets.map(linesOf)
  return rows.map((row) => {
    const sheet = document.sheets[row.sheet]
    const line = lines[row.sheet]?.[row.line]
    return {
      id: row.id,
      releaseId: row.roster_release_id,
      reviewer: row.reviewer,
      sheet: row.sheet,
      line: row.line,
      name: sheet && line ? nameOfLine(sheet, line) : '',
      text: row.text,
      at: row.recorded_at,
      answer:
        row.verdict && row.answer !== null && row.answered_at !== null
          ? { verdict: row.verdict, text: row.answer, at: row.answered_at }
          : null,
    }
  })
}

/** A release as the contract shows it, with the files that came back for it. */
export const releaseShape = (row: Rows<typeof releasesOf>[number], returns: Rows<typeof returnsOf>) => ({
  id: row.id,
  accountId: row.account_id,
  reviewer: row.reviewer,
  note: row.note,
  releasedAt: row.released_at,
  finishedAt: row.finished_at,
  withdrawnAt: row.withdrawn_at,
  returns: returns
    .filter((r) => r.roster_release_id === row.id)
    .map((r) => ({
      fileName: r.file_name,
      at: r.returned_at,
      differences: r.differences,
      remarks: r.remarks,
    })),
})
