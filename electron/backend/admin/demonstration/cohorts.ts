import { addDays, type Day, day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import type { Cast, TraineeCast } from './cast.ts'
import { idFor } from './identity.ts'
import { type Book, documentNumber, recordedOn, retractedOn } from './record.ts'

const period = { from_on: day('2022-09-01'), to_on: day('2025-08-31') }
const enteredOn = day('2022-09-06')

export interface Trainee extends TraineeCast {
  enrolmentId: Id<'enrolment'>
}

export const cohortOf = (programme: TraineeCast['programme']): Id<'cohort'> =>
  idFor('cohort', `${programme} 2022`)

/** Writes both cohorts and everybody admitted to them: 腾飞 10 + 3, 雏鹰 30 + 8. */
export function recordCohorts(book: Book, cast: Cast): Trainee[] {
  const stamp = recordedOn(book, enteredOn)
  const cohorts = {
    tengfei: { id: cohortOf('tengfei'), name: '腾飞计划第一期（2022—2025年）' },
    chuying: { id: cohortOf('chuying'), name: '雏鹰计划第一期（2022—2025年）' },
  }
  for (const programme of ['tengfei', 'chuying'] as const)
    book.insert('cohort', {
      ...cohorts[programme],
      programme,
      ...period,
      reference_on: day('2022-06-30'),
      ...stamp,
    })
  return cast.trainees.map((trainee) => {
    const enrolmentId = idFor('enrolment', trainee.person.key)
    book.insert('enrolment', {
      id: enrolmentId,
      cohort_id: cohorts[trainee.programme].id,
      person_id: trainee.person.id,
      track: trainee.track,
      from_on: period.from_on,
      document_number: documentNumber(2022, trainee.programme === 'tengfei' ? 39 : 40),
      ...stamp,
    })
    return { ...trainee, enrolmentId }
  })
}

const pairedOn = day('2022-10-17')
const exchangedOn = day('2023-10-09')

/**
 * Writes who of 腾飞 guides whom of 雏鹰: a teacher a teacher, a head a head. One changed after a year, one was never
 * given anybody.
 */
export function recordMentors(book: Book, trainees: readonly Trainee[]): void {
  const ofPlan = (programme: string) => trainees.filter((t) => t.programme === programme)
  const mentors = ofPlan('tengfei')
  for (const [i, trainee] of ofPlan('chuying').entries()) {
    if (i === 36) continue
    const own = mentors.filter((m) => m.track === trainee.track)
    const pair = (n: number, from: Day, more: { to_on?: Day; reason?: string } = {}) => {
      const mentor = own[(i + n) % own.length]
      return (
        mentor && {
          id: idFor('mentor_pair', `${trainee.person.key} ${n}`),
          enrolment_id: trainee.enrolmentId,
          mentor_enrolment_id: mentor.enrolmentId,
          from_on: from,
          ...more,
        }
      )
    }
    const first = pair(0, pairedOn)
    if (first && i !== 9) book.insert('mentor_pair', { ...first, ...recordedOn(book, addDays(pairedOn, 2)) })
    if (i !== 9) continue
    const ended = pair(0, pairedOn, { to_on: addDays(exchangedOn, -1), reason: '学科方向调整' })
    const second = pair(1, exchangedOn)
    const noted = addDays(exchangedOn, 2)
    if (!first || !ended || !second) continue
    const before = { ...recordedOn(book, addDays(pairedOn, 2)), ...retractedOn(book, noted) }
    book.insert('mentor_pair', { ...first, ...before })
    book.insert('mentor_pair', { ...ended, ...recordedOn(book, noted) })
    book.insert('mentor_pair', { ...second, ...recordedOn(book, noted) })
  }
}
