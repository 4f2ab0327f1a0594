import { sql } from 'kysely'
import { type Day, holdsOn } from '../../shared/kernel/day.ts'
import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import type { CertificateTable } from '../schema.ts'
import { isKnown, recorded, retracted, type Stamp, type View } from '../versioned.ts'

/** What a certificate says, without the marks of its version. */
export type CertificateFacts = Omit<
  CertificateTable,
  'row_id' | 'recorded_at' | 'recorded_by' | 'retracted_at' | 'retracted_by'
>

/** From which day it is void, why and under which document. */
export interface Voiding {
  on: Day
  reason: string | null
  documentNumber: string
}

/** A certificate as it is handed out: in force. */
export async function insertCertificate(
  trx: Writer,
  facts: Omit<CertificateFacts, 'void_on' | 'void_reason' | 'void_document_number'>,
  stamp: Stamp,
): Promise<void> {
  await trx
    .insertInto('certificate')
    .values({
      ...facts,
      void_on: null,
      void_reason: null,
      void_document_number: null,
      ...recorded(stamp),
    })
    .execute()
}

/** The version of a certificate that stands. */
export const currentCertificate = (trx: Writer, id: Id<'certificate'>) =>
  trx
    .selectFrom('certificate')
    .selectAll()
    .where('id', '=', id)
    .where('retracted_at', 'is', null)
    .executeTakeFirst()

/** Records a certificate anew as void; what was known of it before stays known. */
export async function voidCertificate(
  trx: Writer,
  { row_id, ...facts }: Pick<CertificateTable, keyof CertificateFacts> & { row_id: number },
  { on, reason, documentNumber }: Voiding,
  stamp: Stamp,
): Promise<void> {
  await trx.updateTable('certificate').set(retracted(stamp)).where('row_id', '=', row_id).execute()
  await trx
    .insertInto('certificate')
    .values({
      ...facts,
      void_on: on,
      void_reason: reason,
      void_document_number: documentNumber,
      ...recorded(stamp),
    })
    .execute()
}

/** Every issue of the certificates of these subjects (titles, enrolments) known at the instant, the latest last. */
export function certificatesOf(
  read: Reader | Writer,
  subjectIds: readonly string[],
  { knownAt }: Pick<View, 'knownAt'>,
) {
  return read
    .selectFrom('certificate')
    .selectAll()
    .where(isAmong('subject_id', subjectIds))
    .where(isKnown('certificate', knownAt))
    .orderBy('row_id')
    .execute()
}

/** Certificates that bear a number, and whose they are. */
export const certificatesNumbered = (trx: Writer, numbers: readonly string[]) =>
  trx
    .selectFrom('certificate as c')
    .innerJoin('person', 'person.id', 'c.person_id')
    .select(['c.number', 'person.name'])
    .where(isAmong('c.number', numbers))
    .where('c.retracted_at', 'is', null)
    .execute()

/** The next free serial of a series of numbers: one more than the highest given. */
export async function nextSerial(trx: Writer, prefix: string): Promise<number> {
  const row = await trx
    .selectFrom('certificate')
    .select(sql<number | null>`max(CAST(substr(number, ${prefix.length + 1}) AS INTEGER))`.as('last'))
    .where(sql<boolean>`substr(number, 1, ${prefix.length}) = ${prefix}`)
    .executeTakeFirst()
  return (row?.last ?? 0) + 1
}

/**
 * Titles with their holder and the latest version on record, also those taken back: what a certificate is printed
 * from and when it lost its force.
 */
export function titlesForCertificates(read: Reader | Writer, titleIds: readonly Id<'title'>[]) {
  return read
    .selectFrom('title as t')
    .innerJoin('person', 'person.id', 't.person_id')
    .leftJoin('admission as m', 'm.title_id', 't.id')
    .leftJoin('decision as d', 'd.id', 'm.decision_id')
    .leftJoin('decision as r', 'r.id', 'd.reversed_by_id')
    .selectAll('t')
    .select(['person.name', 'r.effective_on as reversed_on'])
    .where(isAmong('t.id', titleIds))
    .where(
      sql<boolean>`t.row_id = (SELECT v.row_id FROM title v WHERE v.id = t.id ORDER BY v.retracted_at IS NOT NULL, v.row_id DESC LIMIT 1)`,
    )
    .orderBy('t.kind')
    .execute()
}

/** The school these people were at on a day, as a certificate names it. */
export async function schoolsOn(
  read: Reader | Writer,
  of: readonly { personId: Id<'person'>; on: Day }[],
): Promise<Map<Id<'person'>, string>> {
  const posts = await read
    .selectFrom('post')
    .leftJoin('school', 'school.id', 'post.school_id')
    .select(['post.person_id', 'post.from_on', 'post.to_on', 'school.name', 'post.unit'])
    .where(
      isAmong(
        'post.person_id',
        of.map((one) => one.personId),
      ),
    )
    .where('post.retracted_at', 'is', null)
    .orderBy('post.from_on')
    .execute()
  return new Map(
    of.flatMap(({ personId, on }) => {
      const held = posts.findLast(
        (p) => p.person_id === personId && holdsOn({ from: p.from_on, to: p.to_on }, on),
      )
      const name = held?.name ?? held?.unit
      return name ? [[personId, name] as const] : []
    }),
  )
}

/** The titles of a selection, a person, or one, that certificates can be asked of. */
export async function titleIdsOf(
  read: Reader | Writer,
  of: {
    selectionId?: Id<'selection'> | undefined
    personId?: Id<'person'> | undefined
    titleId?: Id<'title'> | undefined
  },
): Promise<Id<'title'>[]> {
  let query = read.selectFrom('title').select('title.id').distinct()
  if (of.titleId) query = query.where('title.id', '=', of.titleId)
  if (of.personId) query = query.where('title.person_id', '=', of.personId)
  if (of.selectionId)
    query = query.where('title.id', 'in', (eb) =>
      eb
        .selectFrom('admission')
        .select('admission.title_id as id')
        .where('admission.selection_id', '=', of.selectionId as Id<'selection'>)
        .where('admission.title_id', 'is not', null)
        .$castTo<{ id: Id<'title'> }>(),
    )
  return (await query.execute()).map((t) => t.id)
}
