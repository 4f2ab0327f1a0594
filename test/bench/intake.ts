import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { read, utils } from '@e965/xlsx'
import Database from 'better-sqlite3'
import { newDataKey, sealWith } from '../../db/seal.ts'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import type { StartReader } from '../../electron/backend/intake/reading/start-reader.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { nameKeys } from '../../electron/backend/people/name-keys.ts'
import { day } from '../../shared/kernel/day.ts'
import { listedTeachers, teacherSheet } from '../support/sheets.ts'
import { median, type Ratio } from './measure.ts'

const people = 50_000

const nameOfList = 'teachers.xlsx'
let run = 0

/** The two ways to take the list in `folder` in: with every check, and with none. */
export const ways = {
  async ours(folder: string, startReader?: StartReader) {
    const bytes = fs.readFileSync(path.join(folder, nameOfList))
    const file = path.join(folder, `intake-${process.pid}-${run++}.db`)
    const desk = await openDesk({
      file,
      holder: 'bench',
      today: day('2025-06-18'),
      ...(startReader && { startReader }),
    })
    const client = inProcessClient(desk, await actorNamed(desk))
    const { fileId } = await client.file.begin({ name: nameOfList, size: bytes.length })
    const piece = 512 * 1024
    for (let from = 0; from < bytes.length; from += piece)
      await client.file.append({
        fileId,
        base64: bytes.subarray(from, from + piece).toString('base64'),
      })
    for await (const event of await client.intake.inspect({ fileId, kind: 'people' })) {
      if (event.type !== 'result') continue
      for await (const _ of await client.intake.accept({ intakeId: event.result.intakeId }));
    }
    await closeDesk(desk)
  },
  async bare(folder: string) {
    const bytes = fs.readFileSync(path.join(folder, nameOfList))
    const rows = utils.sheet_to_json<string[]>(Object.values(read(bytes).Sheets)[0] ?? {}, { header: 1 })
    const raw = new Database(path.join(folder, `bare-${process.pid}-${run++}.db`))
    raw.pragma('journal_mode = WAL')
    raw.pragma('synchronous = FULL')
    raw.exec(
      'CREATE TABLE person (id INTEGER PRIMARY KEY, name, pinyin, initials, strokes, sealed, ix, post)',
    )
    const insert = raw.prepare('INSERT INTO person VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)')
    const seal = sealWith(newDataKey())
    raw.transaction(() => {
      for (const row of rows.slice(4)) {
        const [, name = '', , , idNumber = ''] = row.map(String)
        const { pinyin, initials, strokes } = nameKeys(name)
        insert.run(name, pinyin, initials, strokes, seal.seal(idNumber), seal.index(idNumber), row.join())
      }
    })()
    raw.close()
  },
}

/** The most memory it took in a process that did nothing else, its reading process counted with it, in MB. */
async function peakOf(which: keyof typeof ways, folder: string): Promise<number> {
  const once = path.join(import.meta.dirname, 'intake-once.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [once, which, folder])
  return Number(stdout) / 1024
}

/** A list of 50,000 teachers taken in with every check against parsing, sealing and inserting it with none. */
export async function benchIntake(folder: string): Promise<Ratio[]> {
  fs.writeFileSync(path.join(folder, nameOfList), await teacherSheet(listedTeachers(undefined, people)))
  const what = 'list of 50,000 teachers taken in, from file to disk'
  const bareIs = 'parse, seal and insert without a check'
  return [
    {
      what,
      ours: await median(3, () => ways.ours(folder)),
      bare: await median(3, () => ways.bare(folder)),
      bareIs,
      goal: 2,
    },
    {
      what: `${what}: peak memory of host and reading process`,
      ours: await peakOf('ours', folder),
      bare: await peakOf('bare', folder),
      bareIs,
      goal: 2.5,
      unit: 'MB',
    },
  ]
}
