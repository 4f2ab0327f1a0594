import type { Sex } from '../domain/people.ts'
import type { Field } from './parts.ts'
import { sexWords } from './words.ts'

/**
 * A person as rosters list one. Null is unknown and prints as a blank; an empty string or — is for what doesn't
 * apply. ID numbers and phones come masked unless the officer unmasked them.
 */
export interface ListedPerson {
  record?: string
  name: string
  sex: Sex | null
  /** A day, or only the month (`1985-06`). */
  bornOn: string | null
  school: string | null
  post: string | null
  subject: string | null
  rank: string | null
  phone?: string | null
  bankName?: string | null
  bankAccount?: string | null
  idNumber?: string | null
  remark?: string
}

type Has<Key extends keyof ListedPerson> = Pick<ListedPerson, Key>
const field = <Item>(one: Field<Item>): Field<Item> => one

/** The columns that nearly every list of people has. */
export const personFields = {
  serial: field<unknown>({
    key: 'serial',
    head: '序号',
    width: 4,
    kind: 'serial',
    value: (_, serial) => serial,
  }),
  name: field<Has<'name'>>({ key: 'name', head: '姓名', width: 8, kind: 'name', value: (p) => p.name }),
  sex: field<Has<'sex'>>({ key: 'sex', head: '性别', width: 4, value: (p) => p.sex && sexWords[p.sex] }),
  bornOn: field<Has<'bornOn'>>({
    key: 'bornOn',
    head: '出生年月',
    width: 9,
    kind: 'month',
    value: (p) => p.bornOn,
  }),
  school: field<Has<'school'>>({
    key: 'school',
    head: '工作单位',
    width: 19,
    align: 'left',
    value: (p) => p.school,
  }),
  post: field<Has<'post'>>({ key: 'post', head: '岗位', width: 9, value: (p) => p.post }),
  subject: field<Has<'subject'>>({ key: 'subject', head: '学科', width: 6, value: (p) => p.subject }),
  rank: field<Has<'rank'>>({ key: 'rank', head: '职称', width: 8, value: (p) => p.rank }),
  phone: field<Has<'phone'>>({ key: 'phone', head: '联系电话', width: 13, value: (p) => p.phone ?? null }),
  idNumber: field<Has<'idNumber'>>({
    key: 'idNumber',
    head: '身份证号',
    width: 19,
    value: (p) => p.idNumber ?? null,
  }),
  remark: field<Has<'remark'>>({ key: 'remark', head: '备注', width: 13, value: (p) => p.remark ?? '' }),
}
