import {
  applicationsFor,
  applicationsOf,
  type CandidateRow,
  candidatesOf,
  choicesOf,
  type FormationRow,
  filingsOf,
  type MemberApplicationRow,
} from '../../../db/formation/formation.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import {
  type PersonRecords,
  personRecords,
  type StudioRecords,
  studioRecords,
} from '../../../db/studio/records.ts'
import { listStudios } from '../../../db/studio/studio.ts'
import type { View } from '../../../db/versioned.ts'
import { studioName, type Track } from '../../../shared/domain/studio.ts'
import { type Day, holdsOn } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { parameterOn } from '../../../shared/policy/version.ts'
import { serviceFacts } from '../people/service-facts.ts'
import { policyOn } from '../policy/context.ts'
import { nameOf, type Place, placesOn } from '../studio/composition.ts'
import { judgedOn } from './load.ts'
import { applicantFindings, asksReason, candidateFindings, closes, placeOf } from './weigh.ts'

/** A studio that people of a round can be sent to. */
export interface Target {
  studioId: Id<'studio'>
  name: string
  lead: Place | null
  formed: boolean
  placesLeft: number
}

/** How many members a studio has by the policy; none where no version covers the day. */
const membersOf = ({ policy }: Context, on: Day): number => {
  const most = parameterOn(policy, 'studio.members', on)
  return typeof most === 'number' ? most : 0
}

/** A running studio as a target: who leads it on the day, and how many places are left. */
function runningTarget(records: StudioRecords, context: Context): Target {
  const places = placesOn(records.memberships, context.asOf)
  const members = places.filter((p) => p.role === 'member').length
  return {
    studioId: records.head.id,
    name: nameOf(records),
    lead: places.find((p) => p.role === 'lead') ?? null,
    formed: true,
    placesLeft: Math.max(0, membersOf(context, context.asOf) - members),
  }
}

/** A county has a few dozen studios. */
const everyStudio = { offset: 0, limit: 1000 }

/** The studios of a track that live on a day, with their places. */
async function runningTargets(read: Reader | Writer, track: Track, view: View, context: Context) {
  const { rows } = await listStudios(read as Reader, { q: '', track, all: false }, view, everyStudio)
  const records = await studioRecords(
    read,
    view,
    rows.map((r) => r.id),
  )
  return records.map((one) => runningTarget(one, context))
}

export type Candidate = Omit<CandidateRow, 'findings'> & {
  findings: readonly Finding[]
  assistants: Awaited<ReturnType<typeof filingsOf>>
  studioName: string
  /** They lead another studio on the day theirs would begin. */
  leadsAlready: boolean
}

export type Applicant = Omit<MemberApplicationRow, 'findings'> & {
  wishes: Id<'studio'>[]
  findings: readonly Finding[]
  choices: Awaited<ReturnType<typeof choicesOf>>
  /** In another studio on that day. */
  memberElsewhere: boolean
}

export const barred = ({ findings }: { findings: readonly Finding[] }): boolean => findings.some(closes)
export const requiresReason = (candidate: Candidate): boolean =>
  candidate.leadsAlready || candidate.findings.some(asksReason)

export const wishesOf = (a: Pick<MemberApplicationRow, 'first_studio_id' | 'second_studio_id'>) =>
  [a.first_studio_id, a.second_studio_id].filter((id) => id !== null)

const kept = (findings: string | null): Finding[] | null =>
  findings === null ? null : (JSON.parse(findings) as Finding[])

/** Applications with what the policy says of them on the day; how they ended keeps what it rested on. */
async function weighApplications(
  read: Reader | Writer,
  rows: readonly MemberApplicationRow[],
  track: Track,
  leadOf: (studioId: Id<'studio'>) => Place | null,
  view: View,
  context: Context,
): Promise<Applicant[]> {
  const leads = rows.flatMap((r) => wishesOf(r).flatMap((id) => leadOf(id)?.person_id ?? []))
  const person = await personRecords(read, view, [...new Set([...rows.map((r) => r.person_id), ...leads])])
  const choices = await choicesOf(
    read,
    rows.map((r) => r.id),
    view,
  )
  return rows.map((row) => {
    const wishes = wishesOf(row)
    const [first] = wishes
    const lead = first === undefined ? null : leadOf(first)
    return {
      ...row,
      wishes,
      findings:
        kept(row.findings) ?? applicantFindings(row, { track, studioId: null, person }, lead, context),
      choices: choices.filter((c) => c.member_application_id === row.id),
      memberElsewhere: isIn(person(row.person_id), 'member', context.asOf),
    }
  })
}

const isIn = ({ memberOf }: PersonRecords, role: 'lead' | 'member', on: Day, but?: Id<'studio'>): boolean =>
  memberOf.some(
    (m) =>
      m.role === role && m.studio_id !== but && holdsOn({ from: m.from_on, to: m.to_on ?? m.studio_to }, on),
  )

/** Everything about a round on a day. */
export async function standingOf(read: Reader | Writer, row: FormationRow, view: View) {
  const on = judgedOn(row, view.asOf)
  const context = await policyOn(read, { ...view, asOf: on })
  const there = { ...view, asOf: on }
  const candidateRows = await candidatesOf(read, row.id, view)
  const filings = await filingsOf(
    read,
    candidateRows.map((c) => c.studio_id),
    view,
  )
  const personIds = candidateRows.map((c) => c.person_id)
  const person = await personRecords(read, there, personIds)
  const service = await serviceFacts(read, personIds, there)
  const candidates: Candidate[] = candidateRows.map((c) => ({
    ...c,
    studioName: studioName(row.track, c.name),
    assistants: filings.filter((f) => f.studio_id === c.studio_id),
    leadsAlready: isIn(person(c.person_id), 'lead', on, c.studio_id),
    findings:
      kept(c.findings) ??
      candidateFindings(c, { track: row.track, person }, service.get(c.person_id), context),
  }))
  const running = await runningTargets(read, row.track, there, context)
  const places = membersOf(context, on)
  const targets: Target[] = [
    ...candidates
      .filter((c) => c.outcome === 'chosen' && c.formed_id === null)
      .map((c) => ({
        studioId: c.studio_id,
        name: c.studioName,
        lead: placeOf(c, 'lead'),
        formed: false,
        placesLeft: places,
      })),
    ...running,
  ]
  const targetOf = (studioId: Id<'studio'>) => targets.find((t) => t.studioId === studioId)
  const applications = await weighApplications(
    read,
    await applicationsOf(read, row.id, view),
    row.track,
    (studioId) => targetOf(studioId)?.lead ?? null,
    there,
    context,
  )
  return { row, on, context, candidates, applications, targets, targetOf }
}

/** The open applications that wish for a running studio, weighed as at home. */
export async function waitingFor(read: Reader | Writer, records: StudioRecords, view: View) {
  const context = await policyOn(read, view)
  const target = runningTarget(records, context)
  const rows = await applicationsFor(read, target.studioId, view)
  const { track } = records.head
  return { target, rows: await weighApplications(read, rows, track, () => target.lead, view, context) }
}
