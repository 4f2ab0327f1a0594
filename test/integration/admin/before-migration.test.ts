import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { inspectDataFile } from '../../../db/inspect.ts'
import { migrations } from '../../../db/migrations/index.ts'
import { temporaryFolder } from '../../support/desk.ts'
import { fileWithSchools, schoolsIn } from '../../support/store-file.ts'

const known = migrations.length
const list = migrations as { name: string; sql: string }[]
const forget = () => list.splice(known)
beforeEach(forget)
afterAll(forget)

const columnsOf = (file: string): string[] => {
  const db = new Database(file, { readonly: true })
  const names = db.pragma('table_info(later)') as { name: string }[]
  db.close()
  return names.map((column) => column.name)
}

test('a file that a newer program migrates is backed up first, verified, under a name that says why', async () => {
  const folder = temporaryFolder()
  const file = await fileWithSchools(folder, 'county.db', ['第一小学'])
  list.push({ name: 'later', sql: 'CREATE TABLE later (id TEXT PRIMARY KEY) STRICT' })
  expect(await schoolsIn(file)).toEqual(['第一小学'])
  expect(columnsOf(file)).toEqual(['id'])
  const kept = fs.readdirSync(folder).filter((name) => name.includes(`before-migration-${known}`))
  expect(kept).toHaveLength(1)
  expect(inspectDataFile(path.join(folder, kept[0] ?? ''))).toMatchObject({
    version: known,
    problems: [],
    content: { counts: { school: 1 } },
  })
})

test('a migration that fails leaves the file as it was, with its backup beside it', async () => {
  const folder = temporaryFolder()
  const file = await fileWithSchools(folder, 'county.db', ['第一小学'])
  list.push({ name: 'broken', sql: 'CREATE TABLE later (id TEXT) STRICT; INSERT INTO nowhere VALUES (1)' })
  await expect(schoolsIn(file)).rejects.toThrow('nowhere')
  forget()
  expect(columnsOf(file)).toEqual([])
  expect(await schoolsIn(file)).toEqual(['第一小学'])
  expect(fs.readdirSync(folder).filter((name) => name.includes('before-migration'))).toHaveLength(1)
})
