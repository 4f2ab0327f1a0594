import type { KnownPerson } from '../../../../db/intake/known-people.ts'
import type { Seal } from '../../../../db/seal.ts'
import type { Problem } from '../../../../shared/domain/intake.ts'
import { readIdCard } from '../../../../shared/kernel/id-card.ts'
import { maskAccount, maskIdNumber, maskPhone } from '../../../../shared/kernel/mask.ts'
import { birthsAgree } from '../match-person.ts'
import type { Difference, Draft } from './kind.ts'
import { problemOf, textOf } from './row-values.ts'

type PlainColumn = Exclude<
  keyof KnownPerson,
  | 'id'
  | 'id_number_sealed'
  | 'id_number_index'
  | 'phone_sealed'
  | 'phone_index'
  | 'bank_account_sealed'
  | 'bank_account_index'
  | 'recorded_at'
  | 'changed_at'
  | 'import_id'
>

interface PlainField {
  field: string
  column: PlainColumn
  /** As many characters as the forms of the office and our own allow. */
  longest: number
  /** A month or a day: the less exact of two that agree says nothing new. */
  loose?: true
}

const plain = (field: string, column: PlainColumn, longest: number, loose?: true): PlainField => ({
  field,
  column,
  longest,
  ...(loose && { loose }),
})

/** The columns of a list of people that are kept as they stand, and where. */
const plainFields: readonly PlainField[] = [
  plain('name', 'name', 40),
  plain('sex', 'sex', 6),
  plain('birth', 'birth', 10, true),
  plain('ethnicity', 'ethnicity', 20),
  plain('party', 'party', 20),
  plain('nativePlace', 'native_place', 60),
  plain('education', 'education', 40),
  plain('graduatedFrom', 'graduated_from', 80),
  plain('major', 'major', 60),
  plain('inServiceSince', 'in_service_since', 10, true),
  plain('stage', 'stage', 40),
  plain('subject', 'subject', 40),
  plain('professionalTitle', 'professional_title', 40),
  plain('professionalTitleFrom', 'professional_title_from', 10, true),
  plain('staffNumber', 'staff_number', 40),
  plain('bankName', 'bank_name', 60),
  plain('remark', 'note', 400),
]

const longest: Readonly<Record<string, number>> = {
  ...Object.fromEntries(plainFields.map((f) => [f.field, f.longest])),
  school: 60,
  post: 40,
}

/** What can't be kept as it stands: too long, or before the person was born. */
export function checkPersonFields(draft: Draft, letterOf: (field: string) => string | null): Problem[] {
  const problems: Problem[] = []
  for (const [field, most] of Object.entries(longest)) {
    const text = textOf(draft, field)
    if (text !== undefined && text.length > most)
      problems.push(problemOf(draft, field, letterOf, 'VALUE_TOO_LONG', { longest: most }))
  }
  const birth = textOf(draft, 'birth')
  for (const field of ['inServiceSince', 'professionalTitleFrom', 'postFrom']) {
    const date = textOf(draft, field)
    if (birth && date && date < birth)
      problems.push(problemOf(draft, field, letterOf, 'DATE_BEFORE_BIRTH', { shown: date }))
  }
  return problems
}

/** The columns a row changes in a person on record. What the row leaves blank stays. */
export function personChanges(
  draft: Draft,
  known: KnownPerson,
  seal: Seal,
): { columns: Partial<KnownPerson>; differences: Difference[] } {
  const columns: Record<string, unknown> = {}
  const differences: Difference[] = []
  for (const { field, column, loose } of plainFields) {
    const to = textOf(draft, field)
    const from = known[column]
    if (to === undefined || to === from) continue
    if (loose && from !== null && birthsAgree(from, to) && to.length <= from.length) continue
    columns[column] = to
    differences.push({ field, from, to })
  }
  for (const { field, column, mask } of sealedFields) {
    const to = textOf(draft, field)
    const [sealed, index] = [known[`${column}_sealed`], known[`${column}_index`]]
    if (to === undefined || seal.index(to) === index) continue
    Object.assign(columns, sealedColumns(column, to, seal))
    differences.push({ field, from: sealed && mask(seal.open(sealed)), to: mask(to) })
  }
  return { columns: columns as Partial<KnownPerson>, differences }
}

/** The columns of a person a list names for the first time. */
export function personColumns(draft: Draft, seal: Seal) {
  const columns: Record<string, unknown> = {}
  for (const { field, column } of plainFields) columns[column] = textOf(draft, field) ?? null
  for (const { field, column } of sealedFields)
    Object.assign(columns, sealedColumns(column, textOf(draft, field) ?? null, seal))
  return columns as Omit<KnownPerson, 'id' | 'recorded_at' | 'changed_at' | 'import_id'>
}

/** What is sealed of a person, the two columns it fills, and how a reader sees it. */
const sealedFields = [
  { field: 'idNumber', column: 'id_number', mask: maskIdNumber },
  { field: 'phone', column: 'phone', mask: maskPhone },
  { field: 'bankAccount', column: 'bank_account', mask: maskAccount },
] as const

const sealedColumns = (column: string, value: string | null, seal: Seal) => ({
  [`${column}_sealed`]: value === null ? null : seal.seal(value),
  [`${column}_index`]: value === null ? null : seal.index(value),
})

/** Whether a row's birth contradicts the ID number that is already on record. */
export function birthDefiesNumber(draft: Draft, known: KnownPerson, seal: Seal): boolean {
  const birth = textOf(draft, 'birth')
  if (!birth || !known.id_number_sealed || textOf(draft, 'idNumber') !== undefined) return false
  if (known.birth !== null && birthsAgree(known.birth, birth)) return false
  const reading = readIdCard(seal.open(known.id_number_sealed))
  return reading.ok && !birthsAgree(reading.card.birthOn, birth)
}
