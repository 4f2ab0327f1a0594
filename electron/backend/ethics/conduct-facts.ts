import { casesOf, reviewsOf, stepsOf } from '../../../db/ethics/case.ts'
import { entryChecksOf, pledgeRoundBegun, pledgesOf } from '../../../db/ethics/pledge.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import type { View } from '../../../db/versioned.ts'
import { type Day, isDay, yearOf } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { ConductFacts, EntryFacts } from '../../../shared/policy/facts/person.ts'

export type Conduct = ConductFacts & {
  /** Breaches that wait for a decision (口径 A52); left out while an investigation could still add one. */
  openBreaches?: number
}

const clean: Conduct = { breaches: [], complaints: [], openBreaches: 0 }

/** The conduct of many persons as the policy reads it: what was found against them, what is still being looked into. */
export async function conductFacts(
  read: Reader | Writer,
  personIds: readonly Id<'person'>[],
  view: View,
): Promise<(personId: Id<'person'>) => Conduct> {
  const cases = await casesOf(read, { personIds }, view)
  const steps = Map.groupBy(
    await stepsOf(
      read,
      cases.map((c) => c.id),
      view,
    ),
    (s) => s.case_id,
  )
  const reviews = await reviewsOf(read, personIds, view)
  const waits = new Set(
    reviews.filter((r) => r.kind === 'review' && r.decision_id === null).map((r) => r.caseId),
  )
  const byPerson = Map.groupBy(cases, (c) => c.person_id)
  return (id) => {
    const own = byPerson.get(id)
    if (!own) return clean
    const looked = own.map((one) => {
      const done = steps.get(one.id) ?? []
      return { one, done, finding: done.findLast((s) => s.kind === 'finding') }
    })
    const breaches = looked.flatMap(({ done, finding }) =>
      finding?.upheld === 1
        ? [{ on: finding.happened_on, kind: finding.breach ?? undefined, sanctionTo: lastSanctionDay(done) }]
        : [],
    )
    const complaints = looked
      .filter(({ finding }) => finding?.upheld !== 1)
      .map(({ one, finding }) => ({ on: one.received_on, upheld: finding ? false : null }))
    const open = looked.filter(({ one, finding }) => finding?.upheld === 1 && waits.has(one.id)).length
    const undecided = open === 0 && complaints.some((c) => c.upheld === null)
    return { breaches, complaints, ...(undecided ? {} : { openBreaches: open }) }
  }
}

/** The last day a sanction of the case is in force; null without one. A dismissal has no last day. */
function lastSanctionDay(steps: readonly { kind: string; from_on: Day | null; to_on: Day | null }[]) {
  const sanctions = steps.filter((s) => s.kind === 'sanction')
  if (sanctions.length === 0) return null
  if (sanctions.some((s) => s.to_on === null)) return forEver
  return sanctions.reduce<Day | null>((last, s) => (last && s.to_on && last > s.to_on ? last : s.to_on), null)
}

const forEver = '9999-12-31' as Day

/** Service is often known by its month only: `2019-09` began on the first. */
function firstDay(since: string | null): Day | undefined {
  if (isDay(since)) return since
  const month = `${since}-01`
  return isDay(month) ? month : undefined
}

/** Entry check and pledge of many persons; a pledge is missed only once its year's round has begun. */
export async function entryFacts(
  read: Reader | Writer,
  personIds: readonly Id<'person'>[],
  hiredOn: (personId: Id<'person'>) => string | null,
  view: View,
): Promise<(personId: Id<'person'>) => EntryFacts> {
  const year = yearOf(view.asOf)
  const checks = new Map((await entryChecksOf(read, personIds, view)).map((c) => [c.person_id, c.checked_on]))
  const pledges = new Map(
    (await pledgesOf(read, personIds, year, view)).map((p) => [p.person_id, p.signed_on]),
  )
  const begun = await pledgeRoundBegun(read, year, view)
  return (id) => {
    const hired = firstDay(hiredOn(id))
    return {
      entryCheckedOn: checks.get(id) ?? (hired ? null : undefined),
      pledgeSignedOn: pledges.get(id) ?? (begun ? null : undefined),
      hiredOn: hired,
    }
  }
}
