import fs from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { actorNamed } from '../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../electron/backend/client.ts'
import { closeDesk, openDesk } from '../../electron/backend/open-desk.ts'
import type { Client } from '../../shared/contract/index.ts'
import { day } from '../../shared/kernel/day.ts'

/** Runs `work` on a data file and closes it again, as the command line does. */
export async function onFile<T>(file: string, work: (client: Client) => Promise<T>): Promise<T> {
  const desk = await openDesk({ file, holder: 'test', today: day('2025-06-18') })
  try {
    return await work(inProcessClient(desk, await actorNamed(desk)))
  } finally {
    await closeDesk(desk)
  }
}

/** A closed data file with these schools in it. */
export async function fileWithSchools(
  folder: string,
  name: string,
  schools: readonly string[],
): Promise<string> {
  const file = path.join(folder, name)
  await onFile(file, async (client) => {
    for (const school of schools) await client.people.addSchool({ name: school, fromOn: day('2020-09-01') })
  })
  return file
}

export const schoolsIn = (file: string): Promise<string[]> =>
  onFile(file, async (client) => (await client.people.schools({})).rows.map((school) => school.name))

/** Changes a store behind the application's back. */
export function tamper(file: string, sql: string): void {
  const db = new Database(file)
  try {
    db.exec(sql)
  } finally {
    db.close()
  }
}

/** Everything in a folder, with its bytes, to show that nothing has changed. */
export const contentsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name)).toString('base64')]),
  )

/** The result of a job, and nothing of its progress. */
export async function resultOf<T>(
  job: Promise<AsyncIterable<{ type: 'progress' } | { type: 'result'; result: T }>>,
): Promise<T> {
  for await (const event of await job) if (event.type === 'result') return event.result
  throw new Error('the job ended without a result')
}
