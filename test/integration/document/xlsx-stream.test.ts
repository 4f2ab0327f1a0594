import { readXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { writeXlsx } from '../../../electron/backend/roster/writers/xlsx.ts'
import {
  heldDocument,
  type OwnRosterInput,
  type OwnRow,
  streamedOwnRoster,
} from '../../../shared/documents/own-roster.ts'
import type { DocumentColumn, DocumentRow, StreamedDocument } from '../../../shared/domain/document.ts'
import { filledBy } from '../../support/document/county.ts'
import { collect } from '../../support/document/xlsx.ts'

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

test('a streamed roster gives the same file as one held in memory', async () => {
  const input: OwnRosterInput = {
    title: '教师名册',
    filledBy,
    orientation: 'portrait',
    columns: [
      { key: 'name', head: '姓名', width: 8, kind: 'name' },
      { key: 'school', head: '工作单位', width: 20, align: 'left' },
    ],
    notes: ['按单位排列。'],
  }
  const items = Array.from({ length: 300 }, (_, at): OwnRow => {
    return { values: { name: at % 2 ? '尚修' : '高远岫', school: at % 7 ? `第${at}小学` : null } }
  })
  async function* rows() {
    yield* items
  }
  const streamed = await collect(writeXlsx(streamedOwnRoster(input, [], rows())))
  const held = await heldDocument(streamedOwnRoster(input, [], rows()))
  expect(streamed).toEqual(await collect(writeXlsx(held)))
  expect((await readXlsx(streamed)).sheets[0]?.rows).toHaveLength(305)
})
