import type { Reader, Writer } from '../../../db/open.ts'
import type { View } from '../../../db/versioned.ts'
import { applicantScore, type Ranked, ranked, undecidedAt } from '../../../shared/domain/scores.ts'
import {
  type Award,
  awardsOf,
  type SelectionCondition,
  type SelectionStep,
} from '../../../shared/domain/selection.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { findingsAbout } from '../../../shared/policy/questions.ts'
import { policyOn } from '../policy/context.ts'
import { type ApplicantFacts, applicantFacts } from './facts.ts'
import { type Loaded, loadSelection } from './load.ts'
import { isRural } from './rural.ts'
import { closes, eligibility, needsReason, type Quota, quotasOf } from './weigh.ts'

type Application = Loaded['applications'][number]

/** One applicant with everything that follows from what is on record about them. */
export interface Applicant {
  row: Application
  facts: ApplicantFacts
  findings: Finding[]
  rural: boolean | null
  review: Loaded['reviews'][number] | null
  note: Loaded['notes'][number] | null
  /** Complete sheets, sheets begun but not finished, and those still due: of every expert who does not stand back. */
  sheets: { complete: number; partial: number; due: number }
  score: number | null
  listed: Loaded['listing'][number] | null
  admission: Loaded['admissions'][number] | null
  /** Withdrawn, turned down by the unit, or absent from the review: out of the running, and where they fell out. */
  outAt: SelectionStep | null
}

export interface Standing {
  loaded: Loaded
  context: Context
  applicants: readonly Applicant[]
  /** The ranking of each award's own applicants. */
  order: ReadonlyMap<Award, readonly (Ranked & { applicant: Applicant })[]>
  quotas: readonly Quota[]
  series: readonly Finding[]
}

/** How a selection stands on a day. @throws Refusal NOT_FOUND */
export async function standingOf(
  read: Reader | Writer,
  selectionId: Id<'selection'>,
  view: View,
): Promise<Standing> {
  const loaded = await loadSelection(read, selectionId, view)
  const context = await policyOn(read, view)
  const applicants = await applicantsOf(read, loaded, context, view)
  const listed = countBy(applicants.flatMap((a) => a.listed?.award ?? []))
  const { quotas, series } = await quotasOf(read, loaded, listed, view.asOf, context)
  return { loaded, context, applicants, quotas, series, order: orderOf(loaded, applicants, context) }
}

