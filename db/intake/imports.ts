import type { IntakeReport } from '../../shared/contract/intake.ts'
import type { Mapping } from '../../shared/domain/intake.ts'
import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import { recorded, type Stamp } from '../versioned.ts'

/** Mappings accepted before for lists of a kind, by fingerprint of their layout. */
export async function rememberedMappings(read: Reader, kind: string): Promise<Record<string, Mapping>> {
  const rows = await read
    .selectFrom('import_layout')
    .select(['fingerprint', 'mapping'])
    .where('kind', '=', kind)
    .execute()
  return Object.fromEntries(rows.map((r) => [r.fingerprint, JSON.parse(r.mapping) as Mapping]))
}

export async function rememberMapping(
  trx: Writer,
  fingerprint: string,
  kind: string,
  mapping: Mapping,
  at: string,
): Promise<void> {
  const row = { mapping: JSON.stringify(mapping), recorded_at: at }
  await trx
    .insertInto('import_layout')
    .values({ fingerprint, kind, ...row })
    .onConflict((c) => c.columns(['fingerprint', 'kind']).doUpdateSet(row))
    .execute()
}

export async function insertImport(
  trx: Writer,
  file: { id: Id<'import'>; digest: string; fingerprint: string },
  report: IntakeReport,
  stamp: Stamp,
): Promise<void> {
  const { new: added, updated, unchanged, refused } = report
  await trx
    .insertInto('import')
    .values({
      id: file.id,
      kind: report.kind,
      file_name: report.fileName,
      file_digest: file.digest,
      sheet: report.sheet,
      fingerprint: file.fingerprint,
      counts: JSON.stringify({ new: added, updated, unchanged, refused: refused.length }),
      report: JSON.stringify(report),
      ...recorded(stamp),
    })
    .execute()
}

export function findImport(read: Reader | Writer, importId: Id<'import'>) {
  return read.selectFrom('import').selectAll().where('id', '=', importId).executeTakeFirst()
}

export async function markUndone(trx: Writer, importId: Id<'import'>, stamp: Stamp): Promise<void> {
  await trx
    .updateTable('import')
    .set({ undone_at: stamp.at, undone_by: stamp.by })
    .where('id', '=', importId)
    .execute()
}

/** One page of imports, newest first, with the name of who accepted each. */
export async function listImports(read: Reader, page: { offset: number; limit: number }) {
  const { n: total } = await read
    .selectFrom('import')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  const rows = await read
    .selectFrom('import')
    .leftJoin('account', 'account.id', 'import.recorded_by')
    .select(['import.id', 'import.report', 'import.recorded_at', 'import.undone_at', 'account.display_name'])
    .orderBy('import.recorded_at', 'desc')
    .orderBy('import.id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute()
  return { total, rows }
}
