import type { Id } from '../../shared/kernel/id.ts'
import type { Writer } from '../open.ts'
import type { PostTable } from '../schema.ts'
import { recorded, retracted, type Stamp } from '../versioned.ts'

/** What a post says, without the marks of its version. */
export type PostFacts = Omit<
  PostTable,
  'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by' | 'import_id'
>

export async function insertPost(trx: Writer, facts: PostFacts, stamp: Stamp): Promise<void> {
  await trx
    .insertInto('post')
    .values({ ...facts, ...recorded(stamp), import_id: stamp.importId ?? null })
    .execute()
}

/** Retracts the current version of a post and, where `next` is given, records that instead. */
export async function replacePost(
  trx: Writer,
  post: { id: string; row_id: number },
  next: PostFacts | null,
  stamp: Stamp,
): Promise<void> {
  await trx.updateTable('post').set(retracted(stamp)).where('row_id', '=', post.row_id).execute()
  if (next) await insertPost(trx, next, stamp)
}

export function currentPost(trx: Writer, postId: Id<'post'>) {
  return trx
    .selectFrom('post')
    .selectAll()
    .where('id', '=', postId)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
}
