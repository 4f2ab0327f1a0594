import { findActivity } from '../../../db/activity/activity.ts'
import { gradeRecords } from '../../../db/handback/grades.ts'
import { activityFrom } from '../../../db/handback/records.ts'
import type { Reader, Writer } from '../../../db/open.ts'
import type { StudioTable } from '../../../db/schema.ts'
import { placesBetween, standingMemberships } from '../../../db/studio/membership.ts'
import { type StudioRecords, studioRecords } from '../../../db/studio/records.ts'
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
import {
  memberDocumentKinds,
  type StudioDocumentKind,
  schoolDocumentKinds,
  studioLife,
  yearlyDocumentKinds,
} from '../../../shared/domain/studio.ts'
import type { Day } from '../../../shared/kernel/day.ts'
import type { Id } from '../../../shared/kernel/id.ts'
import { checkActivity } from '../activity/check-activity.ts'
import { soundGrading } from '../assessment/grade.ts'
import { gradesGiven } from '../assessment/weigh.ts'
import { wordId } from '../assessment/word-id.ts'
import { chargedYear, type Ledger } from '../funding/account-facts.ts'
import { frozenBy } from '../funding/frozen.ts'
import { fundFindings } from '../funding/fund-findings.ts'
import { ledgerOf } from '../funding/ledger.ts'
import { refuseIfBarred } from '../policy/barred.ts'
import { policyOn } from '../policy/context.ts'
import { compositionFindings } from '../studio/composition.ts'
import { checkDay } from '../studio/span.ts'
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
  if (record.kind === 'document') return checkDocument(checking, record)
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

async function checkDocument({ handle, studio, today }: Checking, { fields }: TravelRecord): Promise<void> {
  const kind = fields.kind as StudioDocumentKind
  const [filedOn, personId, schoolId] = [fields.filedOn as Day, text(fields.personId), text(fields.schoolId)]
  if (filedOn > today) refuseField('filedOn', 'in_future', filedOn, today)
  if (memberDocumentKinds.includes(kind) && personId === null) refuseField('personId', 'missing')
  if (personId && (await standingMemberships(handle, studio.id, personId as Id<'person'>)).length === 0)
    refuseField('personId', 'not_in_studio', personId)
  if (schoolDocumentKinds.includes(kind) && schoolId === null) refuseField('schoolId', 'missing')
  if (schoolId && !(await knowsSchool(handle, schoolId))) refuseField('schoolId', 'unknown', schoolId)
  if (yearlyDocumentKinds.includes(kind) && (fields.managementYear ?? null) === null)
    refuseField('managementYear', 'missing')
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

async function knowsSchool(handle: Reader | Writer, id: string): Promise<boolean> {
  const found = await handle
    .selectFrom('school')
    .select('id')
    .where('id', '=', id as Id<'school'>)
    .executeTakeFirst()
  return found !== undefined
}

type Spending = Ledger['spendings'][number]

const asRow = ({ fields }: TravelRecord) =>
  ({ spent_on: fields.spentOn, amount_fen: fields.amountFen, category: fields.category }) as Spending

async function checkMoney(
  checking: Checking,
  touched: readonly TravelRecord[],
  weigh: (record: TravelRecord, check: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const { handle, studio, today, after } = checking
  const ledger = await ledgerOf(handle, studio.id, { asOf: today, knownAt: knownNow })
  const ids = new Set(touched.map((r) => r.id))
  ledger.spendings = after.filter((r) => r.kind === 'spending' && !ids.has(r.id)).map(asRow)
  for (const record of touched) {
    await weigh(record, () => checkSpending(checking, ledger, record))
    ledger.spendings = [...ledger.spendings, asRow(record)]
  }
}

async function checkSpending(
  checking: Checking,
  ledger: Ledger & { records: StudioRecords },
  { fields, ...record }: TravelRecord,
): Promise<void> {
  const { handle, studio, today } = checking
  const wrong = recordProblem({ ...record, fields })
  if (wrong) refuseField(wrong.field, wrong.problem, fields[wrong.field] ?? null)
  const spentOn = fields.spentOn as Day
  if (spentOn > today) refuseField('spentOn', 'in_future', spentOn, today)
  checkDay(
    'spentOn',
    spentOn,
    studioLife({ fromOn: studio.from_on, toOn: studio.to_on, dissolvedOn: studio.dissolved_on }),
  )
  await checkActivityId(checking, fields)
  const year = chargedYear(ledger.head, spentOn)
  if (!year) return refuseField('spentOn', 'outside_cycle', spentOn, studio.to_on)
  const policy = await policyOn(handle, spentOn)
  const [then] = await studioRecords(handle, { asOf: spentOn, knownAt: knownNow }, [studio.id])
  const freezing = then ? frozenBy(compositionFindings(then, policy)) : []
  if (freezing.length > 0) refuse('POLICY_REFUSED', { findings: freezing })
  const asked = { spendFen: fields.amountFen as number, category: fields.category as string }
  refuseIfBarred(fundFindings(ledger, year, policy, ['fund.allotment', 'fund.use'], asked))
}
