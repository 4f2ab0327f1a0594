import { findActivity } from '../../../db/activity/activity.ts'
import type { SpendingFacts } from '../../../db/funding/account.ts'
import { gradeRecords } from '../../../db/handback/grades.ts'
import { activityFrom, rowFrom } from '../../../db/handback/records.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import type { StudioTable } from '../../../db/schema.ts'
import type { DocumentFacts } from '../../../db/studio/document.ts'
import { placesBetween } from '../../../db/studio/membership.ts'
import { knownNow } from '../../../db/versioned.ts'
import type { Grading } from '../../../shared/contract/assessment.ts'
import {
  type ErrorCode,
  type ErrorData,
  Refusal,
  refuse,
  refuseField,
} from '../../../shared/contract/errors.ts'
import { recordProblem, type TravelRecord } from '../../../shared/domain/handback.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { checkActivity } from '../activity/check-activity.ts'
import { soundGrading } from '../assessment/grade.ts'
import { gradesGiven } from '../assessment/weigh.ts'
import { wordId } from '../assessment/word-id.ts'
import type { Ledger } from '../funding/account-facts.ts'
import { checkSpending } from '../funding/check-spending.ts'
import { ledgerOf } from '../funding/ledger.ts'
import { checkDocument } from '../studio/check-document.ts'
import type { KeptFile } from './write-records.ts'

/** Why a record that came can't stand: what the command that records one of its kind would answer. */
export interface Trouble {
  code: ErrorCode
  data: Record<string, unknown>
}

interface Checking {
  handle: Reader | Writer
  studio: StudioTable
  today: Day
  /** Everything as it would stand. */
  after: readonly TravelRecord[]
  /** The files that came, by the evidence they are. */
  files: Readonly<Record<string, KeptFile>>
}

const text = (value: unknown): string | null => (value as string | null) ?? null

/**
 * What is wrong with these records as they would stand among the others, by `kind/id`. Money is judged in the order it
 * was spent: what was there before counts first, so that two computers can't spend the same yuan.
 */
export async function troublesOf(
  checking: Checking,
  touched: readonly TravelRecord[],
): Promise<Map<string, Trouble>> {
  const troubles = new Map<string, Trouble>()
  const weigh = async (record: TravelRecord, check: () => Promise<void>) => {
    try {
      await check()
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause
      troubles.set(`${record.kind}/${record.id}`, {
        code: cause.code,
        data: cause.data as Record<string, unknown>,
      })
    }
  }
  for (const record of touched) {
    if (record.kind !== 'spending') await weigh(record, () => checkRecord(checking, record))
  }
  const spent = touched.filter((r) => r.kind === 'spending').sort(byDay)
  if (spent.length > 0) await checkMoney(checking, spent, weigh)
  return troubles
}

const byDay = (a: TravelRecord, b: TravelRecord): number =>
  `${a.fields.spentOn} ${a.id}` < `${b.fields.spentOn} ${b.id}` ? -1 : 1

async function checkRecord(checking: Checking, record: TravelRecord): Promise<void> {
  const { handle, studio, today } = checking
  const wrong = recordProblem(record)
  if (wrong) refuseField(wrong.field, wrong.problem, record.fields[wrong.field] ?? null)
  if (record.kind === 'activity') {
    const { facts, marks } = activityFrom(record, studio.id)
    return checkActivity(handle, studio, facts, marks, today)
  }
  if (record.kind === 'evidence') return checkEvidence(checking, record)
  if (record.kind === 'grade') return checkWord(checking, record)
  if (record.kind === 'document')
    return checkDocument(handle, rowFrom<DocumentFacts>({ ...record, kind: 'document' }, studio.id), today)
  return checkOutput(checking, record)
}

/** Evidence stands behind a record that stands, and its file is one that can be evidence. */
function checkEvidence({ after, files }: Checking, { id, fields }: TravelRecord): void {
  const kind = fields.subjectKind === 'studio_document' ? 'document' : fields.subjectKind
  if (!after.some((r) => r.kind === kind && r.id === fields.subjectId))
    refuseField('subjectId', 'unknown', text(fields.subjectId))
  const file = files[id]
  if (file?.refused) refuse('EVIDENCE_REFUSED', file.refused as ErrorData<'EVIDENCE_REFUSED'>)
  if (!file) refuseField('name', 'missing', text(fields.name))
}

/** A lead's word stands for somebody of the studio and a year that nobody has graded for good. */
async function checkWord({ handle, studio, today }: Checking, { id, fields }: TravelRecord): Promise<void> {
  const subjectId = String(fields.subjectId)
  const year = Number(fields.year)
  const known = (await gradeRecords(handle, studio.id)).find((r) => r.id === id)
  const own = known ? known.fields.subjectId === subjectId && known.fields.year === year : false
  if (!own && id !== wordId(subjectId, year)) refuseField('id', 'unknown', id)
  const [subjectKind, grade, absence] = [fields.subjectKind, fields.grade ?? null, fields.absence ?? null]
  const grading = {
    ...{ subjectKind, subjectId, kind: 'annual', year, grade, absence, assessedOn: fields.assessedOn },
    ...{ notifiedOn: null, note: text(fields.note) },
  } as Grading
  const { subject } = await soundGrading(handle, grading, today, (s) => gradesGiven(handle, s))
  if (subject.studioId !== studio.id) refuseField('subjectId', 'not_in_studio', subjectId)
}

async function checkOutput(checking: Checking, { fields }: TravelRecord): Promise<void> {
  const { handle, studio, today } = checking
  const [on, personId] = [fields.happenedOn as Day, fields.personId as Id<'person'>]
  if (on > today) refuseField('happenedOn', 'in_future', on, today)
  const places = await placesBetween(handle, studio.id, on, on)
  if (!places.some((p) => p.person_id === personId)) refuseField('personId', 'not_in_studio', personId, on)
  await checkActivityId(checking, fields)
}

async function checkActivityId({ handle, studio, after }: Checking, fields: TravelRecord['fields']) {
  const activityId = text(fields.activityId)
  if (activityId === null || after.some((r) => r.kind === 'activity' && r.id === activityId)) return
  const known = await findActivity(handle, activityId as Id<'activity'>, { knownAt: knownNow })
  if (known?.studio_id !== studio.id) refuseField('activityId', 'unknown', activityId)
}

async function checkMoney(
  checking: Checking,
  touched: readonly TravelRecord[],
  weigh: (record: TravelRecord, check: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const { handle, studio, today, after } = checking
  const ledger = await ledgerOf(handle, studio.id, { asOf: today, knownAt: knownNow })
  const rowOf = (record: TravelRecord) => rowFrom<SpendingFacts>({ ...record, kind: 'spending' }, studio.id)
  const ids = new Set(touched.map((r) => r.id))
  // what is on record besides: the policy looks at day, use and amount only
  ledger.spendings = after
    .filter((r) => r.kind === 'spending' && !ids.has(r.id))
    .map((r) => rowOf(r) as Ledger['spendings'][number])
  for (const record of touched) {
    await weigh(record, async () => {
      const wrong = recordProblem(record)
      if (wrong) refuseField(wrong.field, wrong.problem, record.fields[wrong.field] ?? null)
      await checkActivityId(checking, record.fields)
      await checkSpending(handle, ledger, rowOf(record), today)
    })
    ledger.spendings = [...ledger.spendings, rowOf(record) as Ledger['spendings'][number]]
  }
}
