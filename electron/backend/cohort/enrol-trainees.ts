import { enrolmentsOf, findCohort, insertEnrolment, participationOn } from '../../../db/cohort/cohort.ts'
import type { Writer } from '../../../db/open.ts'
import { namesOf } from '../../../db/studio/studio.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Programme } from '../../../shared/domain/cohort.ts'
import type { Track } from '../../../shared/domain/studio.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { findingsAbout } from '../../../shared/policy/questions.ts'
import type { Call } from '../desk.ts'
import { refuseIfBarred } from '../policy/barred.ts'
import { policyOn } from '../policy/context.ts'
import { stampOf } from '../procedure.ts'
import { checkReadmission } from './readmission.ts'
import { countsOf, placeFindings, refillOf } from './shape.ts'

/** Whether each of these people may be in the programme beside what they are in already. */
async function participationFindings(
  trx: Writer,
  personIds: readonly Id<'person'>[],
  programme: Programme,
  on: Day,
  context: Context,
): Promise<Finding[]> {
  const { cohorts, leads } = await participationOn(trx, personIds, on)
  return personIds.flatMap((id) => {
    const takesPartIn = [
      ...cohorts.filter((c) => c.person_id === id).map((c): string => c.programme),
      ...(leads.some((l) => l.person_id === id) ? ['studio_lead'] : []),
      programme,
    ]
    return findingsAbout('participation', { takesPartIn }, { kind: 'person', id }, context)
  })
}

interface Trainees {
  cohortId: Id<'cohort'>
  trainees: readonly { personId: Id<'person'>; track: Track; readmissionReason: string | null }[]
  fromOn?: Day | undefined
  documentNumber: string | null
  refillDocumentNumber: string | null
}

/**
 * Enrolment is a decision: places and the ban on both cohorts at once refuse it whole. Fields of refusals are named as
 * `cohort.enrol` takes them.
 * @throws Refusal NOT_FOUND, FIELD_INVALID, POLICY_REFUSED
 */
export async function enrolTrainees(
  call: Call,
  trx: Writer,
  { cohortId, trainees, documentNumber, refillDocumentNumber, ...given }: Trainees,
) {
  const cohort = await findCohort(trx, cohortId)
  if (!cohort) return refuse('NOT_FOUND', { kind: 'cohort', id: cohortId })
  const fromOn = given.fromOn ?? cohort.from_on
  if (fromOn < cohort.from_on) return refuseField('fromOn', 'before_cohort', fromOn, cohort.from_on)
  if (fromOn > cohort.to_on) return refuseField('fromOn', 'after_cohort', fromOn, cohort.to_on)
  const personIds = trainees.map((t) => t.personId)
  const names = await namesOf(trx, personIds)
  // everybody ever admitted to the cycle counts, also those admitted later than this day
  const enrolled = await enrolmentsOf(trx, [cohortId], { asOf: cohort.to_on, knownAt: knownNow })
  for (const [i, { personId }] of trainees.entries()) {
    const field = `trainees.${i}.personId`
    const name = names.get(personId) ?? refuseField(field, 'unknown', personId)
    if (personIds.indexOf(personId) < i) refuseField(field, 'twice', name)
    if (enrolled.some((e) => e.person_id === personId)) refuseField(field, 'already_enrolled', name)
  }
  await checkReadmission(trx, trainees, cohort, fromOn)
  const added = trainees.map(({ personId, track, readmissionReason }) => ({
    id: call.desk.newId<'enrolment'>(),
    cohort_id: cohortId,
    person_id: personId,
    track,
    from_on: fromOn,
    to_on: null,
    exit_decision_id: null,
    document_number: documentNumber,
    refill_document_number: refillDocumentNumber,
    readmission_reason: readmissionReason,
  }))
  const policy = await policyOn(trx, { asOf: fromOn })
  const findings = [
    ...placeFindings(
      cohort,
      countsOf([...enrolled, ...added], fromOn),
      refillDocumentNumber ?? refillOf(enrolled),
      policy,
    ),
    ...(await participationFindings(trx, personIds, cohort.programme, fromOn, policy)),
  ]
  refuseIfBarred(findings)
  const stamp = stampOf(call)
  for (const enrolment of added) await insertEnrolment(trx, enrolment, stamp)
  return { enrolmentIds: added.map((e) => e.id), fromOn, findings }
}
