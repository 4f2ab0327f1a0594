import path from 'node:path'
import { expect, test } from 'vitest'
import { cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/desk.ts'

const newFile = () => path.join(temporaryFolder(), 'county.db')

test('procedures lists each procedure with kind, roles and input schema, without a data file', async () => {
  const { code, out } = await cli('--db', '/nowhere/at/all.db', 'procedures')
  expect(code).toBe(0)
  const procedures = JSON.parse(out) as { name: string; kind: string; roles: string[]; input: unknown }[]
  expect(procedures.find((p) => p.name === 'people.addSchool')).toMatchObject({
    kind: 'command',
    roles: ['administrator', 'officer'],
    input: { type: 'object', required: ['name', 'fromOn'] },
  })
  expect(procedures.filter((p) => !p.kind || p.roles.length === 0)).toEqual([])
})

test('a result goes to standard output as JSON, on the day that was named', async () => {
  const { code, out, err } = await cli('--db', newFile(), '--today', '2024-02-29', 'call', 'system.status')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(JSON.parse(out)).toMatchObject({ today: '2024-02-29', empty: true })
})

test('a refusal is one JSON line on standard error and exit code 1', async () => {
  const file = newFile()
  const bad = await cli('--db', file, 'call', 'people.addSchool', '{"name":""}')
  expect(bad).toMatchObject({ code: 1, out: '' })
  expect(JSON.parse(bad.err)).toMatchObject({
    code: 'INVALID_INPUT',
    data: { issues: [{ path: ['name'] }, { path: ['fromOn'] }] },
  })
  const unknown = await cli('--db', file, 'call', 'people.__proto__')
  expect(JSON.parse(unknown.err)).toEqual({
    code: 'NOT_FOUND',
    data: { kind: 'procedure', id: 'people.__proto__' },
  })
  const garbled = await cli('--db', file, 'call', 'people.addSchool', '{name')
  expect(JSON.parse(garbled.err)).toMatchObject({ code: 'INVALID_INPUT' })
})

test('a key names the attempt: its retry changes nothing, other input under it is refused', async () => {
  const file = newFile()
  const add = (name: string) =>
    cli(
      '--db',
      file,
      '--key',
      'attempt-1',
      'call',
      'people.addSchool',
      JSON.stringify({ name, fromOn: '2020-09-01' }),
    )
  const first = await add('第一小学')
  expect(first.code).toBe(0)
  expect((await add('第一小学')).out).toBe(first.out)
  expect(JSON.parse((await add('第二小学')).err).code).toBe('KEY_REUSED')
  const { out } = await cli('--db', file, 'call', 'people.schools')
  expect(JSON.parse(out)).toMatchObject({ total: 1 })
})

test('an account that does not exist acts for nobody', async () => {
  const { code, err } = await cli('--db', newFile(), '--as', '张三', 'call', 'system.status')
  expect(code).toBe(1)
  expect(JSON.parse(err)).toEqual({ code: 'NOT_FOUND', data: { kind: 'account', id: '张三' } })
})

test.each([
  ['no command', []],
  ['an unknown command', ['fly']],
  ['an unknown option', ['call', '--fly']],
  ['a day that is none', ['--today', '2025-02-30', 'procedures']],
  ['a word too many', ['procedures', 'now']],
])('%s: exit code 2 and the usage', async (_, args) => {
  const { code, out, err } = await cli(...args)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).toContain('COMMAND')
})
