import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { evidenceFolder } from '../../../db/evidence/files.ts'
import { inspectDataFile } from '../../../db/inspect.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { cli } from '../../support/cli.ts'
import { smallCounty } from '../../support/county.ts'
import { temporaryFolder } from '../../support/desk.ts'
import { contentOf, pdf, png, send } from '../../support/evidence.ts'
import { onFile, resultOf, tamper } from '../../support/store-file.ts'

/** A closed county with a photograph and a scan behind an activity. */
async function countyWithEvidence() {
  const { client, close, file, formStudio } = await smallCounty({ today: '2024-10-20' })
  const studioId = await formStudio()
  const { activityId } = await client.activity.record({
    studioId,
    kind: 'training',
    fromOn: '2024-10-10',
    halfDays: 2,
    topic: '单元整体教学设计',
  })
  const given = [png(9), pdf(5_000_000)]
  const ids: Id<'evidence'>[] = []
  for (const [i, bytes] of given.entries())
    ids.push(
      (
        await client.evidence.attach({
          subject: { kind: 'activity', id: activityId },
          fileId: await send(client, `佐证${i}`, bytes),
        })
      ).evidenceId,
    )
  await close()
  return { file, given, ids }
}

const backUpOf = async (file: string): Promise<string> => {
  const target = path.join(temporaryFolder(), 'county.backup')
  const { code, err } = await cli('--db', file, 'backup', target)
  if (code !== 0) throw new Error(err)
  return target
}

const contents = (file: string, ids: readonly Id<'evidence'>[]) =>
  onFile(file, async (client) => Promise.all(ids.map((id) => contentOf(client, id))))

test('one backup file carries the store and every file; restored elsewhere, all of it opens', async () => {
  const { file, given, ids } = await countyWithEvidence()
  const backup = await backUpOf(file)
  expect(fs.readdirSync(path.dirname(backup))).toEqual(['county.backup'])
  const bytes = given.reduce((sum, b) => sum + b.length, 0)
  expect(JSON.parse((await cli('verify', backup)).out)).toMatchObject({
    problems: [],
    evidence: { files: 2, bytes },
  })
  const elsewhere = path.join(temporaryFolder(), 'county.db')
  expect((await cli('--db', elsewhere, 'restore', backup)).code).toBe(0)
  expect(await contents(elsewhere, ids)).toEqual(given.map((b) => Buffer.from(b)))
  expect(inspectDataFile(elsewhere)).toMatchObject({ problems: [], evidence: { files: 2 } })
  expect(fs.statSync(elsewhere).size).toBeLessThan(2_000_000)
})

test('a backup with a changed, a lost or a slipped-in file is not used', async () => {
  const { file } = await countyWithEvidence()
  const wounds = {
    changed: `UPDATE evidence_part SET bytes = x'00' WHERE part = 1`,
    missing: `DELETE FROM evidence_part WHERE file_id = (SELECT min(file_id) FROM evidence_part)`,
    schema: `DROP TABLE evidence_part; CREATE TABLE evidence_part (file_id, part, bytes)`,
  }
  for (const [wound, sql] of Object.entries(wounds)) {
    const backup = await backUpOf(file)
    tamper(backup, sql)
    expect(inspectDataFile(backup).problems[0]).toMatchObject(
      wound === 'schema'
        ? { check: 'schema' }
        : { check: 'evidence', detail: expect.stringContaining(wound) },
    )
    const before = fs.readdirSync(path.dirname(file))
    const { err } = await cli('--db', file, 'restore', backup)
    expect(JSON.parse(err)).toMatchObject({ code: 'BACKUP_UNSOUND' })
    expect(fs.readdirSync(path.dirname(file))).toEqual(before)
  }
})

test('a data file that has lost evidence can’t be backed up as if it were whole', async () => {
  const { file } = await countyWithEvidence()
  const [name = ''] = fs.readdirSync(evidenceFolder(file))
  fs.rmSync(path.join(evidenceFolder(file), name))
  const target = path.join(temporaryFolder(), 'county.backup')
  const { err } = await cli('--db', file, 'backup', target)
  expect(JSON.parse(err.trim().split('\n').at(-1) ?? '')).toEqual({
    code: 'BACKUP_UNSOUND',
    data: { file: target, detail: `evidence ${name} missing` },
  })
  expect(fs.existsSync(target)).toBe(false)
})

test('what a restore replaces keeps its evidence, and restoring that brings both back', async () => {
  const { file, given, ids } = await countyWithEvidence()
  const other = await countyWithEvidence()
  const { out } = await cli('--db', file, 'restore', await backUpOf(other.file))
  const { replaced } = JSON.parse(out) as { replaced: string }
  expect(await contents(file, other.ids)).toEqual(other.given.map((b) => Buffer.from(b)))
  // the files of the replaced county are set aside here and kept there
  expect(fs.readdirSync(evidenceFolder(file)).sort()).toContain('unclaimed')
  expect((await cli('--db', file, 'restore', replaced)).code).toBe(0)
  expect(await contents(file, ids)).toEqual(given.map((b) => Buffer.from(b)))
})

test('a file no row names is set aside at the next start, comes back when it is named, and goes after thirty days', async () => {
  const { file, given, ids } = await countyWithEvidence()
  const folder = evidenceFolder(file)
  const [first = '', second = ''] = fs.readdirSync(folder)
  fs.mkdirSync(path.join(folder, 'unclaimed'))
  fs.renameSync(path.join(folder, first), path.join(folder, 'unclaimed', first))
  const old = path.join(folder, 'unclaimed', '0198a2f0-0000-7000-8000-000000000000')
  fs.writeFileSync(old, 'x')
  fs.utimesSync(old, new Date(Date.now() - 31 * 86_400_000), new Date(Date.now() - 31 * 86_400_000))
  fs.writeFileSync(path.join(folder, '0198a2f0-0000-7000-8000-000000000001.partial'), 'x')
  expect(await contents(file, ids)).toEqual(given.map((b) => Buffer.from(b)))
  expect(fs.readdirSync(folder).sort()).toEqual([first, second, 'unclaimed'].sort())
  expect(fs.readdirSync(path.join(folder, 'unclaimed'))).toEqual([
    '0198a2f0-0000-7000-8000-000000000001.partial',
  ])
})

test('a copy made by hand needs its evidence beside it', async () => {
  const { file, given, ids } = await countyWithEvidence()
  const folder = temporaryFolder()
  const copy = path.join(folder, 'copy.db')
  fs.copyFileSync(file, copy)
  const target = path.join(temporaryFolder(), 'county.db')
  expect(JSON.parse((await cli('--db', target, 'restore', copy)).err)).toMatchObject({
    code: 'BACKUP_UNSOUND',
    data: { detail: expect.stringMatching(/^evidence .* missing$/) },
  })
  fs.cpSync(evidenceFolder(file), evidenceFolder(copy), { recursive: true })
  expect((await cli('--db', target, 'restore', copy)).code).toBe(0)
  expect(await contents(target, ids)).toEqual(given.map((b) => Buffer.from(b)))
})

test('the window’s backup reports the files it packs', async () => {
  const { file } = await countyWithEvidence()
  await onFile(file, async (client) => {
    const made = await resultOf(client.admin.backup({}))
    expect(made).toMatchObject({ problems: [], evidence: { files: 2 } })
  })
})
