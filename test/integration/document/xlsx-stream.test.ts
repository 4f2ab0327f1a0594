import { expect, test } from 'vitest'
import { writeXlsx } from '../../../electron/backend/roster/writers/xlsx.ts'
import type { DocumentColumn, DocumentRow, StreamedDocument } from '../../../shared/domain/document.ts'

const columns = Array.from(
  { length: 20 },
  (_, at): DocumentColumn => ({ key: `c${at}`, width: 10, kind: 'text', align: 'center' }),
)

/** Rows made one at a time; `at` tells how far the writer has pulled. */
function source(count: number) {
  const state = { at: 0 }
  async function* rows(): AsyncGenerator<DocumentRow> {
    for (; state.at < count; state.at++) {
      yield {
        role: 'body',
        cells: columns.map((_, column) => `第${state.at}行第${column}格${Math.sin(state.at)}`),
      }
    }
  }
  const document: StreamedDocument = {
    form: 'own-roster',
    title: '名单',
    sheets: [
      {
        name: '名单',
        orientation: 'landscape',
        layout: 'form',
        columns,
        rows: rows(),
        repeated: null,
        numbered: true,
      },
    ],
  }
  return { state, document }
}

test('50,000 rows of 20 cells are written while they arrive, in flat memory', async () => {
  const { state, document } = source(50_000)
  let bytes = 0
  let aheadOfFirstBytes = 0
  const peaks = { early: 0, late: 0 }
  for await (const piece of writeXlsx(document)) {
    bytes += piece.length
    if (bytes > 100_000 && aheadOfFirstBytes === 0) aheadOfFirstBytes = state.at
    const half = state.at < 25_000 ? 'early' : 'late'
    peaks[half] = Math.max(peaks[half], process.memoryUsage().rss)
  }
  expect(state.at).toBe(50_000)
  expect(aheadOfFirstBytes).toBeLessThan(5_000)
  expect(peaks.late - peaks.early).toBeLessThan(100 * 1024 * 1024)
})
