import type { PersonDetails } from '../../../../shared/contract/people.ts'

export type DetailField = keyof PersonDetails | 'idNumber' | 'phone' | 'bankAccount'

/** The details of a person in the order of the page and of the form. */
export const detailGroups = [
  {
    id: 'person',
    fields: ['name', 'sex', 'birth', 'idNumber', 'phone', 'ethnicity', 'party', 'nativePlace'],
  },
  {
    id: 'work',
    fields: [
      'subject',
      'stage',
      'professionalTitle',
      'professionalTitleFrom',
      'inServiceSince',
      'staffNumber',
      'bankName',
      'bankAccount',
      'note',
    ],
  },
  { id: 'study', fields: ['education', 'graduatedFrom', 'major'] },
] as const satisfies readonly { id: string; fields: readonly DetailField[] }[]
