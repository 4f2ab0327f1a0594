import type { Id } from '../../../../shared/kernel/id.ts'
import type { Trainee } from './cohorts.ts'
import type { Deed, Office } from './office.ts'
import type { Person } from './people.ts'
import { documentNumber, today } from './record.ts'
import { grading, memberOf, type Round, studioRound, talentRound, traineeRound } from './rounds.ts'
import type { Studio } from './studios.ts'

/** Everybody the history is about. */
export interface Concerned {
  studios: readonly Studio[]
  trainees: readonly Trainee[]
  /** Who holds a county title on the first day of a year. */
  holders(year: number): readonly Person[]
  bureau: Id<'school'>
  /** Another junior school for somebody who moves. */
  elsewhere: Id<'school'>
}

/** The studio that did not live to see its second assessment. */
const dissolved = 24

const bureauMeeting = (year: number, number: number): Deed => ({
  documentNumber: documentNumber(year, number),
  approver: '局党组会议',
})

/**
 * Two and a half years of assessments and what came of them, in the order in which they happened. Numbers are those of
 * the studios' list; every studio named has its own story.
 */
export async function tellHistory(office: Office, concerned: Concerned): Promise<void> {
  await firstYear(office, concerned)
  await secondYear(office, concerned)
  await thirdYear(office, concerned)
}

const numbered = (studios: readonly Studio[], ...numbers: number[]): Studio[] =>
  numbers.map((n) => {
    const studio = studios[n - 1]
    if (!studio) throw new RangeError(`no studio ${n}`)
    return studio
  })
const idsOf = (studios: readonly Studio[]) => studios.map((s) => s.id)
const enrolments = (trainees: readonly Trainee[], ...places: number[]) =>
  places.map((p) => (trainees[p] as Trainee).enrolmentId)

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i)

async function firstYear(office: Office, { studios, trainees, holders }: Concerned): Promise<void> {
  const cohorts: Round = { year: 1, assessedOn: '2023-08-30', notifiedOn: '2023-09-08' }
  await office.on('2023-09-08').assessment.record({ gradings: traineeRound(trainees, range(0, 50), cohorts) })
  await office.confirmOn(
    '2023-09-18',
    'cohort_exit',
    enrolments(trainees, 30),
    '2023-09-20',
    bureauMeeting(2023, 43),
  )

  const round: Round = { year: 1, assessedOn: '2023-09-18', notifiedOn: '2023-09-25' }
  await office.on('2023-09-26').assessment.record({ gradings: studioRound(studios, round) })
  const failed = numbered(studios, 8, 24)
  await office.confirmOn('2023-10-16', 'rectification', idsOf(failed), '2023-10-16', bureauMeeting(2023, 46))
  const removed = removedMembers(studios)
  const [, mistaken] = await office.confirmOn(
    '2023-10-16',
    'removal',
    removed,
    '2023-10-20',
    bureauMeeting(2023, 47),
  )

  // a removal that rested on another person's results: undone, and the grade put right
  const back = memberOf(studios[9] as Studio, 1).membershipId
  await office.on('2023-11-20').decision.reverse({
    decisionId: mistaken as Id<'decision'>,
    on: '2023-11-20',
    reason: '考核材料与他人混淆，经复核应为合格',
    ...bureauMeeting(2023, 52),
  })
  const assessmentId = await office.gradeOf(back)
  await office.on('2023-11-21').assessment.retract({ assessmentId, reason: '考核材料与他人混淆' })
  const again = grading('member', back, { ...round, notifiedOn: '2023-11-21' }, 'pass')
  await office.on('2023-11-21').assessment.record({ gradings: [again] })

  const seen: Round = { year: 1, assessedOn: '2024-01-04', notifiedOn: '2024-01-05' }
  const [eight, last] = failed as [Studio, Studio]
  await office.on('2024-01-05').assessment.record({
    gradings: [
      grading('studio', eight.id, seen, 'pass', 'reassessment'),
      grading('studio', last.id, seen, 'fail', 'reassessment'),
    ],
  })
  await office.on('2024-01-15').assessment.record({ gradings: talentRound(holders(2023), '2024-01-12') })
  await office.confirmOn('2024-01-19', 'revocation', [last.id], '2024-01-20', bureauMeeting(2024, 3))
}

/** Members whose removal was confirmed after the first year; the second of them came back. */
const removedMembers = (studios: readonly Studio[]) =>
  [memberOf(studios[6] as Studio, 2), memberOf(studios[9] as Studio, 1)].map((s) => s.membershipId)

