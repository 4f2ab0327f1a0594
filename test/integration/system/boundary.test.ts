import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holds } from '../../../db/versioned.ts'
import { addDays, type Day, day, holdsOn, knownAt } from '../../../shared/kernel/day.ts'
import { newId } from '../../../shared/kernel/id.ts'
import { testDesk } from '../../support/desk.ts'

const someDay = fc.integer({ min: 0, max: 20 }).map((n) => addDays(day('2024-02-20'), n))
const instant = (d: Day) => `${d}T12:00:00.000Z`
const version = fc.record({
  from: someDay,
  to: fc.option(someDay),
  recordedOn: someDay,
  retractedOn: fc.option(someDay),
})

/** Ends a transaction without keeping it and carries out what it saw. */
class RolledBack extends Error {
  readonly found: number
  constructor(found: number) {
    super('rolled back')
    this.found = found
  }
}

test('the store and the kernel agree on which day and which knowledge is inside, at both ends', async () => {
  const { desk, client } = await testDesk()
  const { personId } = await client.people.addPerson({ name: '韩书宁' })
  await fc.assert(
    fc.asyncProperty(
      version,
      someDay,
      someDay,
      async ({ from, to, recordedOn, retractedOn }, asOf, known) => {
        const record = {
          from,
          to,
          recordedAt: instant(recordedOn),
          retractedAt: retractedOn && instant(retractedOn),
        }
        const found = await desk.store
          .write(async (trx) => {
            await trx
              .insertInto('title')
              .values({
                id: newId<'title'>(),
                person_id: personId,
                level: 'county',
                kind: 'famous_teacher',
                from_on: from,
                to_on: to,
                recorded_at: record.recordedAt,
                recorded_by: 'test',
                retracted_at: record.retractedAt,
              })
              .execute()
            const rows = await trx
              .selectFrom('title')
              .select('id')
              .where(holds('title', { asOf, knownAt: instant(known) }))
              .execute()
            throw new RolledBack(rows.length)
          })
          .catch((thrown: unknown) => (thrown instanceof RolledBack ? thrown.found : thrown))
        expect(found).toBe(Number(holdsOn(record, asOf) && knownAt(record, instant(known))))
      },
    ),
    { numRuns: 300 },
  )
})
