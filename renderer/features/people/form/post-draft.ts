import type { PostKind } from '../../../../shared/domain/people.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import type { Pick } from '../../../ui/form/async-picker.tsx'

/** A post while it is being typed. */
export interface PostDraft {
  fromOn: Day | null
  school: Pick | null
  unit: string
  kind: PostKind | null
  duty: string
  frontLine: boolean | null
  reason: string
  documentNumber: string
}

export const noPost: PostDraft = {
  fromOn: null,
  school: null,
  unit: '',
  kind: null,
  duty: '',
  frontLine: null,
  reason: '',
  documentNumber: '',
}

const orNull = (text: string) => text.trim() || null

/** The draft as the back end takes it; null while it lacks its first day or its kind. */
export function postInput(draft: PostDraft) {
  if (draft.fromOn === null || draft.kind === null) return null
  return {
    fromOn: draft.fromOn,
    kind: draft.kind,
    schoolId: (draft.school?.id ?? null) as Id<'school'> | null,
    unit: orNull(draft.unit),
    duty: orNull(draft.duty),
    frontLine: draft.frontLine,
    reason: orNull(draft.reason),
    documentNumber: orNull(draft.documentNumber),
  }
}
