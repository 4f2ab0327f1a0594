import type { Id } from '../../shared/kernel/id.ts'
import type { Writer } from '../open.ts'

/** Sets what a school's own row says and adds names it is also called by. */
export async function amendSchool(
  trx: Writer,
  schoolId: Id<'school'>,
  columns: { code: string | null; town: string | null },
  aliases: readonly string[],
): Promise<void> {
  await trx.updateTable('school').set(columns).where('id', '=', schoolId).execute()
  for (const alias of new Set(aliases))
    await trx
      .insertInto('school_alias')
      .values({ school_id: schoolId, alias })
      .onConflict((c) => c.doNothing())
      .execute()
}
