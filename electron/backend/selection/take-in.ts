import { exitedBefore, participationOn } from '../../../db/cohort/cohort.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { enrolmentsWithCycle } from '../../../db/policy/enrolment.ts'
import {
  applicationsOf,
  insertApplications,
  otherCohortApplications,
} from '../../../db/selection/application.ts'
import type { SelectionRow } from '../../../db/selection/selection.ts'
import { titleRecords } from '../../../db/studio/records.ts'
import { namesOf } from '../../../db/studio/studio.ts'
import { knownNow, type Stamp, type View } from '../../../db/versioned.ts'
import { refuseField } from '../../../shared/contract/errors.ts'
import { type Award, awardsOf, type Channel, type SchoolRole } from '../../../shared/domain/selection.ts'
import { addYears, type Day, holdsOn, maxDay } from '../../../shared/kernel/day.ts'
import type { Id, NewId } from '../../../shared/kernel/id.ts'
import { parameterOn } from '../../../shared/policy/version.ts'
import { policyOn } from '../policy/context.ts'

/** What applying takes, one a person. */
export interface Applying {
  personId: Id<'person'>
  award: Award
  channels: readonly Channel[]
  researchPlan: boolean | null
  topic: string | null
  schoolRoles: readonly SchoolRole[] | null
  returnReason: string | null
  note: string | null
}

/** What stands against taking somebody in; the words are those of a refused field. */
export interface Hindrance {
  field: 'personId' | 'award' | 'channels' | 'returnReason'
  problem: string
  value: string
  allowed: string | null
}

/** Says of each person whether they can be taken in, for many at once; twice in one list is for the caller to see. */
export async function hindrances(
  trx: Reader | Writer,
  row: SelectionRow,
  personIds: readonly Id<'person'>[],
): Promise<(one: Applying) => Hindrance | null> {
  const names = await namesOf(trx, personIds)
  const reference: View = { asOf: row.reference_on, knownAt: knownNow }
  const applied = new Set((await applicationsOf(trx, row.id, reference)).map((a) => a.person_id))
  const { programme } = row
  const elsewhere = programme ? await otherCohortApplications(trx, personIds, programme) : []
  const startsOn = row.cohort_from ? maxDay(row.cohort_from, row.opened_on) : row.opened_on
  const { cohorts } = await participationOn(trx, personIds, startsOn)
  const before = programme
    ? await enrolmentsWithCycle(trx, { personIds }, { asOf: '9999-12-31' as Day, knownAt: knownNow })
    : []
  const left = programme ? await exitedBefore(trx, personIds, startsOn) : []
  const titles = await titleRecords(trx, reference, personIds)
  const { policy } = await policyOn(trx, { asOf: row.reference_on })
  const allowed = awardsOf(row.track)
  return (one) => {
    const say = (field: Hindrance['field'], problem: string, value: string, may: string | null = null) => ({
      field,
      problem,
      value,
      allowed: may,
    })
    const name = names.get(one.personId)
    if (name === undefined) return say('personId', 'unknown', one.personId)
    if (!allowed.includes(one.award)) return say('award', 'not_given_here', one.award, allowed.join(' '))
    if (applied.has(one.personId)) return say('personId', 'applied_already', name)
    if (programme) {
      if (one.channels.length === 0) return say('channels', 'missing', name)
      const other = elsewhere.find((e) => e.person_id === one.personId)
      if (other) return say('personId', 'applied_elsewhere', name, other.name)
      const enrolled = cohorts.find((c) => c.person_id === one.personId && c.programme !== programme)
      if (enrolled) return say('personId', 'in_other_cohort', name)
      const own = before.filter((e) => e.person_id === one.personId && e.programme === programme)
      const same = own.find((e) => e.cohort_id === row.cohort_id && e.to_on === null)
      if (same) return say('personId', 'already_enrolled', name)
      const last = left.findLast((e) => e.person_id === one.personId)
      if (last && row.cohort_from && last.cycle_to >= row.cohort_from)
        return say('personId', 'exited_this_cycle', name, last.cycle_to)
      if (last && !one.returnReason) return say('returnReason', 'exited_before', name, last.to_on)
      return null
    }
    const held = titles.find((t) => {
      if (t.person_id !== one.personId || t.level !== 'county' || t.kind !== one.award) return false
      const years = parameterOn(policy, 'incentive.period', t.from_on)
      const period = typeof years === 'number' ? addYears(t.from_on, years) : null
      return (
        holdsOn({ from: t.from_on, to: t.to_on }, row.reference_on) &&
        (period === null || row.reference_on <= period)
      )
    })
    return held ? say('personId', 'holds_title', name, held.from_on) : null
  }
}

/**
 * Takes applications into a selection, all or none.
 * @throws Refusal FIELD_INVALID naming the entry: `applicants.3.personId`
 */
export async function takeIn(
  trx: Writer,
  row: SelectionRow,
  applicants: readonly Applying[],
  appliedOn: Day,
  stamp: Stamp,
  newId: NewId,
): Promise<Id<'application'>[]> {
  const { closes_on, opened_on } = row
  if (appliedOn < opened_on) return refuseField('appliedOn', 'before_start', appliedOn, opened_on)
  if (closes_on !== null && appliedOn > closes_on)
    return refuseField('appliedOn', 'after_deadline', appliedOn, closes_on)
  const personIds = applicants.map((a) => a.personId)
  const names = await namesOf(trx, personIds)
  const hinders = await hindrances(trx, row, personIds)
  const seen = new Set<string>()
  for (const [i, one] of applicants.entries()) {
    if (seen.has(one.personId))
      refuseField(`applicants.${i}.personId`, 'twice', names.get(one.personId) ?? one.personId)
    seen.add(one.personId)
    const hindrance = hinders(one)
    if (hindrance)
      refuseField(`applicants.${i}.${hindrance.field}`, hindrance.problem, hindrance.value, hindrance.allowed)
  }
  const facts = applicants.map((one) => ({
    id: newId<'application'>(),
    selection_id: row.id,
    person_id: one.personId,
    award: one.award,
    channels: JSON.stringify(one.channels),
    applied_on: appliedOn,
    research_plan: one.researchPlan === null ? null : Number(one.researchPlan),
    topic: one.topic,
    school_roles: one.schoolRoles && JSON.stringify(one.schoolRoles),
    return_reason: one.returnReason,
    note: one.note,
    withdrawn_on: null,
    withdrawn_reason: null,
  }))
  await insertApplications(trx, facts, stamp)
  return facts.map((f) => f.id)
}
