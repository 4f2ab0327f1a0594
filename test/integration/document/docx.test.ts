// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { writeDocx } from '../../../electron/backend/roster/writers/docx.ts'
import { placeRows } from '../../../shared/documents/grid.ts'
import { cellText, kindOf } from '../../../shared/documents/text.ts'
import type { DocumentModel } from '../../../shared/domain/document.ts'
import { examples } from '../../support/document/documents.ts'
import { partOf } from '../../support/document/unzip.ts'
import { collect } from '../../support/document/xlsx.ts'

/** Parses strictly: a part that is not well-formed is refused. */
function parsed(xml: string): Element {
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement
  if (root.nodeName === 'parsererror') throw new Error(root.textContent ?? '')
  return root
}

const children = (parent: Element, name: string): Element[] =>
  [...parent.children].filter((child) => child.nodeName === name)
const all = (parent: Element, name: string): Element[] => [...parent.getElementsByTagName(name)]

function textOf(paragraph: Element): string {
  return all(paragraph, 'w:r')
    .flatMap((run) => [...run.children])
    .map((part) =>
      part.nodeName === 'w:br'
        ? '\n'
        : part.nodeName === 'w:tab'
          ? '\t'
          : part.nodeName === 'w:t'
            ? part.textContent
            : '',
    )
    .join('')
}

/** The texts of every row, in order: tables row by row without the places a cell reaches down to, paragraphs by tab. */
function rowsOf(body: Element): string[][] {
  return [...body.children].flatMap((block) => {
    if (block.nodeName === 'w:p') return all(block, 'w:sectPr').length ? [] : [textOf(block).split('\t')]
    return children(block, 'w:tr').map((row) =>
      children(row, 'w:tc')
        .filter((cell) => !all(cell, 'w:vMerge').some((merge) => merge.getAttribute('w:val') !== 'restart'))
        .map((cell) => children(cell, 'w:p').map(textOf).join('\n')),
    )
  })
}

const expectedRows = (document: DocumentModel): string[][] =>
  document.sheets.flatMap((sheet) =>
    placeRows(sheet.columns, sheet.rows).map((slots) =>
      slots.filter((slot) => slot.origin).map((slot) => cellText(slot.cell.value, kindOf(slot.cell, slot))),
    ),
  )

const bodyOf = (file: Uint8Array): Element => {
  const [body] = all(parsed(partOf(file, 'word/document.xml')), 'w:body')
  if (!body) throw new Error('no body')
  return body
}

test.each(Object.entries(examples))(
  '%s: the .docx holds the cells of the model, row by row',
  async (_, document) => {
    const body = bodyOf(await collect(writeDocx(document)))
    expect(rowsOf(body).filter((row) => row.join('') !== '')).toEqual(
      expectedRows(document).filter((row) => row.join('') !== ''),
    )
  },
)

test.each(Object.entries(examples))(
  '%s: A4 the right way up, heads repeated, pages numbered',
  async (_, document) => {
    const file = await collect(writeDocx(document))
    const body = bodyOf(file)
    const [sheet] = document.sheets
    const [page] = all(body, 'w:pgSz')
    const size = ['w:w', 'w:h'].map((name) => Number(page?.getAttribute(name)))
    expect(size).toEqual(sheet?.orientation === 'landscape' ? [16838, 11906] : [11906, 16838])
    const heads = sheet?.repeated ? sheet.repeated.to - sheet.repeated.from + 1 : 0
    expect(all(body, 'w:tblHeader')).toHaveLength(heads)
    if (sheet?.numbered) {
      const fields = all(parsed(partOf(file, 'word/footer1.xml')), 'w:instrText').map(
        (field) => field.textContent,
      )
      expect(fields).toEqual(['PAGE', 'NUMPAGES'])
    }
  },
)

test('characters that a file can not hold do not break it', async () => {
  const [document] = Object.values(examples)
  if (!document) throw new Error('no example')
  const hostile = structuredClone(document)
  hostile.sheets[0]?.rows[0]?.cells.splice(0, 1, {
    value: '<a>\u0007&"\ud800',
    columns: hostile.sheets[0].columns.length,
  })
  expect(rowsOf(bodyOf(await collect(writeDocx(hostile))))[0]).toEqual(['<a>&"\ufffd'])
})
