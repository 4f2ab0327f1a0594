import { readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { CFB } from '@e965/xlsx'
import { writeXlsx } from 'hucre/xlsx'
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { type ReadingLimits, readingLimits } from '../../../electron/backend/intake/reading/limits.ts'
import { readFile } from '../../../electron/backend/intake/reading/read-in-child.ts'
import { readWorkbook } from '../../../electron/backend/intake/reading/read-workbook.ts'
import type { FileSummary } from '../../../electron/backend/intake/reading/reader-job.ts'
import { IntakeRefusal } from '../../../electron/backend/intake/reading/refusal.ts'
import { forkReader, type RunningReader } from '../../../electron/backend/intake/reading/start-reader.ts'
import { mutate, repeatable } from '../../support/mutate.ts'
import { convertWithOffice } from '../../support/soffice.ts'
import { textRow, xlsxParts, zipOf } from '../../support/zip.ts'

const head = textRow(1, '姓名', '性别') + textRow(2, '张三', '男')
const job = { kind: 'people', today: '2026-06-01' } as const

const look = (
  bytes: Uint8Array,
  fileName: string,
  limits: Partial<ReadingLimits> = {},
): Promise<FileSummary> =>
  readFile({ ...job, source: { bytes }, fileName }, {}, { limits }).then((read) => read.summary)

const refused = (code: string, data?: object): unknown =>
  expect.objectContaining(data ? { code, data: expect.objectContaining(data) } : { code })

const text = (s: string): Uint8Array => Buffer.from(s)
const plain = (): Uint8Array => zipOf(xlsxParts(head))
const biff = (): Uint8Array => convertWithOffice(plain(), 'a.xlsx', 'xls')
const blanks = (megabytes: number): Uint8Array => Buffer.alloc(megabytes * 2 ** 20, 32)

/** An .xls under a password begins with a FILEPASS record after the first one. */
function withFilePass(xls: Uint8Array): Uint8Array {
  const container = CFB.read(Buffer.from(xls), { type: 'buffer' })
  const stream = CFB.find(container, 'Workbook') ?? CFB.find(container, 'Book')
  if (!stream) throw new Error('no workbook stream')
  const content = Buffer.from(stream.content as Uint8Array)
  const first = 4 + content.readUInt16LE(2)
  const filePass = Buffer.alloc(4 + 54)
  filePass.writeUInt16LE(0x2f, 0)
  filePass.writeUInt16LE(54, 2)
  filePass.writeUInt16LE(1, 4)
  filePass.writeUInt16LE(1, 6)
  filePass.writeUInt16LE(1, 8)
  stream.content = Buffer.concat([content.subarray(0, first), filePass, content.subarray(first)])
  stream.size = stream.content.length
  return new Uint8Array(CFB.write(container, { type: 'buffer' }) as Buffer)
}

const billionLaughs =
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'

describe('files that are refused as a whole', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string, string, object?]>([
    ['no bytes', () => text(''), 'a.xlsx', 'FILE_EMPTY'],
    ['only blanks', () => text(' \r\n\r\n'), 'a.csv', 'FILE_EMPTY'],
    ['a workbook without cells', () => zipOf(xlsxParts('')), 'a.xlsx', 'FILE_EMPTY'],
    ['a picture', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'a.xlsx', 'FILE_UNREADABLE'],
    [
      'a zip that is no workbook',
      () => zipOf([{ name: 'a.txt', content: 'x' }]),
      'a.xlsx',
      'FILE_UNREADABLE',
    ],
    ['an .xlsx cut in half', () => plain().slice(0, 900), 'a.xlsx', 'FILE_UNREADABLE'],
    ['an .xls cut off early', () => biff().slice(0, 600), 'a.xls', 'FILE_UNREADABLE'],
    [
      'an .xlsx under a password',
      () =>
        writeXlsx({ sheets: [{ name: 'S', rows: [['x']] }], encryption: { password: 'p', spinCount: 1000 } }),
      'a.xlsx',
      'FILE_PASSWORD_PROTECTED',
    ],
    ['an .xls under a password', () => withFilePass(biff()), 'a.xls', 'FILE_PASSWORD_PROTECTED'],
    [
      'a zip bomb',
      () => zipOf(xlsxParts(head, [{ name: 'xl/media/x.bin', content: blanks(200) }])),
      'a.xlsx',
      'FILE_ZIP_BOMB',
      { megabytes: 200 },
    ],
    [
      'a zip bomb whose directory lies',
      () => zipOf(xlsxParts(head, [{ name: 'xl/media/x.bin', content: blanks(64), claimedSize: 100 }])),
      'a.xlsx',
      'FILE_ZIP_BOMB',
      { entry: 'xl/media/x.bin' },
    ],
    [
      'a zip of too many entries',
      () => zipOf(Array.from({ length: 2_001 }, (_, i) => ({ name: `${i}`, content: '' }))),
      'a.xlsx',
      'FILE_ZIP_BOMB',
      { entries: 2_001 },
    ],
    [
      'XML entities in a workbook',
      () => zipOf(xlsxParts(head, [{ name: 'xl/sharedStrings.xml', content: `${billionLaughs}<sst/>` }])),
      'a.xlsx',
      'FILE_UNREADABLE',
      { reason: 'xml-entities' },
    ],
    [
      'XML entities in XML-2003',
      () => text(`${billionLaughs}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>`),
      'a.xls',
      'FILE_UNREADABLE',
      { reason: 'xml-entities' },
    ],
  ])('%s', async (_, make, fileName, code, data) => {
    await expect(look(await make(), fileName)).rejects.toEqual(refused(code, data))
  })

  it('a file beyond the size limit, by its size on disk and before it is read', async () => {
    const file = path.join(os.tmpdir(), `too-large-${process.pid}.csv`)
    await writeFile(file, blanks(2))
    onTestFinished(() => rm(file))
    const limits = { fileBytes: 2 ** 20 }
    await expect(
      readFile({ ...job, source: { path: file }, fileName: file }, {}, { limits }),
    ).rejects.toEqual(refused('FILE_TOO_LARGE', { megabytes: 2 }))
  })

  it('a file that is not there', async () => {
    const source = { path: '/nowhere/a.xlsx' }
    await expect(readFile({ ...job, source, fileName: 'a.xlsx' })).rejects.toEqual(refused('FILE_UNREADABLE'))
  })

  it('a sheet without a header, when its records are asked for', async () => {
    const source = { bytes: zipOf(xlsxParts(textRow(1, '品名', '单价'))) }
    expect(await readFile({ ...job, source, fileName: 'a.xlsx' }, { sheet: 0 })).toMatchObject({
      summary: { proposed: null, sheets: [{ name: 'Sheet1', refusal: 'SHEET_NO_HEADER' }] },
      found: null,
    })
    await expect(readFile({ ...job, source, fileName: 'a.xlsx' }, { sheet: 1 })).rejects.toEqual(
      refused('FILE_UNREADABLE'),
    )
  })
})

