import { mkdtemp, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  WriteFailure,
  type WriteFileSystem,
  writeFileAtomically,
} from '../../../electron/backend/roster/writers/write-file.ts'

let folder: string
let target: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'write-'))
  target = join(folder, '花名册.xlsx')
  await writeFile(target, 'before')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text)
}
const disk: WriteFileSystem = { open, rename, rm: (path) => rm(path, { force: true }) }
const failing = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }))

async function failureOf(work: Promise<void>): Promise<WriteFailure> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof WriteFailure)) throw new Error(`no WriteFailure but ${error}`)
  return error
}

test('the target is replaced and no other file stays', async () => {
  await writeFileAtomically(target, pieces('aft', 'er'))
  expect(await readFile(target, 'utf8')).toBe('after')
  expect(await readdir(folder)).toEqual(['花名册.xlsx'])
})

test.each(['EBUSY', 'EPERM', 'EACCES'])(
  '%s on the target: it stays, the new file is kept and named',
  async (code) => {
    const error = await failureOf(
      writeFileAtomically(target, pieces('after'), { ...disk, rename: () => failing(code) }),
    )
    expect(error).toMatchObject({ code: 'TARGET_BUSY', target })
    expect(await readFile(target, 'utf8')).toBe('before')
    expect(await readFile(error.kept ?? '', 'utf8')).toBe('after')
  },
)

test('a target open in WPS: the new file stands beside it under the next free name', async () => {
  await writeFile(join(folder, '花名册 (2).xlsx'), 'another day')
  const held: WriteFileSystem = {
    ...disk,
    rename: (from, to) => (to === target ? failing('EBUSY') : rename(from, to)),
  }
  const error = await failureOf(writeFileAtomically(target, pieces('after'), held))
  expect(error).toMatchObject({ code: 'TARGET_BUSY', target, kept: join(folder, '花名册 (3).xlsx') })
  expect(await readFile(error.kept ?? '', 'utf8')).toBe('after')
  expect((await readdir(folder)).toSorted()).toEqual(['花名册 (2).xlsx', '花名册 (3).xlsx', '花名册.xlsx'])
  expect(await readFile(join(folder, '花名册 (2).xlsx'), 'utf8')).toBe('another day')
})

test('a full disk leaves the target as it was and nothing else', async () => {
  const fs: WriteFileSystem = {
    ...disk,
    open: async (path, flags) => Object.assign(await open(path, flags), { write: () => failing('ENOSPC') }),
  }
  const error = await failureOf(writeFileAtomically(target, pieces('after'), fs))
  expect(error).toMatchObject({ code: 'DISK_FULL', target, kept: null })
  expect(await readFile(target, 'utf8')).toBe('before')
  expect(await readdir(folder)).toEqual(['花名册.xlsx'])
})

test.each(['EIO', 'ENODEV'])('a stick that vanishes while writing (%s) is told', async (code) => {
  const fs: WriteFileSystem = {
    ...disk,
    open: async (path, flags) => Object.assign(await open(path, flags), { sync: () => failing(code) }),
  }
  expect(await failureOf(writeFileAtomically(target, pieces('after'), fs))).toMatchObject({
    code: 'TARGET_UNREACHABLE',
  })
})

test('a stick that vanishes right after the file had its name is told', async () => {
  const fs: WriteFileSystem = {
    ...disk,
    open: (path, flags) => (path === folder ? failing('EIO') : open(path, flags)),
  }
  expect(await failureOf(writeFileAtomically(target, pieces('after'), fs))).toMatchObject({
    code: 'TARGET_UNREACHABLE',
    target,
  })
})

test('a folder that is not there is told', async () => {
  const nowhere = join(folder, 'away', 'a.xlsx')
  expect(await failureOf(writeFileAtomically(nowhere, pieces('after')))).toMatchObject({
    code: 'TARGET_UNREACHABLE',
    target: nowhere,
  })
})

test('content that fails half-way leaves the target as it was and nothing else', async () => {
  async function* broken() {
    yield Buffer.from('half')
    throw new RangeError('row 2')
  }
  await expect(writeFileAtomically(target, broken())).rejects.toThrow('row 2')
  expect(await readFile(target, 'utf8')).toBe('before')
  expect(await readdir(folder)).toEqual(['花名册.xlsx'])
})
