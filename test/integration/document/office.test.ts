import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeXlsx } from '../../../electron/backend/roster/writers/xlsx.ts'
import { paginateAll } from '../../../shared/documents/pages.ts'
import { examples } from '../../support/document/documents.ts'
import { convertWithOffice, readPdf } from '../../support/document/office.ts'
import { collect, expectedCells } from '../../support/document/xlsx.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forms-'))
  const files: string[] = []
  for (const [name, document] of Object.entries(examples)) {
    const file = join(folder, `${name}.xlsx`)
    await writeFile(file, await collect(writeXlsx(document)))
    files.push(file)
  }
  await convertWithOffice(files, 'pdf', folder)
}, 180_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each(Object.entries(examples))(
  '%s prints from LibreOffice as the preview shows it',
  async (name, document) => {
    const pdf = await readPdf(join(folder, `${name}.pdf`))
    const pages = paginateAll(document.sheets)
    expect(pdf.pages).toBe(pages.length)

    const long = Math.max(...pdf.size)
    expect([long, Math.min(...pdf.size)].map(Math.round)).toEqual([842, 595])
    expect(pdf.size[0] === long).toBe(document.sheets[0]?.orientation === 'landscape')

    const print = pdf.text.join('')
    const texts = document.sheets.flatMap(expectedCells).flat()
    for (const text of texts) {
      // A wrapped text may be printed around its neighbours: look for its first characters.
      if (typeof text === 'string') expect(print).toContain(text.replace(/\s/g, '').slice(0, 2))
    }
    document.sheets.forEach((sheet) => {
      if (sheet.numbered) expect(pdf.text[0]).toContain(`第1页，共${pdf.pages}页`)
    })
  },
)

test('the head row is printed on the second page', async () => {
  const pdf = await readPdf(join(folder, 'studio-roster-all.pdf'))
  expect(pdf.text[1]).toContain('工作单位')
  expect(pdf.text[1]).not.toContain('填报单位')
})
