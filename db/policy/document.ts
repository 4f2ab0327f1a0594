import type { Id } from '../../shared/kernel/id.ts'
import type { Reader, Writer } from '../open.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

/** The bureau's own text of the plan, as known at the instant; undefined where it has loaded none. */
export async function policyDocument(read: Reader | Writer, { knownAt }: Pick<View, 'knownAt'>) {
  const row = await read
    .selectFrom('policy_document as d')
    .selectAll('d')
    .where(isKnown('d', knownAt))
    .orderBy('d.row_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, paragraphs: JSON.parse(row.paragraphs) as string[] }
}

/** Whether the bureau has loaded its own text, without reading it. */
export async function hasDocument(read: Reader, { knownAt }: Pick<View, 'knownAt'>): Promise<boolean> {
  const row = await read
    .selectFrom('policy_document as d')
    .select('d.id')
    .where(isKnown('d', knownAt))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Takes the place of the document that stands. */
export async function replaceDocument(
  trx: Writer,
  document: {
    id: Id<'policy_document'>
    fileName: string
    digest: string
    paragraphs: readonly string[]
  } | null,
  stamp: Stamp,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('policy_document')
    .set(retracted(stamp))
    .where('retracted_at', 'is', null)
    .executeTakeFirst()
  if (document) {
    const { id, fileName, digest, paragraphs } = document
    await trx
      .insertInto('policy_document')
      .values({
        id,
        file_name: fileName,
        digest,
        paragraphs: JSON.stringify(paragraphs),
        ...recorded(stamp),
      })
      .execute()
  }
  return numUpdatedRows > 0n
}