const countBy = <Key>(keys: readonly Key[]): Map<Key, number> => {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

async function applicantsOf(
  read: Reader | Writer,
  loaded: Loaded,
  context: Context,
  view: View,
): Promise<Applicant[]> {
  const { row, criteria, experts } = loaded
  const weighed = criteria.map((c) => ({ id: c.id as string, weight: c.weight, most: c.most }))
  const pointsOf = Map.groupBy(loaded.scores, (s) => s.application_id)
  const sheetsOf = (id: Id<'application'>) => {
    const points = (pointsOf.get(id) ?? []).map((p) => ({
      expertId: p.expert_id as string,
      criterionId: p.criterion_id as string,
      points: p.points,
    }))
    const judging = experts.filter(
      (e) => !loaded.recusals.some((r) => r.application_id === id && r.expert_id === e.id),
    )
    const filled = judging.map((e) => points.filter((p) => p.expertId === e.id).length)
    const complete = filled.filter((n) => n === criteria.length && n > 0).length
    return {
      points,
      complete,
      partial: filled.filter((n) => n > 0 && n < criteria.length).length,
      due: judging.length - complete,
    }
  }
  const scored = new Map(
    loaded.applications.map((a) => {
      const rural = isRural(a)
      const { points, ...sheets } = sheetsOf(a.id)
      return [
        a.id,
        { rural, sheets, score: applicantScore(weighed, points, rural ? row.rural_points : 0) },
      ] as const
    }),
  )
  const facts = await applicantFacts(read, loaded, (id) => scored.get(id)?.score ?? null, view)
  return loaded.applications.flatMap((a): Applicant[] => {
    const own = facts.get(a.id)
    const mark = scored.get(a.id)
    if (!own || !mark) return []
    const review = loaded.reviews.find((r) => r.application_id === a.id) ?? null
    const note = loaded.notes.find((n) => n.application_id === a.id) ?? null
    return [
      {
        row: a,
        facts: own,
        findings: eligibility(row, a.id, own, context),
        ...mark,
        review,
        note,
        listed: loaded.listing.find((l) => l.application_id === a.id) ?? null,
        admission:
          loaded.admissions.findLast((m) => m.application_id === a.id && m.reversed_by_id === null) ?? null,
        outAt:
          a.withdrawn_on !== null
            ? 'applications'
            : review && review.opinion !== 'agree'
              ? 'unit_review'
              : note?.absent
                ? 'expert_review'
                : null,
      },
    ]
  })
}

/** Who can still be listed: in the running, scored, and no condition of entry closes the door. */
export const isCandidate = (a: Applicant): a is Applicant & { score: number } =>
  a.outAt === null && a.review?.opinion === 'agree' && a.score !== null && !a.findings.some(closes)

function orderOf(loaded: Loaded, applicants: readonly Applicant[], context: Context) {
  const own = new Map<Award, (Ranked & { applicant: Applicant })[]>()
  for (const award of awardsOf(loaded.row.track)) {
    const running = applicants.filter((a) => isCandidate(a) && a.row.award === award)
    own.set(award, rank(loaded, running, context))
  }
  return own
}

/** Ranks applicants for one award: by score, equals as the panel put them or as the plan's preferences settle them. */
function rank(loaded: Loaded, running: readonly Applicant[], context: Context) {
  const settled = settledByPreference(loaded, running, context)
  return ranked(
    running.map((applicant) => ({
      id: applicant.row.id as string,
      score: applicant.score ?? 0,
      tieOrder: applicant.note?.tie_order ?? settled.get(applicant.row.id) ?? null,
      applicant,
    })),
  )
}

/** Among equals of a cohort the preferences decide where one has all that another has and more; else nobody has yet. */
function settledByPreference(
  loaded: Loaded,
  running: readonly Applicant[],
  context: Context,
): ReadonlyMap<string, number> {
  const { programme } = loaded.row
  const settled = new Map<string, number>()
  if (!programme) return settled
  for (const equals of Map.groupBy(running, (a) => a.score).values()) {
    if (equals.length < 2) continue
    const candidates = equals.map((a) => ({
      ...a.facts.candidate,
      id: a.row.id as string,
      score: a.score ?? 0,
    }))
    const order = candidates.map((c) => c.id)
    const everyCut = order
      .slice(1)
      .map(
        (_, places) =>
          findingsAbout(
            'ranking',
            { programme, places: places + 1, candidates },
            { kind: 'selection', id: loaded.row.id },
            context,
          )[0],
      )
    const decided = everyCut.every((f) => f?.outcome === 'compliant')
    const by = decided ? (everyCut[0]?.figures.order as readonly string[] | undefined) : undefined
    for (const [i, id] of (by ?? []).entries()) settled.set(id, i + 1)
  }
  return settled
}

/** One who would stand in the proposed list. */
export interface Drawn {
  applicant: Applicant
  award: Award
}

/**
 * The list as the ranking gives it: those already confirmed, then of each award as many as it has places. With overflow
 * those who miss the higher title compete for the lower. `ties`: equals that stand on both sides of a last place.
 */
export function drawByRanking(standing: Standing): { drawn: Drawn[]; ties: Applicant[] } {
  const { loaded, quotas, context } = standing
  const kept = standing.applicants.filter((a) => a.admission !== null)
  const drawn: Drawn[] = []
  const ties: Applicant[] = []
  let over: Applicant[] = []
  for (const award of awardsOf(loaded.row.track)) {
    const admitted = kept.filter((a) => a.admission?.award === award)
    drawn.push(...admitted.map((applicant) => ({ applicant, award })))
    const running = standing.applicants.filter(
      (a) => isCandidate(a) && a.admission === null && (a.row.award === award || over.includes(a)),
    )
    const order = rank(loaded, running, context)
    const places = Math.max(0, (quotas.find((q) => q.award === award)?.places ?? 0) - admitted.length)
    drawn.push(...order.slice(0, places).map(({ applicant }) => ({ applicant, award })))
    ties.push(...undecidedAt(order, places).flatMap((t) => order.find((o) => o.id === t.id)?.applicant ?? []))
    over = loaded.row.overflow === 1 ? order.slice(places).map((o) => o.applicant) : []
  }
  return { drawn, ties }
}

/** Who is listed although somebody better placed for the same award is not, or from outside the pool. */
function unexplained(standing: Standing): Applicant[] {
  const passed = (a: Applicant, award: Award) =>
    standing.applicants.some(
      (other) =>
        isCandidate(other) &&
        other.listed === null &&
        (other.row.award === award || standing.loaded.row.overflow === 1) &&
        (other.score ?? 0) > (a.score ?? 0),
    )
  return standing.applicants.filter(
    (a) =>
      a.listed !== null &&
      a.listed.reason === null &&
      !a.note?.reason &&
      (passed(a, a.listed.award) || needsReason(a.findings)),
  )
}

export interface Obstacle {
  condition: SelectionCondition
  count: number
  applicationIds: readonly Id<'application'>[]
}

/** What stands in the way of the step after the one a selection is at; empty where it can go on. */
export function obstacles(standing: Standing, today: Day): Obstacle[] {
  const found: Obstacle[] = []
  const say = (condition: SelectionCondition, of: readonly Applicant[], count = of.length) => {
    if (count > 0) found.push({ condition, count, applicationIds: of.map((a) => a.row.id) })
  }
  const { loaded, applicants } = standing
  const running = applicants.filter((a) => a.outAt === null)
  switch (loaded.row.step) {
    case 'applications':
      say('no_application', [], running.length === 0 ? 1 : 0)
      break
    case 'unit_review':
      say(
        'unit_review_missing',
        running.filter((a) => a.review === null),
      )
      break
    case 'expert_review':
      say('no_panel', [], loaded.criteria.length === 0 || loaded.experts.length === 0 ? 1 : 0)
      say(
        'score_missing',
        running.filter((a) => a.sheets.due > 0 || a.sheets.complete === 0),
      )
      break
    case 'list':
      say('nobody_listed', [], loaded.listing.length === 0 ? 1 : 0)
      say('reason_missing', unexplained(standing))
      say(
        'listed_ineligible',
        applicants.filter((a) => a.listed !== null && a.admission === null && a.findings.some(closes)),
      )
      break
    case 'notice':
    case 'result': {
      const { notice, objections } = loaded
      say('notice_running', [], !notice || notice.to_on >= today ? 1 : 0)
      const about = (open: boolean) => objections.filter((o) => (o.outcome === null) === open)
      const concerned = (ids: readonly (Id<'application'> | null)[]) =>
        applicants.filter((a) => ids.includes(a.row.id))
      const open = about(true)
      say('objection_open', concerned(open.map((o) => o.application_id)), open.length)
      const upheld = about(false).filter((o) => o.outcome === 'upheld')
      say(
        'objection_upheld',
        concerned(upheld.map((o) => o.application_id)).filter(
          (a) => a.listed !== null && a.admission === null,
        ),
      )
      say(
        'listed_ineligible',
        applicants.filter((a) => a.listed !== null && a.admission === null && a.findings.some(closes)),
      )
      break
    }
  }
  return found
}
