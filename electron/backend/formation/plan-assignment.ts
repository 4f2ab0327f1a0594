import type { Reader, Writer } from '../../../db/open.ts'
import { personRecords, studioRecords } from '../../../db/studio/records.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Formation } from '../../../shared/contract/studio.ts'
import { type Day, maxDay } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { ask } from '../../../shared/policy/question.ts'
import {
  headcount,
  memberCount,
  memberTies,
  memberTrack,
} from '../../../shared/policy/rules/studio/composition.ts'
import type { Call } from '../desk.ts'
import { policyOn } from '../policy/context.ts'
import { compositionFacts, nameOf, placesOn } from '../studio/composition.ts'
import { planFormation } from '../studio/formation.ts'
import { formationFor } from './load.ts'
import { type Applicant, standingOf, type Target } from './standing.ts'
import { placeOf } from './weigh.ts'

export interface Sending {
  formationId: Id<'formation'>
  studioId: Id<'studio'>
  applicationIds: readonly Id<'member_application'>[]
  on: Day
}

interface Plan {
  target: Target
  applicants: Applicant[]
  findings: readonly Finding[]
  /** How the studio would be formed; null where it runs already. */
  formation: Formation | null
  /** Their first day in a running studio. */
  fromOn: Day
}

/** The open applications of the round to be sent. @throws Refusal FIELD_INVALID naming who can't be */
function named(applications: readonly Applicant[], ids: Sending['applicationIds']): Applicant[] {
  return ids.map((id, i) => {
    const field = `applicationIds.${i}`
    const found = applications.find((a) => a.id === id) ?? refuseField(field, 'not_in_round', id)
    if (ids.indexOf(id) < i) refuseField(field, 'twice', found.name)
    if (found.outcome !== null) refuseField(field, `${found.outcome}_already`, found.name, found.settled_on)
    return found
  })
}

/**
 * What sending applicants to a studio comes to: forming one of the round with its lead and filed assistants, or joining
 * one that runs.
 * @throws Refusal NOT_FOUND, FIELD_INVALID
 */
export async function planAssignment(
  handle: Reader | Writer,
  { desk }: Call,
  { formationId, studioId, applicationIds, on }: Sending,
  documentNumber: string | null,
): Promise<Plan> {
  const row = await formationFor(handle, formationId)
  const standing = await standingOf(handle, row, { asOf: desk.clock.today(), knownAt: knownNow })
  const target = standing.targetOf(studioId) ?? refuseField('studioId', 'not_in_round', studioId)
  const applicants = named(standing.applications, applicationIds)
  const candidate = standing.candidates.find((c) => c.studio_id === studioId)
  if (!target.formed && candidate) {
    const formation: Formation = {
      track: row.track,
      subject: candidate.subject,
      startOn: row.start_on,
      documentNumber,
      people: [
        { personId: candidate.person_id, role: 'lead', attested: null },
        ...candidate.assistants.map((f) => ({
          personId: f.person_id,
          role: 'assistant' as const,
          attested: f.attested === null ? null : f.attested === 1,
          recommendedOn: f.recommended_on,
          filedOn: f.filed_on,
        })),
        ...applicants.map((a) => ({
          personId: a.person_id,
          role: 'member' as const,
          attested: null,
          assignedOn: on,
        })),
      ],
    }
    const { findings } = await planFormation(handle, formation)
    return { target, applicants, findings, formation, fromOn: row.start_on }
  }
  const [head] = await studioRecords(handle, { asOf: on, knownAt: knownNow }, [studioId])
  if (!head) return refuse('NOT_FOUND', { kind: 'studio', id: studioId })
  const fromOn = maxDay(on, head.head.from_on)
  const view = { asOf: fromOn, knownAt: knownNow }
  const [records = head] = await studioRecords(handle, view, [studioId])
  const places = placesOn(records.memberships, fromOn)
  const joining = applicants.map((a) => placeOf(a, 'member', { assigned_on: on }))
  const facts = compositionFacts(
    {
      studioId,
      track: row.track,
      name: nameOf(records),
      stage: 'running',
      formedOn: records.head.from_on,
      formedWith: placesOn(records.memberships, records.head.from_on).filter((m) => m.role === 'member')
        .length,
      places: [...places, ...joining],
      person: await personRecords(handle, view, [
        ...new Set([...places, ...joining].map((p) => p.person_id)),
      ]),
    },
    fromOn,
  )
  const context = await policyOn(handle, view)
  // what else is wrong with a running studio does not keep it from being filled up
  const findings = [memberCount, memberTrack, memberTies, headcount].map((question) =>
    ask(question, facts, { kind: 'studio', id: studioId }, context),
  )
  return { target, applicants, findings, formation: null, fromOn }
}
