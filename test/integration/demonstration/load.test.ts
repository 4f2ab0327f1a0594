import { createHash } from 'node:crypto'
import path from 'node:path'
import { expect, test } from 'vitest'
import { actorNamed } from '../../../electron/backend/account/actor.ts'
import { inProcessClient } from '../../../electron/backend/client.ts'
import type { Desk } from '../../../electron/backend/desk.ts'
import { closeDesk, openDesk } from '../../../electron/backend/open-desk.ts'
import { loadCounty } from '../../support/demonstration.ts'
import { temporaryFolder, testDesk } from '../../support/desk.ts'

const tablesOf = ({ store }: Desk): string[] =>
  store.raw
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all() as string[]

/** What differs from file to file: the data key, everything made with it, and the entry that says it was loaded. */
const ownToTheFile = new Set([
  'id_number_sealed',
  'id_number_index',
  'phone_sealed',
  'phone_index',
  'digest',
  'content_index',
  'sealed_digest',
  'allegation_sealed',
  'statement_sealed',
  'content',
  'proof',
])
const ownTables = new Set(['audit_entry', 'key_slot', 'witness'])

function contentOf(desk: Desk): Record<string, string> {
  const { raw } = desk.store
  return Object.fromEntries(
    tablesOf(desk)
      .filter((table) => !ownTables.has(table))
      .map((table) => {
        const columns = (raw.pragma(`table_info("${table}")`) as { name: string }[])
          .map((c) => c.name)
          .filter((c) => !ownToTheFile.has(c) && !(table === 'account' && c === 'created_at'))
        const digest = createHash('sha256')
        for (const row of raw
          .prepare(`SELECT ${columns} FROM "${table}" ORDER BY ${columns}`)
          .raw()
          .iterate())
          digest.update(JSON.stringify(row))
        return [table, digest.digest('hex')]
      }),
  )
}

test('two files tell of the same county', async () => {
  const [one, two] = [await testDesk(), await testDesk()]
  await loadCounty(one.client, 800)
  await loadCounty(two.client, 800)
  expect(contentOf(one.desk)).toEqual(contentOf(two.desk))
})

test('a file that holds anything is left alone', async () => {
  const { client, desk } = await testDesk()
  await client.people.addSchool({ name: '滨河中学', fromOn: '2010-09-01' })
  const before = contentOf(desk)
  await expect(loadCounty(client, 800)).rejects.toMatchObject({ code: 'DATA_FILE_NOT_EMPTY' })
  expect(contentOf(desk)).toEqual(before)
})

test('what is stopped half-way leaves nothing', async () => {
  const { client, desk } = await testDesk()
  const before = contentOf(desk)
  const stop = new AbortController()
  const events = await client.admin.loadDemonstration({ people: 2_000 }, { signal: stop.signal })
  await expect(
    (async () => {
      for await (const event of events) if (event.type === 'progress') stop.abort()
    })(),
  ).rejects.toMatchObject({ code: 'CANCELLED' })
  expect(contentOf(desk)).toEqual(before)
})

test('the county brings its own day: at once, and whenever the file is opened again', async () => {
  const file = path.join(temporaryFolder(), 'county.db')
  const desk = await openDesk({ file, holder: 'test' })
  const client = inProcessClient(desk, await actorNamed(desk))
  await loadCounty(client, 800)
  expect(await client.system.status()).toMatchObject({
    demonstration: true,
    today: '2025-06-18',
    clockBehind: null,
    empty: false,
  })
  await closeDesk(desk)
  const again = await openDesk({ file, holder: 'test' })
  expect(again.clock.today()).toBe('2025-06-18')
  await closeDesk(again)
})

test('every reference leads somewhere, and the store is whole', async () => {
  const { client, desk } = await testDesk()
  await loadCounty(client, 800)
  expect(desk.store.raw.pragma('foreign_key_check')).toEqual([])
  expect(desk.store.raw.pragma('integrity_check', { simple: true })).toBe('ok')
  const loose = desk.store.raw
    .prepare(
      `SELECT 'enrolment' FROM mentor_pair WHERE enrolment_id NOT IN (SELECT id FROM enrolment)
         OR mentor_enrolment_id NOT IN (SELECT id FROM enrolment)
       UNION ALL SELECT 'reassessed' FROM assessment WHERE reassesses_id IS NOT NULL AND reassesses_id NOT IN (SELECT id FROM assessment)
       UNION ALL SELECT 'activity' FROM spending WHERE activity_id IS NOT NULL AND activity_id NOT IN (SELECT id FROM activity)
       UNION ALL SELECT 'host' FROM activity WHERE host_id IS NOT NULL AND host_id NOT IN (SELECT id FROM person)
       UNION ALL SELECT 'exit' FROM studio_membership WHERE exit_decision_id IS NOT NULL AND exit_decision_id NOT IN (SELECT id FROM decision)
       UNION ALL SELECT 'account' FROM account_studio WHERE studio_id NOT IN (SELECT id FROM studio)`,
    )
    .all()
  expect(loose).toEqual([])
})

test('nobody has the ID number or the telephone of anybody', async () => {
  const { client, desk } = await testDesk()
  await loadCounty(client, 800)
  const people = desk.store.raw.prepare('SELECT id_number_sealed, phone_sealed FROM person').all() as {
    id_number_sealed: Uint8Array
    phone_sealed: Uint8Array
  }[]
  expect(people).toHaveLength(800)
  for (const { id_number_sealed, phone_sealed } of people) {
    expect(desk.store.seal.open(id_number_sealed)).toMatch(/^999999\d{11}[\dX]$/)
    expect(desk.store.seal.open(phone_sealed)).toMatch(/^1990000\d{4}$/)
  }
})
