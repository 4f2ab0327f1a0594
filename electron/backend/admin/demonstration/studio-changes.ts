import type { StudioRole } from '../../../../shared/domain/studio.ts'
import { type Day, day } from '../../../../shared/kernel/day.ts'

/** Somebody who left before the end, and the day the next one came (null: the place stayed empty). */
export interface MemberChange {
  role: Exclude<StudioRole, 'lead'>
  /** Which of the first assistants or members. */
  at: number
  lastOn: Day
  reason: string
  cameOn: Day | null
}

const change = (
  at: number,
  lastOn: string,
  reason: string,
  cameOn: string | null,
  role: MemberChange['role'] = 'member',
): MemberChange => ({ role, at, lastOn: day(lastOn), reason, cameOn: cameOn === null ? null : day(cameOn) })

const changes: Readonly<Record<number, readonly MemberChange[]>> = {
  6: [change(3, '2023-08-31', '调离本县', '2023-09-20')],
  9: [
    change(0, '2024-02-28', '个人申请退出', '2024-03-15'),
    change(5, '2024-08-31', '转任行政岗位', '2024-09-18'),
  ],
  14: [change(2, '2024-09-30', '病休', null)],
  17: [change(1, '2023-06-30', '调离本县', '2023-09-18')],
  20: [change(0, '2023-08-31', '提任副校长', '2023-09-16', 'member')],
}

export const memberChanges = (studio: number): readonly MemberChange[] => changes[studio] ?? []

/** What is not in order about a place: not attested, filed too early, never filed, never assigned. */
export interface SeatQuirk {
  attested?: number | null
  recommended_on?: Day | null
  filed_on?: Day | null
  assigned_on?: Day | null
}

const quirks: readonly (readonly [studio: number, role: StudioRole, at: number, quirk: SeatQuirk])[] = [
  [11, 'assistant', 0, { attested: null }],
  [13, 'assistant', 0, { filed_on: null }],
  [15, 'assistant', 0, { attested: 0 }],
  [19, 'member', 4, { assigned_on: null }],
]

export const seatQuirks = (studio: number, role: StudioRole, at: number): SeatQuirk =>
  quirks.find(([s, r, n]) => s === studio && r === role && n === at)?.[3] ?? {}

/** Formed with a seventh member; formed with an assistant of another school. */
export const sevenMembers = 22
export const assistantFromElsewhere = 21

/** The last day of those whom a decision ends: a removed member, and everybody in the dissolved studio. */
export function decidedEnd(studio: number, role: StudioRole, at: number): Day | null {
  if (studio === 24) return day('2024-01-19')
  return studio === 7 && role === 'member' && at === 2 ? day('2023-10-19') : null
}
