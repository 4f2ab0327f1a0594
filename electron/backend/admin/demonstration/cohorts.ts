import { day } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import type { Cast, TraineeCast } from './cast.ts'
import { idFor } from './identity.ts'
import { type Book, documentNumber, recordedOn } from './record.ts'

const period = { from_on: day('2022-09-01'), to_on: day('2025-08-31') }
const enteredOn = day('2022-09-06')

export interface Trainee extends TraineeCast {
  enrolmentId: Id<'enrolment'>
}

/** Writes both cohorts and everybody admitted to them: 腾飞 10 + 3, 雏鹰 30 + 8. */
export function recordCohorts(book: Book, cast: Cast): Trainee[] {
  const stamp = recordedOn(book, enteredOn)
  const cohorts = {
    tengfei: { id: idFor('cohort', 'tengfei 2022'), name: '腾飞计划第一期（2022—2025年）' },
    chuying: { id: idFor('cohort', 'chuying 2022'), name: '雏鹰计划第一期（2022—2025年）' },
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
