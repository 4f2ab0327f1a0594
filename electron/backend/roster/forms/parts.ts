import { readSetting } from '../../../../db/admin/setting.ts'
import type { Reader, Writer } from '../../../../db/open.ts'
import { refuseField } from '../../../../shared/contract/errors.ts'
import type { RosterRequest } from '../../../../shared/contract/roster.ts'
import type { FilledBy } from '../../../../shared/documents/parts.ts'
import type { ListedPerson } from '../../../../shared/documents/person-fields.ts'
import { postWords } from '../../../../shared/documents/words.ts'
import type { PostKind, Sex } from '../../../../shared/domain/people.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { maskAccount, maskIdNumber, maskPhone } from '../../../../shared/kernel/mask.ts'
import type { Call } from '../../desk.ts'

/** What every form is built with. */
export interface FormContext {
  read: Reader | Writer
  call: Call
  request: RosterRequest
}

/** The county as titles name it; empty until the office has entered it. */
export async function countyName(read: Reader | Writer): Promise<string> {
  return (await readSetting(read, 'county'))?.name ?? ''
}

export const filledBy = (county: string, { call, request: { filledBy: by } }: FormContext): FilledBy => ({
  unit: county ? `${county}教育局` : '',
  person: by?.person ?? null,
  phone: by?.phone ?? null,
  on: by?.on ?? call.desk.clock.today(),
})

/** A parameter the form can't be made without. @throws Refusal FIELD_INVALID naming it */
export function needed<Key extends keyof RosterRequest>(
  request: RosterRequest,
  key: Key,
): NonNullable<RosterRequest[Key]> {
  return request[key] ?? refuseField(key, 'missing')
}

/** A person as `listedColumns` of db/roster gives one. */
export interface ListedRow {
  person_id: Id<'person'>
  name: string
  sex: Sex | null
  birth: string | null
  subject: string | null
  professional_title: string | null
  id_number_sealed: Uint8Array | null
  phone_sealed: Uint8Array | null
  bank_name: string | null
  bank_account_sealed: Uint8Array | null
  pinyin: string
  strokes: string
  post_kind: PostKind | null
  duty: string | null
  unit: string | null
  school_name: string | null
  school_pinyin: string | null
}

/** A stored person as lists print one: sealed numbers as far as the request shows them. */
export function listedPerson(row: ListedRow, { call, request }: FormContext): ListedPerson {
  const { seal } = call.desk.store
  const full = request.idNumbers === 'full'
  const open = (sealed: Uint8Array | null, mask: (plain: string) => string) => {
    if (sealed === null) return null
    const plain = seal.open(sealed)
    return full ? plain : mask(plain)
  }
  return {
    record: row.person_id,
    name: row.name,
    sex: row.sex,
    bornOn: row.birth,
    school: row.school_name ?? row.unit,
    post: row.duty ?? (row.post_kind && postWords[row.post_kind]),
    subject: row.subject,
    rank: row.professional_title,
    phone: open(row.phone_sealed, maskPhone),
    bankName: row.bank_name,
    bankAccount: request.idNumbers === 'none' ? null : open(row.bank_account_sealed, maskAccount),
    idNumber: request.idNumbers === 'none' ? null : open(row.id_number_sealed, maskIdNumber),
  }
}

type Ordered = Pick<ListedRow, 'pinyin' | 'strokes' | 'school_pinyin' | 'person_id'>

/** Puts a list in the order asked for; equal names by id, so that two runs agree. */
export function inOrder<Row extends Ordered>(rows: readonly Row[], order: RosterRequest['order']): Row[] {
  const key = (r: Row) =>
    order === 'stroke' ? r.strokes : order === 'pinyin' ? r.pinyin : `${r.school_pinyin ?? '~'} ${r.pinyin}`
  return [...rows].sort((a, b) => compare(key(a), key(b)) || compare(a.person_id, b.person_id))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
