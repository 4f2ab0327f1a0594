import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/desk.ts'

const lines = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { type?: string; code?: string })

test('the demonstration county loads once, and a roster of it is written to a file', async () => {
  const folder = temporaryFolder()
  const db = path.join(folder, 'county.db')
  const demo = await cli('--db', db, 'demo', '--people', '1200')
  expect(JSON.parse(demo.out)).toMatchObject({ people: 1200, studios: 24 })
  expect(lines(demo.err).every((line) => line.type === 'progress')).toBe(true)
  const again = await cli('--db', db, 'demo')
  expect(again).toMatchObject({ code: 1, out: '' })
  expect(lines(again.err).at(-1)?.code).toBe('DATA_FILE_NOT_EMPTY')

  const target = path.join(folder, 'roster.xlsx')
  const roster = await cli(
    '--db',
    db,
    'export',
    'studio-roster',
    target,
    '{"order":"pinyin"}',
    '--as-of',
    '2025-01-01',
  )
  expect(roster.code).toBe(0)
  expect(JSON.parse(roster.out)).toMatchObject({ file: target, rows: expect.any(Number) })
  expect(fs.readFileSync(target).subarray(0, 2).toString()).toBe('PK')
  const unknown = await cli('--db', db, 'export', 'no-roster', target)
  expect(lines(unknown.err).at(-1)?.code).toBe('INVALID_INPUT')
  const nowhere = await cli('--db', db, 'export', 'exit-roster', path.join(folder, 'no', 'roster.xlsx'))
  expect(lines(nowhere.err).at(-1)?.code).toBe('TARGET_UNREACHABLE')
  expect(fs.readdirSync(folder).filter((name) => name.endsWith('.xlsx'))).toEqual(['roster.xlsx'])
})
