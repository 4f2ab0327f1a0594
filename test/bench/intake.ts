import path from 'node:path'
import { read, utils } from '@e965/xlsx'
import Database from 'better-sqlite3'
import { newDataKey, sealWith } from '../../db/seal.ts'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import { nameKeys } from '../../electron/backend/people/name-keys.ts'
import { day } from '../../shared/kernel/day.ts'
import { listedTeachers, teacherSheet } from '../support/sheets.ts'
import { median, type Ratio } from './measure.ts'

const people = 50_000

/** A list of 50,000 teachers taken in with every check against parsing, sealing and inserting it with none. */
export async function benchIntake(folder: string): Promise<Ratio[]> {
  const bytes = await teacherSheet(listedTeachers(undefined, people))
  let run = 0
  const ours = async () => {
    const file = path.join(folder, `intake-${run++}.db`)
    const desk = await openDesk({ file, holder: 'bench', today: day('2025-06-18') })
    const client = inProcessClient(desk, await actorNamed(desk))
    const { fileId } = await client.file.begin({ name: 'teachers.xlsx', size: bytes.length })
    const piece = 512 * 1024
    for (let from = 0; from < bytes.length; from += piece)
      await client.file.append({
        fileId,
        base64: Buffer.from(bytes.subarray(from, from + piece)).toString('base64'),
      })
    for await (const event of await client.intake.inspect({ fileId, kind: 'people' })) {
      if (event.type !== 'result') continue
      for await (const _ of await client.intake.accept({ intakeId: event.result.intakeId }));
    }
    await closeDesk(desk)
  }
  const bare = () => {
    const rows = utils.sheet_to_json<string[]>(Object.values(read(bytes).Sheets)[0] ?? {}, { header: 1 })
    const raw = new Database(path.join(folder, `bare-${run++}.db`))
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
  }
  return [
    {
      what: 'list of 50,000 teachers taken in, from file to disk',
      ours: await median(3, ours),
      bare: await median(3, bare),
      bareIs: 'parse, seal and insert without a check',
      goal: 2,
    },
  ]
}
