import type Database from 'better-sqlite3'
import { sql } from 'kysely'
import type { RosterForm } from '../../shared/domain/roster.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import type { FrozenRosterTable } from '../schema.ts'
import type { Seal } from '../seal.ts'
import { contentDigest } from './content-digest.ts'
import { displayName } from './display-name.ts'

/** What a frozen roster says of itself; with its digest bound by a proof that only this file's key can make. */
export type FrozenFacts = Omit<FrozenRosterTable, 'content' | 'digest' | 'proof'>

const proofOf = (seal: Seal, row: FrozenFacts & { digest: string }): string =>
  seal.digest(
    JSON.stringify([
      row.id,
      row.number,
      row.form,
      row.title,
      row.as_of_on,
      row.known_on,
      row.request,
      row.purpose,
      row.records,
      row.digest,
      row.frozen_at,
      row.frozen_by,
    ]),
  )

/** Keeps a document under its number; `text` is its canonical text. Gives the digest. */
export async function insertFrozen(
  trx: Writer,
  seal: Seal,
  facts: FrozenFacts,
  text: string,
): Promise<string> {
  const digest = contentDigest(text)
  await trx
    .insertInto('frozen_roster')
    .values({ ...facts, content: seal.seal(text), digest, proof: proofOf(seal, { ...facts, digest }) })
    .execute()
  return digest
}

/** The content of a frozen roster; null when it is not what was frozen under this number. */
export function openFrozen(seal: Seal, row: FrozenRosterTable): string | null {
  if (row.proof !== proofOf(seal, row)) return null
  try {
    const text = seal.open(row.content)
    return contentDigest(text) === row.digest ? text : null
  } catch {
    // the seal itself is broken
    return null
  }
}

/** The number of the first frozen roster that is not what was frozen; null when all are. */
export function firstBrokenFrozen(db: Database.Database, seal: Seal): string | null {
  // a file from before there were frozen rosters
  if (!db.prepare(`SELECT 1 FROM sqlite_master WHERE name = 'frozen_roster'`).get()) return null
  const rows = db.prepare('SELECT * FROM frozen_roster ORDER BY number').iterate()
  for (const row of rows as Iterable<FrozenRosterTable>) if (openFrozen(seal, row) === null) return row.number
  return null
}

/** The last serial number given in a year; numbers are `2025-花-014`. */
export async function lastSerial(read: Reader | Writer, year: number): Promise<number> {
  const { last } = await read
    .selectFrom('frozen_roster')
    .select(sql<number | null>`max(CAST(substr(number, 8) AS INTEGER))`.as('last'))
    .where('number', 'like', `${year}-%`)
    .executeTakeFirstOrThrow()
  return last ?? 0
}

export function findFrozen(read: Reader | Writer, id: Id<'frozen_roster'>) {
  return read.selectFrom('frozen_roster').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Frozen rosters without their content, newest first, with how their review stands. */
export function listFrozen(read: Reader | Writer, form: RosterForm | undefined) {
  const query = read.selectFrom('frozen_roster as f').select((eb) => [
    'f.id',
    'f.number',
    'f.form',
    'f.title',
    'f.as_of_on',
    'f.known_on',
    'f.purpose',
    'f.records',
    'f.frozen_at',
    displayName('f.frozen_by').as('frozen_by_name'),
    eb
      .selectFrom('roster_release as r')
      .select((e) => e.fn.countAll<number>().as('n'))
      .whereRef('r.frozen_roster_id', '=', 'f.id')
      .where('r.withdrawn_at', 'is', null)
      .as('releases'),
    eb
      .selectFrom('roster_remark as m')
      .innerJoin('roster_release as r', 'r.id', 'm.roster_release_id')
      .leftJoin('roster_answer as a', (join) =>
        join.onRef('a.roster_remark_id', '=', 'm.id').on('a.retracted_at', 'is', null),
      )
      .select((e) => e.fn.countAll<number>().as('n'))
      .whereRef('r.frozen_roster_id', '=', 'f.id')
      .where('m.retracted_at', 'is', null)
      .where('a.id', 'is', null)
      .as('open_remarks'),
  ])
  return (form ? query.where('f.form', '=', form) : query)
    .orderBy('f.frozen_at', 'desc')
    .orderBy('f.number', 'desc')
    .execute()
}

/** Decisions about these people or records that came between two looks: taken since, or in effect since. */
export function decisionsBetween(
  read: Reader | Writer,
  records: readonly string[],
  since: { decidedAfter: string; effectiveAfter: string },
  until: { decidedBy: string; effectiveBy: string },
) {
  return read
    .selectFrom('decision')
    .select([
      'id',
      'person_id',
      'studio_id',
      'subject_id',
      'kind',
      'verdict',
      'document_number',
      'effective_on',
    ])
    .where((eb) =>
      eb.or([isAmong('person_id', records), isAmong('subject_id', records), isAmong('studio_id', records)]),
    )
    .where('decided_at', '<=', until.decidedBy)
    .where('effective_on', '<=', until.effectiveBy as never)
    .where((eb) =>
      eb.or([
        eb('decided_at', '>', since.decidedAfter),
        eb('effective_on', '>', since.effectiveAfter as never),
      ]),
    )
    .orderBy('effective_on')
    .execute()
}
