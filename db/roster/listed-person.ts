import { sql } from 'kysely'
import { holds, type View } from '../versioned.ts'

/** The columns every list of persons shows, for a query whose person is `person`; the post is the one held on the day. */
export const heldPostRow = (view: View) =>
  sql<
    number | null
  >`(SELECT post.row_id FROM post WHERE post.person_id = person.id AND ${holds('post', view)} ORDER BY post.from_on DESC, post.row_id DESC LIMIT 1)`

export const listedColumns = [
  'person.id as person_id',
  'person.name',
  'person.sex',
  'person.birth',
  'person.subject',
  'person.professional_title',
  'person.id_number_sealed',
  'person.phone_sealed',
  'person.bank_name',
  'person.bank_account_sealed',
  'person.pinyin',
  'person.strokes',
  'held.kind as post_kind',
  'held.duty',
  'held.unit',
  'school.name as school_name',
  'school.pinyin as school_pinyin',
] as const
