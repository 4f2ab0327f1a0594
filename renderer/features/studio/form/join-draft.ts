import type { StudioRole } from '../../../../shared/domain/studio.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import type { Pick } from '../../../ui/form/async-picker.tsx'

/** Somebody joining a studio, while it is being typed. */
export interface JoinDraft {
  person: Pick | null
  role: StudioRole
  fromOn: Day | null
  toOn: Day | null
  reason: string
  documentNumber: string
  attested: boolean | null
  recommendedOn: Day | null
  filedOn: Day | null
  assignedOn: Day | null
}

export const noJoin: JoinDraft = {
  person: null,
  role: 'member',
  fromOn: null,
  toOn: null,
  reason: '',
  documentNumber: '',
  attested: null,
  recommendedOn: null,
  filedOn: null,
  assignedOn: null,
}

/** The draft as the back end takes it, with only what its role has; null while it lacks the person or the day. */
export function joinInput({ person, role, fromOn, ...draft }: JoinDraft) {
  if (person === null || fromOn === null) return null
  const assistant = role === 'assistant'
  return {
    personId: person.id as Id<'person'>,
    role,
    fromOn,
    toOn: draft.toOn,
    reason: draft.reason.trim() || null,
    documentNumber: draft.documentNumber.trim() || null,
    attested: assistant ? draft.attested : null,
    recommendedOn: assistant ? draft.recommendedOn : null,
    filedOn: assistant ? draft.filedOn : null,
    assignedOn: role === 'member' ? draft.assignedOn : null,
  }
}

/** The part of it that the policy is asked about before anything is stored. */
export const supposedOf = ({
  toOn: _,
  reason: __,
  documentNumber: ___,
  ...joining
}: NonNullable<ReturnType<typeof joinInput>>) => joining