describe('odd files that do no harm', () => {
  const rowsBelow = (row: (r: number) => string): string => {
    let xml = ''
    for (let r = 3; r <= 1_048_576; r++) xml += row(r)
    return xml
  }

  it.each<[string, () => string]>([
    ['1,048,576 empty rows', () => rowsBelow((r) => `<row r="${r}" ht="14"/>`)],
    ['a far-out cell', () => `<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>`],
  ])('%s', async (_, rows) => {
    const bytes = zipOf(xlsxParts(head + rows()))
    expect((await look(bytes, 'a.xlsx')).sheets).toMatchObject([{ rowCount: 2, layout: { lastRow: 2 } }])
  })

  it('a macro workbook is read without its macros', async () => {
    const bytes = zipOf(xlsxParts(head, [{ name: 'xl/vbaProject.bin', content: 'x' }]))
    expect((await look(bytes, 'a.xlsm')).notices).toEqual([{ code: 'MACROS_IGNORED', data: {} }])
  })

  it('labels named like parts of every object stay labels', async () => {
    const row = textRow(1, '姓名', '性别', '__proto__', 'constructor') + textRow(2, '张三', '男', 'x', 'y')
    const source = { bytes: zipOf(xlsxParts(row)) }
    const { found } = await readFile({ ...job, source, fileName: 'a.xlsx' })
    expect(found?.rows).toMatchObject([{ values: { name: '张三', sex: 'male' }, problems: [] }])
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

describe('the reading process', () => {
  const started: RunningReader[] = []
  const ended = vi.fn()
  const start: typeof forkReader = (task) => {
    const reader = forkReader(task)
    reader.onEnd(ended)
    started.push(reader)
    return reader
  }
  afterEach(() => ended.mockClear())

  /** Takes long to read, because its rows are many. */
  const long = (): Uint8Array =>
    zipOf(
      xlsxParts(
        head + Array.from({ length: 40_000 }, (_, i) => textRow(i + 3, '张三', '男', 'x', 'y')).join(''),
      ),
    )
  const source = { bytes: long() }

  it.each([
    ['more memory than it may', { residentBytes: 150 * 2 ** 20 }, 'memory'],
    ['more time than it may', { milliseconds: 200 }, 'time'],
  ])('is ended when it takes %s', async (_, limits, limit) => {
    await expect(readFile({ ...job, source, fileName: 'a.xlsx' }, {}, { limits, start })).rejects.toEqual(
      refused('FILE_TOO_HEAVY', { limit }),
    )
    await vi.waitFor(() => expect(ended).toHaveBeenCalled(), { timeout: 10_000 })
  })

  it('is ended when the import is cancelled', async () => {
    const cancel = new AbortController()
    const reading = readFile(
      { ...job, source, fileName: 'a.xlsx' },
      {},
      { start, signal: cancel.signal, onProgress: () => cancel.abort(new Error('enough')) },
    )
    await expect(reading).rejects.toThrow('enough')
    await vi.waitFor(() => expect(ended).toHaveBeenCalled(), { timeout: 10_000 })
  })

  it('tells how far it is', async () => {
    const told: string[] = []
    const { found } = await readFile(
      { ...job, source, fileName: 'a.xlsx' },
      { sheet: 0 },
      { onProgress: ({ phase, done, total }) => told.push(`${phase} ${done}/${total}`) },
    )
    expect(found?.rows).toHaveLength(40_001)
    expect(told[0]).toBe('reading 0/1')
    expect(told.at(-1)).toBe('checking 40001/40001')
  })
})

describe('damaged files', () => {
  const fixture = (name: string): Uint8Array =>
    readFileSync(new URL(`../../fixtures/intake/${name}`, import.meta.url))
  const limits = { zipBytes: 32 * 2 ** 20, cells: 200_000 }

  it.each<[string, () => Uint8Array]>([
    ['a.xlsx', plain],
    ['a.xls', biff],
    ['b.xls', () => fixture('people-2003.xml')],
    ['c.xls', () => fixture('people.html')],
    ['a.csv', () => text('姓名,性别\n张三,男\n"李四",女\n')],
  ])(
    '%s in 100 mutations is read or refused, quickly',
    async (fileName, make) => {
      const original = make()
      const random = repeatable(20_260_601)
      const outcomes = { read: 0, refused: 0 }
      for (let i = 0; i < 100; i++) {
        try {
          readWorkbook(mutate(original, random), fileName, { ...readingLimits, ...limits })
          outcomes.read++
        } catch (error) {
          if (!(error instanceof IntakeRefusal)) throw error
          outcomes.refused++
        }
      }
      expect(outcomes.read + outcomes.refused).toBe(100)
      expect(outcomes.read).toBeGreaterThan(0)
    },
    30_000,
  )
})
