import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/desk.ts'
import { workbook } from '../../support/intake-file.ts'
import { idNumber } from '../../support/intake-sheet.ts'

const header = ['姓名', '出生年月', '身份证号', '学校']
const rows = [
  ['张三', '1985.06', idNumber('19850601', 1), '第一小学'],
  ['李四', '1990.02', '130126E+17', '第一小学'],
]

test('import: a dry run writes nothing, the import reports, the same file again changes nothing', async () => {
  const folder = temporaryFolder()
  const db = path.join(folder, 'county.db')
  const file = path.join(folder, '教师.xlsx')
  fs.writeFileSync(file, await workbook([header, ...rows]))
  const run = async (...more: string[]) => {
    const { code, out, err } = await cli('--db', db, '--today', '2025-06-18', ...more)
    expect({ code, err: err.split('\n').filter((l) => l && !l.includes('"progress"')) }).toEqual({
      code: 0,
      err: [],
    })
    return JSON.parse(out)
  }
  const refused = [{ row: 3, reasons: [{ field: 'idNumber', column: 'C' }] }]
  const would = await run('import', 'people', file, '--dry-run')
  expect(would).toMatchObject({
    dryRun: true,
    new: 1,
    updated: 0,
    unchanged: 0,
    refused,
    newSchools: ['第一小学'],
  })
  expect(await run('call', 'people.list')).toMatchObject({ total: 0 })
  const { dryRun, importId, ...did } = await run('import', 'people', file)
  expect(did).toEqual(Object.fromEntries(Object.keys(did).map((key) => [key, would[key]])))
  expect(await run('import', 'people', file)).toMatchObject({ importId: null, new: 0, unchanged: 1, refused })
  expect(await run('call', 'people.list')).toMatchObject({ total: 1 })
})

test('a mapping file decides; a file that is no spreadsheet, a kind that is none and a missing file are refused', async () => {
  const folder = temporaryFolder()
  const db = path.join(folder, 'county.db')
  const file = path.join(folder, 'list.xlsx')
  const mapping = path.join(folder, 'mapping.json')
  fs.writeFileSync(
    file,
    await workbook([
      ['姓名', '出生年月', '在哪里'],
      ['张三', '1985.06', '第一小学'],
    ]),
  )
  fs.writeFileSync(mapping, JSON.stringify({ 在哪里: 'school' }))
  const mapped = await cli(
    '--db',
    db,
    'import',
    'people',
    file,
    '--mapping',
    mapping,
    '--as-of',
    '2024-09-01',
  )
  expect(JSON.parse(mapped.out)).toMatchObject({
    new: 1,
    newSchools: ['第一小学'],
    mapping: { 在哪里: 'school' },
  })
  const broken = path.join(folder, 'broken.xlsx')
  fs.writeFileSync(broken, 'PK\u0003\u0004 no archive')
  const unreadable = await cli('--db', db, 'import', 'people', broken)
  expect(unreadable.code).toBe(1)
  expect(unreadable.err).toContain('"code":"SPREADSHEET_REFUSED"')
  expect((await cli('--db', db, 'import', 'people', path.join(folder, 'none.xlsx'))).err).toContain(
    'FILE_MISSING',
  )
  expect(await cli('--db', db, 'import', 'horses', file)).toMatchObject({ code: 2 })
})
