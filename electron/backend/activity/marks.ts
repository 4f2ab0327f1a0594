import type { Mark } from '../../../db/activity/activity.ts'
import type { Id } from '../../../shared/kernel/id.ts'

interface Attendance {
  personId: Id<'person'>
  present: boolean | null
  absenceReason: string | null
}

/** Attendance as it is stored; somebody present has no reason for absence. */
export const marksFrom = (attendance: readonly Attendance[]): Mark[] =>
  attendance.map((a) => ({
    person_id: a.personId,
    present: a.present === null ? null : Number(a.present),
    absence_reason: a.present ? null : a.absenceReason,
  }))
