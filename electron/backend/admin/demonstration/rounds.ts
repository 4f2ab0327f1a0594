import type { Grading } from '../../../../shared/contract/assessment.ts'
import type { Grade } from '../../../../shared/domain/assessment.ts'
import { day, yearOf } from '../../../../shared/kernel/day.ts'
import { Chance } from './chance.ts'
import type { Trainee } from './cohorts.ts'
import type { Person } from './people.ts'
import { type Studio, seatedOn } from './studios.ts'

/** When a round was held, when its results were delivered, and which year it was about. */
export interface Round {
  year: number
  assessedOn: string
  notifiedOn: string
}

/** Studios whose year did not simply pass. */
const studioGrades: Readonly<Record<number, Readonly<Record<number, Grade>>>> = {
  1: { 1: 'excellent', 2: 'excellent', 3: 'excellent' },
  3: { 2: 'fail' },
  5: { 1: 'excellent', 2: 'excellent', 3: 'excellent' },
  7: { 2: 'excellent' },
  8: { 1: 'fail' },
  10: { 1: 'excellent' },
  12: { 2: 'fail' },
  16: { 2: 'fail' },
  18: { 2: 'excellent' },
  20: { 1: 'excellent', 2: 'excellent' },
  24: { 1: 'fail' },
}

/** Members whose grade costs them the place, by studio and year: which of the members. */
const failing: Readonly<Record<number, { year: number; member: number }>> = {
  7: { year: 1, member: 2 },
  10: { year: 1, member: 1 },
  18: { year: 3, member: 3 },
}

/** The n-th of those who were members from the first day. */
export const memberOf = (studio: Studio, n: number) => {
  const seat = studio.seats.filter((s) => s.role === 'member')[n]
  if (!seat) throw new RangeError(`studio ${studio.number} has no member ${n}`)
  return seat
}

/** The grades of studios and, on the same day, of everybody in them. */
export function studioRound(studios: readonly Studio[], round: Round): Grading[] {
  return studios.flatMap((studio) => {
    const fails = failing[studio.number]
    const failed = fails?.year === round.year ? memberOf(studio, fails.member).membershipId : null
    const seated = seatedOn(studio, day(round.assessedOn)).filter((s) => s.role !== 'lead')
    return [
      grading('studio', studio.id, round, studioGrades[studio.number]?.[round.year] ?? 'pass'),
      ...seated.map((s) => {
        const chance = new Chance(`grade ${s.membershipId} ${round.year}`)
        const grade = s.membershipId === failed ? 'fail' : chance.yes(0.22) ? 'excellent' : 'pass'
        return grading(s.role as 'assistant' | 'member', s.membershipId, round, grade)
      }),
    ]
  })
}

/** Trainees by their place in the list (0–12 腾飞, 13–50 雏鹰) whose grades lead somewhere. */
const weakTrainees: Readonly<Record<number, Readonly<Record<number, Grade>>>> = {
  24: { 1: 'basic', 3: 'basic' },
  25: { 2: 'basic', 3: 'basic' },
  26: { 3: 'fail' },
  30: { 1: 'fail' },
  31: { 1: 'basic', 2: 'basic' },
}

export function traineeRound(
  trainees: readonly Trainee[],
  places: readonly number[],
  round: Round,
): Grading[] {
  return places.map((place) => {
    const trainee = trainees[place] as Trainee
    const chance = new Chance(`grade ${trainee.enrolmentId} ${round.year}`)
    const grade = weakTrainees[place]?.[round.year] ?? (chance.yes(0.25) ? 'excellent' : 'pass')
    return grading('trainee', trainee.enrolmentId, round, grade)
  })
}

/** The annual assessment of title holders: one of them never came, one was forgotten and has no result at all. */
export function talentRound(holders: readonly Person[], assessedOn: string): Grading[] {
  const year = yearOf(day(assessedOn)) - 1
  return holders.flatMap((person, i): Grading[] => {
    if (year === 2024 && i === 61) return []
    const round = { year, assessedOn, notifiedOn: assessedOn }
    if (year === 2024 && i === 60)
      return [{ ...grading('talent', person.id, round, null), absence: 'no_reason' }]
    const chance = new Chance(`talent ${person.key} ${year}`)
    const grade = chance.weighed<Grade>([
      ['excellent', 24],
      ['pass', 72],
      ['basic', 3],
      ['fail', 1],
    ])
    return [grading('talent', person.id, round, grade)]
  })
}

export const grading = (
  subjectKind: Grading['subjectKind'],
  subjectId: string,
  { year, assessedOn, notifiedOn }: Round,
  grade: Grade | null,
  kind: Grading['kind'] = 'annual',
): Grading => ({
  subjectKind,
  subjectId,
  kind,
  year,
  grade,
  absence: null,
  assessedOn: day(assessedOn),
  notifiedOn: day(notifiedOn),
  note: null,
})
