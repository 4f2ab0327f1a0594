import { openRecommendation } from '../../../db/cohort/recommendation.ts'
import { insertKept, replaceKept } from '../../../db/kept.ts'
import { knownNow, type View } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Aim } from '../../../shared/domain/cohort.ts'
import { type Id, newId } from '../../../shared/kernel/id.ts'
import type { Finding, Outcome } from '../../../shared/policy/finding.ts'
import { type CommandContext, commands, stampOf } from '../procedure.ts'
import { graduateAims, memberAim } from './aims.ts'
import { keptFor } from './kept-for.ts'

interface Candidate {
  enrolmentId: Id<'enrolment'> | null
  membershipId: Id<'studio_membership'> | null
  person: { id: Id<'person'>; name: string }
  finding: Finding
}

/** A right that is not open can't be acted on, however soft the word that gives it. */
const closed: ReadonlySet<Outcome> = new Set(['refused', 'ineligible', 'violation', 'invalid_input'])

async function graduates(
  trx: CommandContext['trx'],
  ids: readonly Id<'enrolment'>[],
  aim: Aim,
  view: View,
): Promise<Candidate[]> {
  const known = await graduateAims(trx, ids, view)
  return ids.map((id, i) => {
    const one = known.find((k) => k.enrolmentId === id) ?? refuseField(`enrolmentIds.${i}`, 'unknown', id)
    const finding = one.aims[aim] ?? refuseField('aim', 'not_of_programme', one.person.name)
    return { enrolmentId: id, membershipId: null, person: one.person, finding }
  })
}

async function members(
  trx: CommandContext['trx'],
  ids: readonly Id<'studio_membership'>[],
  aim: Aim,
  view: View,
): Promise<Candidate[]> {
  if (ids.length > 0 && aim !== 'city_studio') refuseField('aim', 'not_for_members', aim)
  const found: Candidate[] = []
  for (const [i, id] of ids.entries()) {
    const one = (await memberAim(trx, id, view)) ?? refuseField(`membershipIds.${i}`, 'unknown', id)
    found.push({ enrolmentId: null, membershipId: id, ...one })
  }
  return found
}

/** Putting somebody forward is the office's act; that they may be, the plan says. */
export const recommend = commands.cohort.recommend.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { aim, recommendedOn, documentNumber, note } = input
  const today = desk.clock.today()
  if (recommendedOn > today) return refuseField('recommendedOn', 'in_future', recommendedOn, today)
  const view = { asOf: recommendedOn, knownAt: knownNow }
  const named = [...(input.enrolmentIds ?? []), ...(input.membershipIds ?? [])]
  if (named.length === 0) return refuseField('enrolmentIds', 'missing')
  const candidates = [
    ...(await graduates(trx, input.enrolmentIds ?? [], aim, view)),
    ...(await members(trx, input.membershipIds ?? [], aim, view)),
  ]
  const barred = candidates.filter(({ finding }) => closed.has(finding.outcome))
  if (barred.length > 0) return refuse('POLICY_REFUSED', { findings: barred.map((c) => c.finding) })
  const stamp = stampOf(context)
  const recommendationIds: Id<'onward_recommendation'>[] = []
  for (const [i, { enrolmentId, membershipId, person, finding }] of candidates.entries()) {
    const open = await openRecommendation(trx, person.id, aim)
    if (open) refuseField(`enrolmentIds.${i}`, 'already_recommended', person.name, open.recommended_on)
    const id = newId<'onward_recommendation'>()
    await insertKept(
      trx,
      'onward_recommendation',
      {
        id,
        aim,
        enrolment_id: enrolmentId,
        membership_id: membershipId,
        person_id: person.id,
        recommended_on: recommendedOn,
        document_number: documentNumber,
        note,
        finding: JSON.stringify(finding),
        outcome: null,
        outcome_on: null,
        outcome_note: null,
      },
      stamp,
    )
    recommendationIds.push(id)
  }
  audit({ detail: { aim, recommendedOn, documentNumber, people: candidates.map((c) => c.person.id) } })
  return { recommendationIds }
})

export const recordOutcome = commands.cohort.recordOutcome.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { recommendationId, outcome, on, note } = input
  const today = desk.clock.today()
  const { rowId, facts } = await keptFor(trx, 'onward_recommendation', recommendationId)
  if (on > today) return refuseField('on', 'in_future', on, today)
  if (on < facts.recommended_on) return refuseField('on', 'before_start', on, facts.recommended_on)
  await replaceKept(
    trx,
    'onward_recommendation',
    rowId,
    { ...facts, outcome, outcome_on: on, outcome_note: note },
    stampOf(context),
  )
  audit({ subject: { kind: 'person', id: facts.person_id }, detail: { ...input, aim: facts.aim } })
  return {}
})

export const retractRecommendation = commands.cohort.retractRecommendation.handler(
  async ({ context, input }) => {
    const { trx, audit } = context
    const { rowId, facts } = await keptFor(trx, 'onward_recommendation', input.recommendationId)
    await replaceKept(trx, 'onward_recommendation', rowId, null, stampOf(context))
    audit({ subject: { kind: 'person', id: facts.person_id }, detail: { ...input, aim: facts.aim } })
    return {}
  },
)
