import type { Id } from '../../shared/kernel/id.ts'
import { isAmong } from '../among.ts'
import type { Reader, Writer } from '../open.ts'
import type { Seal } from '../seal.ts'
import { isKnown, type View } from '../versioned.ts'

/** What is said of a person beside the name and the ID number. */
export const toldColumns = [
  'sex',
  'birth',
  'ethnicity',
  'party',
  'native_place',
  'education',
  'graduated_from',
  'major',
  'in_service_since',
  'stage',
  'subject',
  'professional_title',
  'professional_title_from',
  'staff_number',
  'note',
  'phone_sealed',
  'phone_index',
  'bank_name',
  'bank_account_sealed',
  'bank_account_index',
] as const

/** The ID number, sealed, and the index it is found by. */
export const idNumberColumns = ['id_number_sealed', 'id_number_index'] as const

/** A person's own row; ID number, phone and bank account stay sealed in it. */
export function findPerson(read: Reader | Writer, personId: Id<'person'>) {
  return read.selectFrom('person').selectAll().where('id', '=', personId).executeTakeFirst()
}

/** When these persons came into service, as far as it is known: a day or a month. */
export async function serviceBegins(read: Reader | Writer, personIds: readonly Id<'person'>[]) {
  const rows = await read
    .selectFrom('person')
    .select(['id', 'in_service_since'])
    .where(isAmong('id', personIds))
    .execute()
  return new Map(rows.map((r) => [r.id, r.in_service_since]))
}

/** Who has this ID number, by its keyed index. */
export function findByIdNumber(read: Reader | Writer, seal: Seal, idNumber: string) {
  return read
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id_number_index', '=', seal.index(idNumber))
    .executeTakeFirst()
}

/** What a sealed value needs in its two columns; null clears them. */
export const sealedIdNumber = (seal: Seal, plain: string | null) => ({
  id_number_sealed: plain === null ? null : seal.seal(plain),
  id_number_index: plain === null ? null : seal.index(plain),
})
export const sealedPhone = (seal: Seal, plain: string | null) => ({
  phone_sealed: plain === null ? null : seal.seal(plain),
  phone_index: plain === null ? null : seal.index(plain),
})

export const sealedBankAccount = (seal: Seal, plain: string | null) => ({
  bank_account_sealed: plain === null ? null : seal.seal(plain),
  bank_account_index: plain === null ? null : seal.index(plain),
})

/** Every post known at the instant, oldest first. */
export function postsOf(read: Reader | Writer, personId: Id<'person'>, view: Pick<View, 'knownAt'>) {
  return read
    .selectFrom('post')
    .leftJoin('school', 'school.id', 'post.school_id')
    .select([
      'post.id',
      'post.row_id',
      'post.school_id',
      'school.name as school_name',
      'post.unit',
      'post.kind',
      'post.duty',
      'post.front_line',
      'post.from_on',
      'post.to_on',
      'post.reason',
      'post.document_number',
      'post.recorded_at',
    ])
    .where('post.person_id', '=', personId)
    .where(isKnown('post', view.knownAt))
    .orderBy('post.from_on')
    .orderBy('post.row_id')
    .execute()
}

export function titlesOf(read: Reader | Writer, personId: Id<'person'>, view: Pick<View, 'knownAt'>) {
  return read
    .selectFrom('title')
    .selectAll()
    .where('person_id', '=', personId)
    .where(isKnown('title', view.knownAt))
    .orderBy('from_on')
    .execute()
}
