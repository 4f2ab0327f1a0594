import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { errors } from '../../../renderer/app/locales/errors.ts'

const backend = path.resolve(import.meta.dirname, '../../../electron/backend')
const refusal = /refuseField\(\s*(?:'[^']*'|`[^`]*`|[\w.]+),\s*'(\w+)'/g

const problems = fs
  .globSync('**/*.ts', { cwd: backend })
  .flatMap((file) =>
    [...fs.readFileSync(path.join(backend, file), 'utf8').matchAll(refusal)].map(
      ([, problem = '']) => problem,
    ),
  )

test('every problem the back end finds with a field is said in words', () => {
  expect(problems).toContain('taken')
  expect([...new Set(problems)].filter((problem) => !(problem in errors.zh.field))).toEqual([])
})