async function secondYear(office: Office, { studios, trainees, holders, bureau }: Concerned): Promise<void> {
  const stayed = range(0, 50).filter((place) => place !== 30)
  const cohorts: Round = { year: 2, assessedOn: '2024-08-29', notifiedOn: '2024-09-06' }
  await office.on('2024-09-06').assessment.record({ gradings: traineeRound(trainees, stayed, cohorts) })
  await office.confirmOn(
    '2024-09-18',
    'cohort_exit',
    enrolments(trainees, 31),
    '2024-09-20',
    bureauMeeting(2024, 37),
  )

  const late = numbered(studios, 3, 12, 16)
  const onTime = studios.filter((s) => !late.includes(s) && s.number !== dissolved)
  const round: Round = { year: 2, assessedOn: '2024-09-18', notifiedOn: '2024-09-26' }
  await office.on('2024-09-27').assessment.record({ gradings: studioRound(onTime, round) })

  // a trainee lent to the bureau left the front line; the bureau let them stay
  const lent = trainees[35] as Trainee
  await office.on('2024-11-04').people.recordPost({
    personId: lent.person.id,
    schoolId: bureau,
    kind: 'other',
    duty: '借调人员',
    frontLine: false,
    fromOn: '2024-11-01',
    reason: '借调',
    documentNumber: documentNumber(2024, 58, '云教人'),
  })
  const [proposalId] = await office.proposals('cohort_exit', [lent.enrolmentId])
  await office.on('2024-11-18').decision.waive({
    proposalId: proposalId as Id<'proposal'>,
    on: '2024-11-18',
    reason: '借调期一年，每周仍承担六课时教学任务，培养任务照常完成',
    documentNumber: documentNumber(2024, 49),
    approver: '局长办公会',
  })
  await office.on('2025-01-13').assessment.record({ gradings: talentRound(holders(2024), '2025-01-10') })

  const delayed: Round = { year: 2, assessedOn: '2025-02-20', notifiedOn: '2025-02-27' }
  const two = numbered(studios, 3, 12)
  await office.on('2025-02-28').assessment.record({ gradings: studioRound(two, delayed) })
  await office.confirmOn('2025-03-06', 'rectification', idsOf(two), '2025-03-06', bureauMeeting(2025, 8))
  const last: Round = { year: 2, assessedOn: '2025-04-02', notifiedOn: '2025-04-10' }
  const one = numbered(studios, 16)
  await office.on('2025-04-11').assessment.record({ gradings: studioRound(one, last) })
  await office.confirmOn('2025-04-17', 'rectification', idsOf(one), '2025-04-17', bureauMeeting(2025, 14))
}

async function thirdYear(office: Office, concerned: Concerned): Promise<void> {
  const { studios, trainees, bureau, elsewhere } = concerned
  await office.on('2025-05-08').people.recordDeparture({
    personId: (trainees[40] as Trainee).person.id,
    kind: 'left_county',
    leftOn: '2025-05-06',
    documentNumber: documentNumber(2025, 21, '云教人'),
  })
  const [nine, seventeen] = numbered(studios, 9, 17) as [Studio, Studio]
  await office.on('2025-05-14').people.recordPost({
    personId: nine.lead.id,
    schoolId: bureau,
    kind: 'other',
    duty: '基础教育股股长',
    frontLine: false,
    fromOn: '2025-05-12',
    reason: '转任',
    documentNumber: documentNumber(2025, 23, '云教人'),
  })
  // moved in February, entered in May: what the studio looked like in March depends on when one asks
  await office.on('2025-05-20').people.recordPost({
    personId: seventeen.lead.id,
    schoolId: elsewhere,
    kind: 'teacher',
    duty: '教师',
    frontLine: true,
    fromOn: '2025-02-17',
    reason: '县管校聘交流',
    documentNumber: documentNumber(2025, 6, '云教人'),
  })
  const [twelve] = numbered(studios, 12) as [Studio]
  const seen: Round = { year: 2, assessedOn: '2025-06-09', notifiedOn: '2025-06-10' }
  await office.on('2025-06-10').assessment.record({
    gradings: [grading('studio', twelve.id, seen, 'fail', 'reassessment')],
  })
  const cohorts: Round = { year: 3, assessedOn: '2025-06-05', notifiedOn: '2025-06-12' }
  const places = [...range(3, 5), ...range(21, 29)]
  await office.on('2025-06-12').assessment.record({ gradings: traineeRound(trainees, places, cohorts) })
  const round: Round = { year: 3, assessedOn: '2025-06-11', notifiedOn: '2025-06-16' }
  const early = numbered(studios, 1, 5, 6, 18)
  await office.on('2025-06-16').assessment.record({ gradings: studioRound(early, round) })
  await office.lookAgainOn(today, 'studio', idsOf(studios))
}
