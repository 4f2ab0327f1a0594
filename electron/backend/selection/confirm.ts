import type { Effect } from '../../../db/decision/effect.ts'
import type { Writer } from '../../../db/open.ts'
import { insertTitle } from '../../../db/recognition/title.ts'
import { insertAdmission } from '../../../db/selection/listing.ts'
import { moveSelection } from '../../../db/selection/selection.ts'
import { knownNow } from '../../../db/versioned.ts'
import { refuse, refuseField } from '../../../shared/contract/errors.ts'
import type { Award } from '../../../shared/domain/selection.ts'
import type { Track } from '../../../shared/domain/studio.ts'
import type { TitleKind } from '../../../shared/domain/title.ts'
import { addDays, maxDay } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import type { Finding } from '../../../shared/policy/finding.ts'
import { enrolTrainees } from '../cohort/enrol-trainees.ts'
import { type Deed, storeDecision } from '../decision/decide.ts'
import type { Call } from '../desk.ts'
import { refuseIfBarred } from '../policy/barred.ts'
import { policyOn } from '../policy/context.ts'
import { commands, stampOf } from '../procedure.ts'
import { certificateSeries } from '../recognition/number-certificate.ts'
import { refuseIfBlocked, selectionAt } from './at-step.ts'
import { type Applicant, obstacles, type Standing, standingOf } from './standing.ts'
import { barring, decisive, procedureKept, quotasOf } from './weigh.ts'

type Listed = Applicant & { listed: NonNullable<Applicant['listed']> }

/** Everybody of the list to be confirmed now. @throws Refusal FIELD_INVALID naming who can't be */
function chosen(standing: Standing, ids: readonly Id<'application'>[] | undefined): Listed[] {
  const listed = standing.applicants.filter((a): a is Listed => a.listed !== null)
  if (!ids)
    return listed
      .filter((a) => a.admission === null && a.row.withdrawn_on === null)
      .sort((a, b) => a.listed.position - b.listed.position)
  return ids.map((id, i) => {
    const field = `applicationIds.${i}`
    const applicant = listed.find((a) => a.row.id === id) ?? refuseField(field, 'not_listed', id)
    if (ids.indexOf(id) < i) refuseField(field, 'twice', applicant.row.name)
    if (applicant.admission) refuseField(field, 'confirmed_already', applicant.row.name)
    const { withdrawn_on } = applicant.row
    if (withdrawn_on) refuseField(field, 'withdrawn', applicant.row.name, withdrawn_on)
    return applicant
  })
}

export const confirm = commands.selection.confirm.handler(async ({ context, input }) => {
  const { trx, audit, desk } = context
  const { selectionId, effectiveOn, documentNumber, approver, note } = input
  const row = await selectionAt(trx, selectionId, ['notice', 'result'])
  const today = desk.clock.today()
  const standing = await standingOf(trx, selectionId, { asOf: maxDay(effectiveOn, today), knownAt: knownNow })
  const { notice } = standing.loaded
  if (notice && (effectiveOn <= notice.to_on || today <= notice.to_on))
    return refuseField('effectiveOn', 'notice_running', effectiveOn, addDays(notice.to_on, 1))
  const people = chosen(standing, input.applicationIds)
  if (people.length === 0) return refuseField('applicationIds', 'nobody_left')
  const ids = new Set(people.map((p) => p.row.id))
  refuseIfBlocked(
    row,
    obstacles(standing, today)
      .map((o) =>
        o.condition === 'listed_ineligible'
          ? { ...o, applicationIds: o.applicationIds.filter((id) => ids.has(id)) }
          : o,
      )
      .filter((o) => o.condition !== 'listed_ineligible' || o.applicationIds.length > 0),
  )
  const findings = await numbersBy(trx, standing, people, effectiveOn)
  const kept = new Map(
    people.map((p) => [
      p.row.id,
      [
        ...p.findings,
        ...procedureKept(standing.loaded.row, p.row.id, p.facts, effectiveOn, standing.context),
        ...findings,
      ],
    ]),
  )
  refuseIfBarred(
    people.flatMap((p) =>
      procedureKept(standing.loaded.row, p.row.id, p.facts, effectiveOn, standing.context),
    ),
  )
  const deed: Deed = { effectiveOn, documentNumber, approver, reason: note }
  const result =
    row.kind === 'recognition'
      ? await grantTitles(trx, context, standing, people, deed, kept)
      : await enrolAll(trx, context, standing, people, deed, kept)
  if (row.step !== 'result')
    await moveSelection(
      trx,
      {
        id: desk.newId<'selection_move'>(),
        selection_id: selectionId,
        from_step: row.step,
        to_step: 'result',
        reason: null,
      },
      stampOf(context),
    )
  audit({
    subject: { kind: 'selection', id: selectionId },
    detail: {
      confirmed: result.decisionIds.length,
      decisionIds: result.decisionIds,
      effectiveOn,
      documentNumber,
    },
  })
  return { ...result, findings: [...findings] }
})

