import { listOutputs } from '../../../../db/activity/output.ts'
import { listAssessments } from '../../../../db/assessment/assessment.ts'
import { listDecisions } from '../../../../db/decision/decision.ts'
import type { Reader } from '../../../../db/open.ts'
import { postRecords } from '../../../../db/people/records.ts'
import { certificatesOf } from '../../../../db/recognition/certificate.ts'
import {
  attendedBy,
  enrolmentsOf,
  membershipsOf,
  personOnFile,
  titlesOf,
} from '../../../../db/roster/growth.ts'
import type { View } from '../../../../db/versioned.ts'
import { refuse } from '../../../../shared/contract/errors.ts'
import { growthFile } from '../../../../shared/documents/growth-file.ts'
import {
  absenceWords,
  assessedWords,
  decisionWords,
  postWords,
  programmeWords,
  rewardStandingWords,
  studioRoleWords,
} from '../../../../shared/documents/words.ts'
import { studioName } from '../../../../shared/domain/studio.ts'
import { addDays, type Day, minDay, yearOf } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { rewardBooks } from '../../funding/reward-book.ts'
import { type RewardLine, rewardLines } from '../../funding/reward-year.ts'
import { policyOn } from '../../policy/context.ts'
import { viewOf } from '../../procedure.ts'
import { honourOf } from './honour.ts'
import { countyName, type FormContext, listedPerson, needed } from './parts.ts'

/** More than anybody has ever brought forth. */
const everyOutput = { offset: 0, limit: 10_000 }

/** 个人成长档案: everything on record about one person, as of a day. */
export async function buildGrowthFile(form: FormContext) {
  const { call, request } = form
  const read = form.read as Reader
  const view = viewOf(call, request)
  const personId = needed(request, 'personId')
  const person = await personOnFile(read, personId, view)
  if (!person) return refuse('NOT_FOUND', { kind: 'person', id: personId })
  const ended = (to: Day | null): Day | null => (to !== null && to <= view.asOf ? to : null)
  const posts = await postRecords(read, view, [personId])
  const assessments = await listAssessments(read, { personId }, view)
  const outputs = await listOutputs(read, { personId }, view, everyOutput)
  const decisions = await listDecisions(read, { personId }, view)
  const titles = await titlesOf(read, personId, view)
  const certificates = await certificatesOf(
    read,
    titles.map((t) => t.id),
    view,
  )
  const numberOf = new Map<string, string>(certificates.map((c) => [c.subject_id, c.number]))
  return growthFile({
    county: await countyName(read),
    asOf: view.asOf,
    person: {
      ...listedPerson(person, form),
      ethnicity: person.ethnicity,
      education: person.education,
      politics: person.party,
    },
    posts: posts
      .filter((p) => p.from_on <= view.asOf)
      .map((p) => ({
        from: p.from_on,
        to: ended(p.to_on),
        school: p.school_name ?? p.unit ?? '',
        post: p.duty ?? (p.kind ? postWords[p.kind] : ''),
        teaching: p.front_line === null ? null : p.front_line ? '一线任教' : '不任课',
      })),
    titles: titles.map((t) => ({
      level: t.level,
      kind: t.kind,
      recognisedOn: t.from_on,
      certificateNumber: numberOf.get(t.id) ?? (t.level === 'county' ? null : '—'),
      state: ended(t.to_on) ? (t.end_reason ?? '已终止') : '有效',
    })),
    cohorts: (await enrolmentsOf(read, personId, view)).map((e) => {
      const left = ended(e.to_on)
      const over = ended(e.cycle_to)
      return {
        from: e.from_on,
        to: left ?? over,
        programme: `${programmeWords[e.programme]}（${e.cohort_name}）`,
        mentor: e.mentor,
        state: left ? '退出' : over ? '期满' : '在培',
      }
    }),
    studios: (await membershipsOf(read, personId, view)).map((m) => {
      const life = m.dissolved_on ? minDay(addDays(m.dissolved_on, -1), m.cycle_to) : m.cycle_to
      const left = ended(m.to_on)
      return {
        from: m.from_on,
        to: left ?? ended(life),
        studio: studioName(m.track, m.lead_name ?? ''),
        role: studioRoleWords[m.role],
        state: left ? (m.exit_decision_id ? '退出' : '离任') : ended(life) ? '期满' : '在任',
      }
    }),
    assessments: assessments.toReversed().map((a) => ({
      period: a.subject_kind === 'talent' ? `${a.year}年` : `第${a.year}年度`,
      subject: assessedWords(a.subject_kind, a.kind),
      grade: a.grade,
      note: a.grade === null && a.absence ? absenceWords[a.absence] : (a.note ?? ''),
    })),
    outputs: outputs.rows
      .toReversed()
      .map((o) => ({ on: o.happened_on, kind: o.kind, title: o.title, level: o.level })),
    activities: (await attendedBy(read, personId, view)).map((a) => ({
      on: a.from_on,
      topic: a.topic,
      studio: studioName(a.track, a.lead_name ?? ''),
      attendance:
        a.present === null
          ? '未记'
          : a.present
            ? '出勤'
            : `缺席${a.absence_reason ? `（${a.absence_reason}）` : ''}`,
    })),
    decisions: decisions.toReversed().map((d) => ({
      on: d.effective_on,
      matter: decisionWords(d),
      documentNumber: d.document_number,
    })),
    rewards: await rewardsOf(read, personId, view),
  })
}

/** Rewards of money by the year of the honour: what was paid or is owed, and by whom. */
async function rewardsOf(read: Reader, personId: Id<'person'>, view: View) {
  const book = (await rewardBooks(read, [personId], view)).get(personId)
  if (!book) return []
  const policy = await policyOn(read, view)
  const years = [...new Set(book.entries.map((e) => yearOf(e.grantedOn)))]
  return years.flatMap((year) =>
    rewardLines(book, year, policy)
      // what the own school honours without money is not told in a column of money
      .filter((line) => line.standing !== 'school')
      .map((line) => ({
        year,
        honour: honourOf(line.entry),
        amount: amountOf(line),
        state: rewardStandingWords[line.standing],
      })),
  )
}

/** What was or is to be paid, in fen; null where that waits for a decision or a fact. */
function amountOf({ entry, standing, dueFen, payableFen }: RewardLine): number | null {
  if (entry.payment) return entry.payment.amount_fen
  return standing === 'city' ? dueFen : payableFen
}
