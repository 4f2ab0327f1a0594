import { expect, test } from 'vitest'
import { shellOptions } from '../../../electron/main/options.ts'

const line = ['--db=/data/county.db', '--today=2025-06-18', '--as=王五', '--enable-logging', '--gpu=off', 'x']

test('from its sources the app takes a file, a day and an account', () => {
  expect(shellOptions(line, false)).toEqual({ db: '/data/county.db', today: '2025-06-18', as: '王五' })
})

test('a packaged app takes a file only', () => {
  expect(shellOptions(line, true)).toEqual({ db: '/data/county.db' })
})

test('a day that is none is not taken for one', () => {
  expect(shellOptions(['--today=2025-02-30', '--db'], false)).toEqual({})
})
