import type { Client } from '../../../../shared/contract/index.ts'

/** What may be supposed; the contract says what each kind takes. */
export type Change = Parameters<Client['policy']['whatIf']>[0]['change']

export const supposable = ['grade', 'post', 'joining', 'leaving', 'parameter', 'reading'] as const
export type Supposable = (typeof supposable)[number]

/** The fields of one kind: they say the change once enough is filled in, null until then. */
export interface FieldsProps {
  onChange: (change: Change | null) => void
}
