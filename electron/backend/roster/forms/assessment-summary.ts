import {
  consequencesOf,
  enrolmentsBegun,
  gradesOf,
  studioRolesBegun,
  titlesBegun,
} from '../../../../db/roster/assessed.ts'
import type { View } from '../../../../db/versioned.ts'
import { type AssessedSubject, assessmentSummary } from '../../../../shared/documents/assessment-summary.ts'
import {
  consequenceWords,
  gradeWords,
  programmeWords,
  studioRoleWords,
  titleWords,
} from '../../../../shared/documents/words.ts'
import type { SummarySubject } from '../../../../shared/domain/roster.ts'
import { studioName } from '../../../../shared/domain/studio.ts'
import { addDays, addYears, type Day, dayOf, holdsOn, minDay, yearOf } from '../../../../shared/kernel/day.ts'
import { viewOf } from '../../procedure.ts'
import { countyName, type FormContext, filledBy, inOrder, type ListedRow, needed } from './parts.ts'

/** Somebody who is assessed in years: of a cycle, or (talent) of the calendar. */
interface Subject {
  id: string
  row: ListedRow
  name: string
  standing: string
  cycleFrom: Day | null
  from: Day
  to: Day | null
}

/** 年度考核汇总表: the grades of one year and what follows from them; who should have been graded stands without a grade. */
export async function buildAssessmentSummary(form: FormContext) {
  const { read, call, request } = form
  const view = viewOf(call, request)
  const subject = needed(request, 'subject')
  const year = needed(request, 'year')
  const begun = await subjectsOf(form, subject, view)
  const ids = begun.map((s) => s.id)
  const grades = Map.groupBy(await gradesOf(read, ids, view), (g) => g.subject_id)
  const consequences = Map.groupBy(await consequencesOf(read, ids, view), (c) => c.subject_id)
  const listed = latestCycle(begun, year).filter(({ id, cycleFrom, from, to }) => {
    const graded = grades.get(id)?.some((g) => g.year === year && g.kind === 'annual')
    const window = windowOf(cycleFrom, year)
    // a title is assessed from the first calendar year it is held on New Year's Day
    const due = cycleFrom !== null || from <= window.from
    return graded || (due && window.from <= view.asOf && holdsOn({ from, to }, minDay(window.to, view.asOf)))
  })
  const ordered = inOrder(
    listed.map((s) => ({ ...s.row, subject: s })),
    request.order,
  ).map((r) => r.subject)
  const county = await countyName(read)
  return assessmentSummary({
    county,
    filledBy: filledBy(county, form),
    subject,
    period: [...new Set(ordered.map((s) => periodWords(subject, s.cycleFrom, year)))].join('、') || `${year}`,
    assessed: ordered.map((s): AssessedSubject => {
      const given = grades.get(s.id) ?? []
      const annual = given.filter((g) => g.kind === 'annual')
      const current = annual.find((g) => g.year === year)
      const next = annual.find((g) => g.year > year)
      const again = given.find((g) => g.kind === 'reassessment' && g.year === year)
      return {
        record: s.id,
        name: s.name,
        standing: s.standing,
        school: s.row.school_name ?? s.row.unit,
        evidence: '',
        before: annual
          .filter((g) => g.year < year)
          .map((g) => (g.grade ? gradeWords[g.grade] : '未定'))
          .join('、'),
        grade: current?.grade ?? null,
        consequence: (consequences.get(s.id) ?? [])
          .filter(
            (c) => current && c.ground_on >= current.assessed_on && (!next || c.ground_on < next.assessed_on),
          )
          .map(consequenceWords)
          .join('；'),
        remark: again?.grade ? `复核${gradeWords[again.grade]}` : (current?.note ?? ''),
      }
    }),
  })
}

async function subjectsOf({ read }: FormContext, subject: SummarySubject, view: View): Promise<Subject[]> {
  if (subject === 'trainee')
    return (await enrolmentsBegun(read, view)).map((row) => ({
      id: row.id,
      row,
      name: row.name,
      standing: programmeWords[row.programme],
      cycleFrom: row.cycle_from,
      from: row.from_on,
      to: row.to_on ?? row.cycle_to,
    }))
  if (subject === 'talent') {
    const held = Map.groupBy(await titlesBegun(read, view), (t) => t.person_id)
    return [...held.values()].flatMap((titles) => {
      const row = titles.findLast((t) => t.to_on === null) ?? titles.at(-1)
      if (!row) return []
      const standing = titleWords[row.kind]
      return [
        {
          id: row.person_id,
          row,
          name: row.name,
          standing,
          cycleFrom: null,
          from: row.from_on,
          to: row.to_on,
        },
      ]
    })
  }
  const roles = subject === 'studio' ? (['lead'] as const) : (['assistant', 'member'] as const)
  const rows = await studioRolesBegun(read, roles, view)
  if (subject === 'member')
    return rows.map((row) => ({
      id: row.id,
      row,
      name: row.name,
      standing: `${studioName(row.track, row.lead_name ?? '')}（${studioRoleWords[row.role]}）`,
      cycleFrom: row.cycle_from,
      from: row.from_on,
      to: row.to_on ?? row.cycle_to,
    }))
  // a studio is spoken of by its last lead
  const studios = Map.groupBy(rows, (r) => r.studio_id)
  return [...studios.values()].flatMap((leads) => {
    const row = leads.at(-1)
    if (!row) return []
    return [
      {
        id: row.studio_id,
        row,
        name: studioName(row.track, row.name),
        standing: row.name,
        cycleFrom: row.cycle_from,
        from: row.cycle_from,
        to: row.dissolved_on ? addDays(row.dissolved_on, -1) : row.cycle_to,
      },
    ]
  })
}

/** Year 2 is meant of the latest cycle that has come so far; talent has calendar years. */
function latestCycle(subjects: readonly Subject[], year: number): Subject[] {
  const latest = subjects
    .flatMap(({ cycleFrom }) => cycleFrom ?? [])
    .reduce<Day | null>((last, from) => (last === null || from > last ? from : last), null)
  if (latest === null) return [...subjects]
  const within = addYears(latest, -1)
  const ofLatest = subjects.filter(({ cycleFrom }) => cycleFrom !== null && cycleFrom > within)
  return year > 3 ? [] : ofLatest
}

const windowOf = (cycleFrom: Day | null, year: number): { from: Day; to: Day } =>
  cycleFrom
    ? { from: addYears(cycleFrom, year - 1), to: addDays(addYears(cycleFrom, year), -1) }
    : { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) }

function periodWords(subject: SummarySubject, cycleFrom: Day | null, year: number): string {
  if (!cycleFrom) return `${year}年`
  const first = yearOf(cycleFrom) + year - 1
  return `${first}—${first + 1}${subject === 'trainee' ? '培养' : '管理'}年度`
}
