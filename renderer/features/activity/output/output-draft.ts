import type { LessonRole, OutputKind, PaperStatus } from '../../../../shared/domain/activity.ts'
import type { Level } from '../../../../shared/domain/title.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import type { Pick } from '../../../ui/form/async-picker.tsx'

/** An output while it is being typed. */
export interface OutputDraft {
  person: Pick | null
  kind: OutputKind
  title: string
  happenedOn: Day | null
  level: Level | null
  publication: string
  status: PaperStatus | null
  authorPosition: number | null
  tookPartAs: LessonRole | null
  note: string
}

export const noOutput: OutputDraft = {
  person: null,
  kind: 'paper',
  title: '',
  happenedOn: null,
  level: null,
  publication: '',
  status: null,
  authorPosition: null,
  tookPartAs: null,
  note: '',
}

/** The draft as the back end takes it, with only what its kind has; null while it lacks person, title or day. */
export function outputInput(
  draft: OutputDraft,
  came: { activityId: Id<'activity'> | null; eventId: Id<'programme_event'> | null },
) {
  if (draft.person === null || draft.happenedOn === null || draft.title.trim() === '') return null
  const isPaper = draft.kind === 'paper'
  return {
    personId: draft.person.id as Id<'person'>,
    kind: draft.kind,
    title: draft.title.trim(),
    happenedOn: draft.happenedOn,
    level: draft.level,
    publication: isPaper ? draft.publication.trim() || null : null,
    status: isPaper ? draft.status : null,
    authorPosition: isPaper ? draft.authorPosition : null,
    tookPartAs: draft.kind === 'open_lesson' ? draft.tookPartAs : null,
    ...came,
    note: draft.note.trim() || null,
  }
}
