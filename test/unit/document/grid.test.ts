import { expect, test } from 'vitest'
import { placeRows } from '../../../shared/documents/grid.ts'
import type { DocumentColumn, DocumentRow } from '../../../shared/domain/document.ts'

const columns = ['a', 'b', 'c'].map(
  (key): DocumentColumn => ({ key, width: 8, kind: 'text', align: 'center' }),
)
const body = (...cells: DocumentRow['cells']): DocumentRow => ({ role: 'body', cells })

const shown = (rows: DocumentRow[]) =>
  placeRows(columns, rows).map((slots) => slots.map((slot) => (slot.origin ? slot.cell.value : '·')))

test('cells reaching right and down leave no cell in the places they cover', () => {
  expect(
    shown([body({ value: 'A', rows: 2 }, { value: 'B', columns: 2 }), body('C', 'D'), body('E', 'F', 'G')]),
  ).toEqual([
    ['A', 'B', '·'],
    ['·', 'C', 'D'],
    ['E', 'F', 'G'],
  ])
})

test('a block of two by two covers its four places', () => {
  expect(shown([body({ value: 'A', rows: 2, columns: 2 }, 'B'), body('C')])).toEqual([
    ['A', '·', 'B'],
    ['·', '·', 'C'],
  ])
})

test.each([
  ['too few cells', [body('A', 'B')]],
  ['too many cells', [body('A', 'B', 'C', 'D')]],
  ['a cell past the last column', [body('A', 'B', { value: 'C', columns: 2 })]],
  [
    'a cell over one that reaches down',
    [body('A', { value: 'B', rows: 2 }, 'C'), body({ value: 'D', columns: 2 }, 'E')],
  ],
])('%s are refused', (_, rows) => {
  expect(() => placeRows(columns, rows)).toThrow(RangeError)
})
