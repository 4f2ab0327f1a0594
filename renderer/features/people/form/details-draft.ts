import type { PersonDetails } from '../../../../shared/contract/people.ts'

type Field = keyof PersonDetails

/** Details while they are being typed: an empty text is unknown. */
export type DetailsDraft = Record<Field, string>

export const noDetails: DetailsDraft = {
  name: '',
  sex: '',
  birth: '',
  ethnicity: '',
  party: '',
  nativePlace: '',
  education: '',
  graduatedFrom: '',
  major: '',
  inServiceSince: '',
  stage: '',
  subject: '',
  professionalTitle: '',
  professionalTitleFrom: '',
  staffNumber: '',
  bankName: '',
  note: '',
}

const fields = Object.keys(noDetails) as readonly Field[]

export const draftOf = (details: PersonDetails): DetailsDraft =>
  Object.fromEntries(fields.map((field) => [field, details[field] ?? ''])) as DetailsDraft

/** The fields that differ from what is on record, as the back end takes them: an emptied one becomes unknown. */
export function changedDetails(draft: DetailsDraft, onRecord: DetailsDraft): Partial<PersonDetails> {
  const changed = fields.filter((field) => draft[field].trim() !== onRecord[field])
  return Object.fromEntries(changed.map((field) => [field, draft[field].trim() || null]))
}

/** ID number, phone and bank account as typed; they are never kept in a draft. `null` takes the number on record away. */
export interface SealedDraft {
  idNumber: string | null
  phone: string | null
  bankAccount: string | null
}
export const noSealed: SealedDraft = { idNumber: '', phone: '', bankAccount: '' }

export const changedSealed = (draft: SealedDraft): Partial<SealedDraft> =>
  Object.fromEntries(Object.entries(draft).filter(([, value]) => value === null || value.trim() !== ''))
