import type { enrolmentsOf, findCohort } from '../../../db/cohort/cohort.ts'
import { type Day, holdsOn } from '../../../shared/kernel/day.ts'
import type { PerTrack } from '../../../shared/policy/facts/cohort.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { findingsAbout } from '../../../shared/policy/questions.ts'
import { managementYears, type Window } from '../../../shared/policy/rules/window.ts'

type Cohort = NonNullable<Awaited<ReturnType<typeof findCohort>>>
type Enrolment = Awaited<ReturnType<typeof enrolmentsOf>>[number]

export const yearsOf = (cohort: Pick<Cohort, 'from_on' | 'to_on'>): Window[] =>
  managementYears({ from: cohort.from_on, to: cohort.to_on })

const perTrack = (enrolments: readonly Pick<Enrolment, 'track'>[]): PerTrack => ({
  teacher: enrolments.filter((e) => e.track === 'teacher').length,
  principal: enrolments.filter((e) => e.track === 'principal').length,
})

/** Original admissions, and how many of them have left by the day. */
export function countsOf(enrolments: readonly Enrolment[], asOf: Day) {
  return {
    admitted: perTrack(enrolments),
    exited: perTrack(enrolments.filter((e) => e.to_on !== null && e.to_on < asOf)),
  }
}

/** How a cohort stands with its places; `refill` is the office's decision on places left behind. */
export function placeFindings(
  cohort: Pick<Cohort, 'id' | 'programme'>,
  counts: { admitted: PerTrack; exited: PerTrack },
  refill: string | null,
  context: Context,
): Finding[] {
  const facts = { programme: cohort.programme, ...counts, refillDecision: refill }
  return findingsAbout('intake', facts, { kind: 'cohort', id: cohort.id }, context)
}

/** The latest decision of the office to fill places again. */
export const refillOf = (enrolments: readonly Enrolment[]): string | null =>
  enrolments.findLast((e) => e.refill_document_number !== null)?.refill_document_number ?? null

export function shapeCohort(cohort: Cohort, enrolments: readonly Enrolment[], context: Context) {
  const counts = countsOf(enrolments, context.asOf)
  return {
    id: cohort.id,
    programme: cohort.programme,
    name: cohort.name,
    fromOn: cohort.from_on,
    toOn: cohort.to_on,
    referenceOn: cohort.reference_on,
    programmeYear: yearsOf(cohort).find((y) => holdsOn(y, context.asOf))?.number ?? null,
    ...counts,
    places: placeFindings(cohort, counts, refillOf(enrolments), context),
  }
}
