import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeXlsx } from '../../../electron/backend/roster/writers/xlsx.ts'
import { examples } from '../../support/document/documents.ts'
import { convertWithOffice } from '../../support/document/office.ts'
import { cellsOf, collect, expectedCells } from '../../support/document/xlsx.ts'

const properties = { rosterNumber: '2025-花-014', rosterDigest: 'c0ffee' }
let folder: string
const saved = (name: string) => readFile(join(folder, 'saved', `${name}.xlsx`))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saved-'))
  await mkdir(join(folder, 'saved'))
  const files: string[] = []
  for (const [name, document] of Object.entries(examples)) {
    const file = join(folder, `${name}.xlsx`)
    await writeFile(file, await collect(writeXlsx(document, { writable: ['remark'], properties })))
    files.push(file)
  }
  await convertWithOffice(files, 'xlsx', join(folder, 'saved'))
}, 180_000)
afterAll(() => rm(folder, { recursive: true, force: true }))

test.each(Object.entries(examples))(
  '%s: opened and saved in LibreOffice, nothing has changed',
  async (name, document) => {
    const bytes = await saved(name)
    expect(await cellsOf(bytes, document)).toEqual(document.sheets.map(expectedCells))

    const before = (await readXlsx(await collect(writeXlsx(document)))).sheets[0]
    const after = await readXlsx(bytes, { readStyles: true })
    const refs = (merges = before?.merges) => merges?.map((merge) => Object.values(merge).join()).sort()
    expect(refs(after.sheets[0]?.merges)).toEqual(refs())
    expect(after.sheets[0]?.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: before?.pageSetup?.orientation,
      fitToWidth: 1,
      ...(before?.pageSetup?.printTitlesRow ? { printTitlesRow: before.pageSetup.printTitlesRow } : {}),
    })
    expect(after.properties?.custom).toMatchObject(properties)
    expect(after.sheets[0]?.protection?.sheet).toBe(true)
  },
)

test('sizes and borders survive', async () => {
  const sheet = (await readXlsx(await saved('exit-roster'), { readStyles: true })).sheets[0]
  const style = (ref: string) => sheet?.cells?.get(ref)?.style
  expect(style('0,0')?.font?.size).toBe(20)
  expect(style('0,0')?.border?.top).toBeUndefined()
  expect(style('5,1')?.font?.size).toBe(10.5)
  expect(style('5,1')?.border).toMatchObject({ top: { style: 'thin' }, left: { style: 'thin' } })
})
