import { enrolmentsOf } from '../../../db/cohort/cohort.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import { titlesGranted } from '../../../db/policy/title.ts'
import { knownNow } from '../../../db/versioned.ts'
import type { Award } from '../../../shared/domain/selection.ts'
import type { Track } from '../../../shared/domain/studio.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import type { Context } from '../../../shared/policy/inquiry.ts'
import { findingsAbout } from '../../../shared/policy/questions.ts'
import { weightiest } from '../../../shared/policy/weigh.ts'
import { countsOf, placeFindings, refillOf } from '../cohort/shape.ts'
import { bars } from '../policy/barred.ts'
import { batchesOf } from '../policy/dossier/batches.ts'
import type { ApplicantFacts } from './facts.ts'
import type { Loaded } from './load.ts'

type Row = Loaded['row']

/** Whether an applicant may be admitted: the conditions of entry, in the order of the plan. */
export function eligibility(row: Row, id: string, facts: ApplicantFacts, context: Context): Finding[] {
  const subject = { kind: 'application', id }
  const found =
    row.kind === 'recognition'
      ? findingsAbout('nomination', facts.nomination, subject, context)
      : [
          ...findingsAbout('application', facts.application, subject, context),
          ...findingsAbout('participation', facts.participation, subject, context),
        ]
  return found.filter((f) => f.message.key !== 'not_concerned')
}

/** Whether the way to a cohort's place was kept to; a recognition batch has only its own call for that. */
export const procedureKept = (
  row: Row,
  id: string,
  facts: ApplicantFacts,
  confirmedOn: Day | null,
  context: Context,
): Finding[] =>
  row.kind === 'cohort'
    ? findingsAbout('selection', { ...facts.selection, confirmedOn }, { kind: 'application', id }, context)
    : []

/** What closes the door: a binding condition fails, or a general one does and nobody has approved an exception. */
export const closes = (finding: Finding): boolean =>
  bars(finding) || finding.outcome === 'ineligible_overridable'

/** The finding an applicant stands or falls with. */
export const decisive = (findings: readonly Finding[]): Finding | undefined =>
  findings.find(closes) ?? weightiest(findings)

/** Whether taking this applicant needs a reason on record: from outside the pool. */
export const needsReason = (findings: readonly Finding[]): boolean =>
  findings.some((f) => f.figures.requiresReason === true)

export interface Quota {
  award: Award
  /** How many the policy gives places for; null where no version covers the day. */
  places: number | null
  findings: Finding[]
}

/**
 * The numbers a selection is bound to, with so many listed of each: quotas and the rhythm of batches, or the places of
 * a cohort left after everybody admitted to it otherwise.
 */
export async function quotasOf(
  read: Reader | Writer,
  loaded: Loaded,
  listed: ReadonlyMap<Award, number>,
  on: Day,
  context: Context,
): Promise<{ quotas: Quota[]; series: Finding[] }> {
  const { row } = loaded
  if (row.track !== null) return batchQuotas(read, row.id, row.track, listed, on, context)
  if (!row.cohort_id || !row.programme || !row.cohort_to) return { quotas: [], series: [] }
  const own = new Set(
    loaded.admissions.filter((m) => m.reversed_by_id === null).map((m) => m.enrolment_id as string),
  )
  const others = (
    await enrolmentsOf(read, [row.cohort_id], { asOf: row.cohort_to, knownAt: knownNow })
  ).filter((e) => !own.has(e.id))
  const counts = countsOf(others, on)
  const refill = row.refill_document_number ?? refillOf(others)
  const cohort = { id: row.cohort_id, programme: row.programme }
  const admitted = {
    teacher: counts.admitted.teacher + (listed.get('teacher') ?? 0),
    principal: counts.admitted.principal + (listed.get('principal') ?? 0),
  }
  const found = placeFindings(cohort, { ...counts, admitted }, refill, context)
  const before = placeFindings(cohort, counts, refill, context)
  const of = (all: readonly Finding[], award: Award) =>
    all.filter((f) => f.question === `cohort.${cohort.programme}.size.${award}s`)
  return {
    quotas: (['teacher', 'principal'] as const).map((award) => {
      const free = of(before, award)[0]?.figures
      const places = free?.places
      const taken = free?.found
      return {
        award,
        places: typeof places === 'number' && typeof taken === 'number' ? Math.max(0, places - taken) : null,
        findings: of(found, award),
      }
    }),
    series: [],
  }
}

async function batchQuotas(
  read: Reader | Writer,
  selectionId: string,
  track: Track,
  listed: ReadonlyMap<Award, number>,
  on: Day,
  context: Context,
): Promise<{ quotas: Quota[]; series: Finding[] }> {
  const titles = await titlesGranted(read, { asOf: on, knownAt: knownNow })
  const before = batchesOf(
    titles.filter((t) => t.selection_id !== selectionId),
    track,
  )
  const famous = track === 'principal' ? 'famous_principal' : 'famous_teacher'
  const backbone = track === 'principal' ? 'backbone_principal' : 'backbone_teacher'
  const last = before.at(-1)?.on
  const directly = titles.filter(
    (t) =>
      t.kind === famous &&
      t.level === 'county' &&
      (t.basis === 'A' || t.basis === 'B') &&
      (last === undefined || t.from_on > last),
  ).length
  const batch = {
    track,
    on,
    famous: listed.get(famous) ?? 0,
    backbone: listed.get(backbone) ?? 0,
    directlyRecognised: directly,
  }
  const subject = { kind: 'selection', id: selectionId }
  const found = findingsAbout('batch', batch, subject, context)
  const series = findingsAbout('batchSeries', { track, batches: [...before, batch] }, subject, context)
  return {
    quotas: ([famous, backbone] as const).map((award) => {
      const own = found.filter((f) => f.question.endsWith(award === famous ? '.famous' : '.backbone'))
      const most = own[0]?.figures.most
      return { award, places: typeof most === 'number' ? most : null, findings: own }
    }),
    series,
  }
}

/** Findings on the numbers that refuse a list or a result; a year missed long ago does not stand in the way of this one. */
export const barring = ({
  quotas,
  series,
}: {
  quotas: readonly Quota[]
  series: readonly Finding[]
}): Finding[] =>
  [...quotas.flatMap((q) => q.findings), ...series].filter(
    (f) => bars(f) && f.message.key !== 'batch_missing',
  )
