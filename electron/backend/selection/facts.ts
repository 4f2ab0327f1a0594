import type { Reader, Writer } from '../../../db/open.ts'
import { enrolmentsWithCycle } from '../../../db/policy/enrolment.ts'
import { appraisalsOf } from '../../../db/selection/application.ts'
import { personRecords } from '../../../db/studio/records.ts'
import type { View } from '../../../db/versioned.ts'
import type { Programme } from '../../../shared/domain/cohort.ts'
import type { Channel, SchoolRole } from '../../../shared/domain/selection.ts'
import { ageOn, type Day, day, daysInMonth, holdsOn, maxDay } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { SubjectFacts } from '../../../shared/policy/facts/subjects.ts'
import { conductFacts } from '../ethics/conduct-facts.ts'
import { titleFacts } from '../people/person-facts.ts'
import { serviceFacts } from '../people/service-facts.ts'
import { gradesBy } from '../policy/dossier/grades.ts'
import type { Loaded } from './load.ts'
import { isRural } from './rural.ts'

type Application = Loaded['applications'][number]

/** What the policy may be asked about one applicant, read for many at once. */
export interface ApplicantFacts {
  nomination: SubjectFacts['nomination']
  application: SubjectFacts['application']
  selection: SubjectFacts['selection']
  participation: SubjectFacts['participation']
  candidate: Omit<NonNullable<SubjectFacts['ranking']['candidates']>[number], 'id' | 'score'>
}

/**
 * The birthday as far as age needs one: of somebody whose month alone is known, any day of it, unless the day decides.
 */
function birthdayFor(birth: string | null, on: Day): Day | undefined {
  if (birth === null) return undefined
  if (birth.length === 10) return day(birth)
  const [year = 0, month = 0] = birth.split('-').map(Number)
  const first = day(`${birth}-01`)
  const last = day(`${birth}-${String(daysInMonth(year, month)).padStart(2, '0')}`)
  return ageOn(first, on) === ageOn(last, on) ? first : undefined
}

/** The facts of every application of a selection, as known and true on the day. */
export async function applicantFacts(
  read: Reader | Writer,
  loaded: Pick<Loaded, 'row' | 'applications' | 'overrides' | 'reviews' | 'notice' | 'objections'>,
  scoreOf: (applicationId: Id<'application'>) => number | null,
  view: View,
): Promise<Map<Id<'application'>, ApplicantFacts>> {
  const { row, applications } = loaded
  const ids = applications.map((a) => a.person_id)
  const service = await serviceFacts(read, ids, view)
  const records = await personRecords(read, view, ids)
  const enrolments = Map.groupBy(
    await enrolmentsWithCycle(read, { personIds: ids }, view),
    (e) => e.person_id,
  )
  const grades = await gradesBy(read, ['trainee'], 'person_id', ids, view)
  const appraisals = Map.groupBy(await appraisalsOf(read, ids, view), (a) => a.person_id)
  const conduct = await conductFacts(read, ids, view)
  const programme = row.programme ?? undefined
  const referenceOn = row.reference_on
  const participatesOn = row.cohort_from ? maxDay(view.asOf, row.cohort_from) : view.asOf
  const facts = (a: Application): ApplicantFacts => {
    const titles = titleFacts(records(a.person_id).titles)
    const own = enrolments.get(a.person_id) ?? []
    const chuying = own.filter((e) => e.programme === 'chuying').map((e): string => e.id)
    const chuyingGrade =
      grades(a.person_id).findLast((g) => g.kind === 'graduation' && chuying.includes(g.subject_id))?.grade ??
      null
    const override = loaded.overrides.find((o) => o.application_id === a.id)
    const { posts, retiredOn } = service.get(a.person_id) ?? {}
    const open = loaded.objections.filter(
      (o) => o.outcome === null && (o.application_id === a.id || o.application_id === null),
    )
    return {
      nomination: { nominatedFor: [a.award], posts, retiredOn },
      application: {
        programme,
        referenceOn,
        birthOn: birthdayFor(a.birth, referenceOn),
        posts,
        retiredOn,
        titles,
        schoolRoles: a.school_roles === null ? undefined : (JSON.parse(a.school_roles) as SchoolRole[]),
        researchPlan: a.research_plan === null ? undefined : a.research_plan === 1,
        appraisals: (appraisals.get(a.person_id) ?? []).map((one) => ({
          year: one.year,
          grade: one.grade,
          closed: one.closed_on === null ? undefined : one.closed_on <= referenceOn,
        })),
        complaints: conduct(a.person_id).complaints,
        breaches: conduct(a.person_id).breaches,
        chuyingGrade,
        override: override
          ? {
              reason: override.reason,
              approver: override.approver,
              document: override.document_number,
              on: override.approved_on,
            }
          : null,
      },
      selection: {
        programme,
        channels: JSON.parse(a.channels) as Channel[],
        unitReviewed: loaded.reviews.find((r) => r.application_id === a.id)?.opinion === 'agree',
        expertReviewed: scoreOf(a.id) !== null,
        published: loaded.notice !== null && loaded.notice.to_on < view.asOf,
        openObjections: open.length,
        confirmedOn: null,
      },
      participation: {
        takesPartIn: takesPartIn(own, records(a.person_id).memberOf, programme, participatesOn),
      },
      candidate: { rural: isRural(a) ?? undefined, titles, chuyingGrade },
    }
  }
  return new Map(applications.map((a) => [a.id, facts(a)]))
}

/** Everything a person would be in at once with a place of the programme. */
function takesPartIn(
  enrolments: readonly { programme: Programme; from_on: Day; to_on: Day | null; cycle_to: Day }[],
  memberOf: readonly { role: string; from_on: Day; to_on: Day | null; studio_to: Day }[],
  programme: Programme | undefined,
  on: Day,
): string[] {
  return [
    ...enrolments
      .filter((e) => holdsOn({ from: e.from_on, to: e.to_on ?? e.cycle_to }, on))
      .map((e): string => e.programme),
    ...(memberOf.some(
      (m) => m.role === 'lead' && holdsOn({ from: m.from_on, to: m.to_on ?? m.studio_to }, on),
    )
      ? ['studio_lead']
      : []),
    ...(programme ? [programme] : []),
  ]
}
