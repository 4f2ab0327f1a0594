import type { Writer } from '../../../db/open.ts'
import { findByIdNumber, sealedBankAccount, sealedIdNumber, sealedPhone } from '../../../db/people/person.ts'
import type { PersonTable } from '../../../db/schema.ts'
import type { Seal } from '../../../db/seal.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import type { PersonDetails } from '../../../shared/contract/people.ts'
import { readBankAccount } from '../../../shared/kernel/bank-account.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { readIdCard, tidyIdNumber } from '../../../shared/kernel/id-card.ts'
import { isName, tidyName } from '../../../shared/kernel/name.ts'
import { nameKeys } from './name-keys.ts'

type Sealed = { [K in 'idNumber' | 'phone' | 'bankAccount']?: string | null | undefined }
type Given = { [K in keyof PersonDetails]?: PersonDetails[K] | undefined } & Sealed

const columns = {
  sex: 'sex',
  birth: 'birth',
  ethnicity: 'ethnicity',
  party: 'party',
  nativePlace: 'native_place',
  education: 'education',
  graduatedFrom: 'graduated_from',
  major: 'major',
  inServiceSince: 'in_service_since',
  stage: 'stage',
  subject: 'subject',
  professionalTitle: 'professional_title',
  professionalTitleFrom: 'professional_title_from',
  staffNumber: 'staff_number',
  bankName: 'bank_name',
  note: 'note',
} as const satisfies Record<Exclude<keyof PersonDetails, 'name'>, keyof PersonTable>

/**
 * The columns that the given details fill, checked: the name is one, the birth and what began after it not in the future, the ID
 * number sound, nobody else's, and in agreement with birth and sex. What is left out is not among them.
 * @throws Refusal FIELD_INVALID naming the field
 */
export async function detailColumns(
  trx: Writer,
  seal: Seal,
  given: Given,
  known: { id?: Id<'person'>; birth?: string | null; sex?: string | null },
  today: Day,
): Promise<Partial<PersonTable>> {
  const filled: Record<string, unknown> = {}
  for (const [field, column] of Object.entries(columns)) {
    const value = given[field as keyof typeof columns]
    if (value !== undefined) filled[column] = value
  }
  if (given.name !== undefined) {
    const name = tidyName(given.name)
    if (!isName(name)) refuseField('name', 'not_a_name', given.name)
    Object.assign(filled, { name, ...nameKeys(name) })
  }
  const birth = given.birth === undefined ? (known.birth ?? null) : given.birth
  const sex = given.sex === undefined ? (known.sex ?? null) : given.sex
  if (birth && birth > today) refuseField('birth', 'in_future', birth, today)
  for (const field of ['inServiceSince', 'professionalTitleFrom'] as const) {
    const since = given[field]
    if (since && since > today) refuseField(field, 'in_future', since, today)
    if (since && birth && since < birth) refuseField(field, 'before_birth', since, birth)
  }
  if (given.idNumber !== undefined) {
    const card = given.idNumber === null ? null : checkedIdNumber(given.idNumber, birth, sex)
    if (card) {
      const holder = await findByIdNumber(trx, seal, card.number)
      if (holder && holder.id !== known.id) refuseField('idNumber', 'taken', holder.name)
      if (!birth) filled.birth = card.birthOn
      if (!sex) filled.sex = card.sex
    }
    Object.assign(filled, sealedIdNumber(seal, card?.number ?? null))
  }
  if (given.phone !== undefined) Object.assign(filled, sealedPhone(seal, given.phone))
  if (given.bankAccount !== undefined)
    Object.assign(filled, sealedBankAccount(seal, checkedAccount(given.bankAccount)))
  return filled as Partial<PersonTable>
}

// never the number itself: a refusal is put on record
const checkedAccount = (text: string | null): string | null =>
  text === null ? null : (readBankAccount(text) ?? refuseField('bankAccount', 'not_an_account'))

function checkedIdNumber(text: string, birth: string | null, sex: string | null) {
  const reading = readIdCard(tidyIdNumber(text))
  if (!reading.ok) return refuseField('idNumber', reading.fault)
  const { card } = reading
  if (birth && !card.birthOn.startsWith(birth))
    return refuseField('idNumber', 'ID_BIRTH_MISMATCH', null, birth)
  if (sex && card.sex !== sex) return refuseField('idNumber', 'ID_SEX_MISMATCH', null, sex)
  return card
}
