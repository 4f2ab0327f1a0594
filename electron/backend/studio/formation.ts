import type { Reader, Writer } from '../../../db/open.ts'
import { personRecords } from '../../../db/studio/records.ts'
import { namesOf } from '../../../db/studio/studio.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import type { Formation } from '../../../shared/contract/studio.ts'
import { studioName } from '../../../shared/domain/studio.ts'
import { type Day, isDay } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { findingsAbout } from '../../../shared/policy/questions.ts'
import { cycleEnd } from '../../../shared/policy/rules/window.ts'
import { parameterOn } from '../../../shared/policy/version.ts'
import { policyOn } from '../policy/context.ts'
import { compositionFacts, type Place } from './composition.ts'
import { roundFinding } from './round.ts'

/** A studio about to be formed: who would be in it, until when, and what the policy says. */
export interface Plan {
  name: string | null
  toOn: Day | null
  places: readonly Place[]
  findings: readonly Finding[]
}

/** The last day of a cycle that starts on a day; null on a day the policy does not cover. */
export function cycleEndOf(fromOn: Day, { policy }: Context): Day | null {
  const years = parameterOn(policy, 'studio.cycle', fromOn)
  return typeof years === 'number' && isDay(fromOn) ? cycleEnd(fromOn, years) : null
}

/** The people named, in order. @throws Refusal FIELD_INVALID on an id nobody has */
export async function namedPeople(
  handle: Reader | Writer,
  people: readonly { personId: Id<'person'> }[],
): Promise<string[]> {
  const names = await namesOf(
    handle,
    people.map((p) => p.personId),
  )
  return people.map(
    ({ personId }, i) => names.get(personId) ?? refuseField(`people.${i}.personId`, 'unknown', personId),
  )
}

/** What forming a studio would meet on the day it starts. */
export async function planFormation(handle: Reader | Writer, formation: Formation): Promise<Plan> {
  const { track, startOn, people } = formation
  const names = await namedPeople(handle, people)
  const places = people.map(
    (p, i): Place => ({
      person_id: p.personId,
      name: names[i] ?? '',
      role: p.role,
      attested: p.attested === null ? null : Number(p.attested),
      recommended_on:
        p.role === 'assistant' ? (p.recommendedOn === undefined ? startOn : p.recommendedOn) : null,
      filed_on: p.role === 'assistant' ? (p.filedOn === undefined ? startOn : p.filedOn) : null,
      assigned_on: p.role === 'member' ? (p.assignedOn === undefined ? startOn : p.assignedOn) : null,
    }),
  )
  const lead = places.find((p) => p.role === 'lead')
  const name = lead ? studioName(track, lead.name) : null
  const view = { asOf: startOn, knownAt: knownNow }
  const person = await personRecords(handle, view, [...new Set(places.map((p) => p.person_id))])
  const facts = compositionFacts(
    {
      studioId: null,
      track,
      name: name ?? '',
      stage: 'formation',
      formedOn: startOn,
      formedWith: places.filter((p) => p.role === 'member').length,
      places,
      person,
    },
    startOn,
  )
  const context = await policyOn(handle, { asOf: startOn })
  const round = await roundFinding(handle, track, startOn, 1, context)
  return {
    name,
    toOn: cycleEndOf(startOn, context),
    places,
    findings: [
      ...findingsAbout('studio', facts, { kind: 'studio', id: 'new' }, context),
      // how many are still to come is no matter of this studio
      ...(round.finding.outcome === 'notice' ? [] : [round.finding]),
    ],
  }
}
