import type { DutyRecords, MembershipRecord } from '../../../db/studio/records.ts'
import type { StudioDocumentKind } from '../../../shared/domain/studio.ts'
import { type Day, holdsOn } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type {
  DeliverableFacts,
  DutyFacts,
  StudioLecture,
  Visit,
} from '../../../shared/policy/facts/studio.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { findingsAbout } from '../../../shared/policy/questions.ts'
import { heldOn } from '../people/person-facts.ts'
import { dayWithin, yearOn } from './shape.ts'

type Activity = DutyRecords['activities'][number]
type Document = DutyRecords['documents'][number]

const filed = (records: DutyRecords, kind: StudioDocumentKind) =>
  records.documents.filter((d) => d.kind === kind)

/** What is on file for the management year of a day: by the year named, else by the day it was filed. */
function filedForYear(records: DutyRecords, kind: StudioDocumentKind, on: Day): readonly Document[] {
  const { head } = records
  const year = yearOn(head, dayWithin(head, on))
  return filed(records, kind).filter(
    (d) => year !== null && (d.management_year ?? yearOn(head, d.filed_on)?.number) === year.number,
  )
}

/** For how many of the members of the day the studio keeps such a document; those of former members do not count. */
function keptFor(records: DutyRecords, documents: readonly Document[], on: Day): number {
  const members = records.memberships.filter((m) => m.role === 'member' && inside(m, on))
  const kept = new Set(documents.map((d) => d.person_id))
  return new Set(members.map((m) => m.person_id).filter((id) => kept.has(id))).size
}

const inside = (m: MembershipRecord, on: Day): boolean => holdsOn({ from: m.from_on, to: m.to_on }, on)

const presentAt = (records: DutyRecords, activity: Activity): Map<Id<'person'>, number | null> =>
  new Map(records.attendances(activity.row_id).map((a) => [a.person_id, a.present]))

/** The members of that day and who of them came; unknown while an unmarked member could still complete it. */
function lecture(records: DutyRecords, activity: Activity): StudioLecture {
  const active = records.memberships
    .filter((m) => m.role === 'member' && inside(m, activity.from_on))
    .map((m) => m.person_id)
  const marks = presentAt(records, activity)
  const unmarked = active.some((id) => (marks.get(id) ?? null) === null)
  const absent = active.some((id) => marks.get(id) === 0)
  return {
    on: activity.from_on,
    active,
    present: unmarked && !absent ? undefined : active.filter((id) => marks.get(id) === 1),
  }
}

/** A visit reaches the members who were present and work at the school visited. */
function visit(records: DutyRecords, activity: Activity): Visit {
  const marks = presentAt(records, activity)
  const school = activity.visited_school_id
  const present = records.memberships.filter(
    (m) => m.role === 'member' && inside(m, activity.from_on) && marks.get(m.person_id) === 1,
  )
  return {
    on: activity.from_on,
    school: school ?? undefined,
    memberIds: present
      .filter((m) => heldOn(records.person(m.person_id).posts, activity.from_on)?.school_id === school)
      .map((m) => m.person_id),
    reported: activity.problem !== null && activity.solution !== null,
  }
}

function hostedByLead(records: DutyRecords, activity: Activity): boolean | undefined {
  if (activity.host_id === null) return undefined
  return records.memberships.some(
    (m) => m.role === 'lead' && m.person_id === activity.host_id && inside(m, activity.from_on),
  )
}

/** What nobody has said yet is open until its last day; afterwards only somebody's word can settle it. */
const stillOpen = (asOf: Day, lastOn: Day | undefined): false | undefined =>
  lastOn !== undefined && asOf < lastOn ? false : undefined

/** Whether a supported school was rural or weak on the day; unknown where its profile does not say. */
function ruralOrWeak({ area, weak }: Document): boolean | undefined {
  if (area === 'rural' || weak === 1) return true
  return area === null || weak === null ? undefined : false
}