/** The numbers with everybody confirmed so far and now. @throws Refusal POLICY_REFUSED */
async function numbersBy(
  trx: Writer,
  standing: Standing,
  people: readonly Listed[],
  effectiveOn: Deed['effectiveOn'],
): Promise<readonly Finding[]> {
  const awards: Award[] = [
    ...standing.applicants.flatMap((a) => a.admission?.award ?? []),
    ...people.map((p) => p.listed.award),
  ]
  const counts = new Map([...Map.groupBy(awards, (a) => a)].map(([award, of]) => [award, of.length] as const))
  const policy = await policyOn(trx, { asOf: effectiveOn })
  const numbers = await quotasOf(trx, standing.loaded, counts, effectiveOn, policy)
  const over = barring(numbers)
  if (over.length > 0) return refuse('POLICY_REFUSED', { findings: over })
  return [...numbers.quotas.flatMap((q) => q.findings), ...numbers.series]
}

interface Result {
  decisionIds: Id<'decision'>[]
  titleIds: Id<'title'>[]
  enrolmentIds: Id<'enrolment'>[]
  certificateNumbers: string[]
}

type Kept = ReadonlyMap<Id<'application'>, readonly Finding[]>

/** One decision for one applicant, which keeps every finding it was taken on. */
async function admit(
  trx: Writer,
  call: Call,
  standing: Standing,
  person: Listed,
  deed: Deed,
  kept: Kept,
  brought: { effect: Effect; titleId?: Id<'title'>; enrolmentId?: Id<'enrolment'> },
): Promise<Id<'decision'>> {
  const { row } = standing.loaded
  const findings = kept.get(person.row.id) ?? []
  const main = decisive(person.findings) ?? findings[0]
  const decisionId = await storeDecision(
    trx,
    call,
    'confirm',
    {
      kind: row.kind === 'recognition' ? 'recognition' : 'enrolment',
      subject_kind: 'application',
      subject_id: person.row.id,
      person_id: person.row.person_id,
      studio_id: null,
      cohort_id: row.cohort_id,
      finding: JSON.stringify(main),
    },
    deed,
    [brought.effect],
  )
  await insertAdmission(
    trx,
    {
      id: call.desk.newId<'admission'>(),
      selection_id: row.id,
      application_id: person.row.id,
      decision_id: decisionId,
      award: person.listed.award,
      title_id: brought.titleId ?? null,
      enrolment_id: brought.enrolmentId ?? null,
      findings: JSON.stringify(findings),
    },
    stampOf(call),
  )
  return decisionId
}

async function grantTitles(
  trx: Writer,
  call: Call,
  standing: Standing,
  people: readonly Listed[],
  deed: Deed,
  kept: Kept,
): Promise<Result> {
  const stamp = stampOf(call)
  const series = certificateSeries(trx, call, deed.effectiveOn)
  const result: Result = { decisionIds: [], titleIds: [], enrolmentIds: [], certificateNumbers: [] }
  for (const person of people) {
    const titleId = call.desk.newId<'title'>()
    const kind = person.listed.award as TitleKind
    await insertTitle(
      trx,
      {
        id: titleId,
        person_id: person.row.person_id,
        level: 'county',
        kind,
        from_on: deed.effectiveOn,
        to_on: null,
        basis: null,
        document_number: deed.documentNumber,
        end_reason: null,
      },
      stamp,
    )
    const effect: Effect = {
      record: 'title',
      id: titleId,
      label: kind,
      beforeOn: null,
      toOn: null,
      created: true,
    }
    result.decisionIds.push(await admit(trx, call, standing, person, deed, kept, { effect, titleId }))
    result.titleIds.push(titleId)
    result.certificateNumbers.push(
      await series({ of: kind, subjectId: titleId, personId: person.row.person_id }),
    )
  }
  return result
}

async function enrolAll(
  trx: Writer,
  call: Call,
  standing: Standing,
  people: readonly Listed[],
  deed: Deed,
  kept: Kept,
): Promise<Result> {
  const { row } = standing.loaded
  const cohortId = row.cohort_id as Id<'cohort'>
  const { enrolmentIds } = await enrolTrainees(call, trx, {
    cohortId,
    trainees: people.map((p) => ({
      personId: p.row.person_id,
      track: p.listed.award as Track,
      readmissionReason: p.row.return_reason,
    })),
    fromOn: row.cohort_from ? maxDay(row.cohort_from, deed.effectiveOn) : deed.effectiveOn,
    documentNumber: deed.documentNumber,
    refillDocumentNumber: row.refill_document_number,
  })
  const decisionIds: Id<'decision'>[] = []
  for (const [i, person] of people.entries()) {
    const enrolmentId = enrolmentIds[i]
    if (!enrolmentId) continue
    const effect: Effect = {
      record: 'enrolment',
      id: enrolmentId,
      label: person.row.name,
      beforeOn: null,
      toOn: null,
      created: true,
    }
    decisionIds.push(await admit(trx, call, standing, person, deed, kept, { effect, enrolmentId }))
  }
  return { decisionIds, titleIds: [], enrolmentIds, certificateNumbers: [] }
}