/** What a studio did and filed over its cycle, as the policy reads it. */
function dutyFacts(records: DutyRecords, asOf: Day): DutyFacts {
  const { head, memberships, person } = records
  const of = (kind: Activity['kind']) => records.activities.filter((a) => a.kind === kind)
  const kept = (kind: StudioDocumentKind) => keptFor(records, filed(records, kind), asOf)
  const word = (kind: StudioDocumentKind) => filedForYear(records, kind, asOf).length > 0 || undefined
  const yearOpen = stillOpen(asOf, yearOn(head, dayWithin(head, asOf))?.to)
  const reviews = filed(records, 'plan_review').map((d) => d.filed_on)
  return {
    track: head.track,
    cycle: { from: head.from_on, to: head.to_on },
    members: memberships
      .filter((m) => m.role === 'member')
      .map((m) => ({
        id: m.person_id,
        from: m.from_on,
        to: m.to_on,
        schools: person(m.person_id).posts.map((p) => ({
          school: p.school_id ?? p.unit ?? undefined,
          from: p.from_on,
          to: p.to_on,
        })),
      })),
    trainings: of('training').map((a) => ({
      from: a.from_on,
      to: a.to_on,
      days: a.half_days === null ? undefined : a.half_days / 2,
    })),
    visits: of('visit').map((a) => visit(records, a)),
    forums: of('forum').map((a) => ({ on: a.from_on, hostedByLead: hostedByLead(records, a) })),
    lectures: of('lecture').map((a) => lecture(records, a)),
    shadowings: of('shadowing').map((a) => ({ on: a.from_on })),
    threeYearPlans: filed(records, 'three_year_plan').length,
    annualPlans: filed(records, 'annual_plan').map((d) => ({
      managementYear: d.management_year ?? undefined,
      filedOn: d.filed_on,
    })),
    plansReviewedOn: reviews.sort()[0] ?? null,
    careerPlans: kept('career_plan'),
    cycleGoals: kept('cycle_goals'),
    growthFiles: kept('growth_file'),
    studyPlans: kept('study_plan'),
    studyRecords: keptFor(records, filedForYear(records, 'study_record', asOf), asOf),
    mentoring: word('mentoring') ?? yearOpen,
    workReported: word('work_report') ?? yearOpen,
    workSystemFiled: filed(records, 'work_system').length > 0,
    // the unit gives its word every year; only the unit can say that there is no room, or no support
    workplace: word('workplace'),
    unitSupport: word('unit_support'),
  }
}

/** What the lead or a member has to show for the cycle, as the policy reads it. */
function deliverableFacts(
  records: DutyRecords,
  { person_id: personId, role }: Pick<MembershipRecord, 'person_id' | 'role'>,
  asOf: Day,
): DeliverableFacts {
  const { head } = records
  const outputs = records.outputs(personId)
  const own = (kind: StudioDocumentKind) => filed(records, kind).filter((d) => d.person_id === personId)
  return {
    track: head.track,
    role,
    cycle: { from: head.from_on, to: head.to_on },
    papers: outputs
      .filter((o) => o.kind === 'paper')
      .map((o) => ({
        status: o.status ?? undefined,
        publishedOn: o.status === 'published' ? o.happened_on : null,
        authorPosition: o.author_position ?? undefined,
        journalLevel: o.level ?? undefined,
      })),
    openLessons: outputs
      .filter((o) => o.kind === 'open_lesson')
      .map((o) => ({ level: o.level ?? undefined, as: o.took_part_as ?? undefined, on: o.happened_on })),
    summaryReports: filed(records, 'summary_report').length,
    policyReports: filed(records, 'policy_report').length,
    researchReports: filed(records, 'research_report').length,
    growthReports: own('growth_report').length,
    supportedSchools: [...new Map(filed(records, 'support').map((d) => [d.school_id, d])).values()].map(
      (d) => ({ ruralOrWeak: ruralOrWeak(d) }),
    ),
    problemImproved: own('problem_improved').length > 0 || stillOpen(asOf, head.to_on),
    tasksDone: own('tasks_done').length > 0 || stillOpen(asOf, head.to_on),
    missionFulfilled: filed(records, 'mission_review').length > 0 || stillOpen(asOf, head.to_on),
    assistantWork:
      filedForYear(records, 'assistant_work', asOf).some((d) => d.person_id === personId) ||
      stillOpen(asOf, yearOn(head, dayWithin(head, asOf))?.to),
  }
}

/** How a studio stands with its yearly duties and with what must be on file. */
export const dutyFindings = (records: DutyRecords, context: Context): Finding[] =>
  findingsAbout('duties', dutyFacts(records, context.asOf), { kind: 'studio', id: records.head.id }, context)

/** How one person of a studio stands with what the cycle asks of them. */
export function deliverableFindings(
  records: DutyRecords,
  membership: MembershipRecord,
  context: Context,
): Finding[] {
  const facts = deliverableFacts(records, membership, context.asOf)
  return findingsAbout('deliverables', facts, { kind: membership.role, id: membership.id }, context).filter(
    (f) => f.message.key !== 'not_concerned',
  )
}
