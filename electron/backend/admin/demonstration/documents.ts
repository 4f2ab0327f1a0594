import type { StudioDocumentKind } from '../../../../shared/domain/studio.ts'
import { addDays, type Day, day, maxDay } from '../../../../shared/kernel/day.ts'
import type { Id } from '../../../../shared/kernel/id.ts'
import { idFor } from './identity.ts'
import { years } from './management-year.ts'
import { type Book, recordedOn, today } from './record.ts'
import type { School } from './schools.ts'
import { cycle, type Seat, type Studio } from './studios.ts'

/** What never reached the file, by studio; with a year or the place of a member where it is about one. */
const missing: readonly (readonly [studio: number, kind: StudioDocumentKind, at?: number])[] = [
  [10, 'annual_plan', 3],
  [16, 'annual_plan', 2],
  [24, 'annual_plan', 2],
  [13, 'work_system'],
  [11, 'workplace', 3],
  [15, 'plan_review'],
  [18, 'growth_file', 5],
  [15, 'cycle_goals', 4],
  [4, 'career_plan', 2],
]

/** Reports that were due only at the end and are there already. */
const early: readonly (readonly [studio: number, kind: StudioDocumentKind, on: string])[] = [
  [1, 'policy_report', '2025-04-22'],
  [1, 'research_report', '2025-05-29'],
  [5, 'research_report', '2025-06-05'],
  [6, 'summary_report', '2025-06-10'],
]

/** Writes what a studio has on file: plans, rules, what is kept about each member, what others attest. */
export function recordDocuments(
  book: Book,
  studio: Studio,
  schools: readonly School[],
  schoolIds: readonly Id<'school'>[],
): void {
  const { number } = studio
  const file = (
    kind: StudioDocumentKind,
    filedOn: Day,
    about: { at?: number; year?: number; seat?: Seat; school?: Id<'school'>; title?: string } = {},
  ) => {
    const at = about.year ?? about.at
    const place = [about.at, about.year].filter((n) => n !== undefined).join('-')
    if (missing.some(([s, k, n]) => s === number && k === kind && n === at)) return
    const lastOn = studio.seats[0]?.toOn ?? today
    if (filedOn > lastOn || filedOn > today) return
    book.insert('studio_document', {
      id: idFor('studio_document', `${number} ${kind} ${place}${about.school ?? ''}`),
      studio_id: studio.id,
      person_id: about.seat?.person.id ?? null,
      school_id: about.school ?? null,
      kind,
      management_year: about.year ?? null,
      title: about.title ?? null,
      filed_on: filedOn,
      ...recordedOn(book, addDays(filedOn, 2)),
    })
  }
  file('three_year_plan', addDays(cycle.from, 21), { title: '三年工作规划（2022—2025年）' })
  file('work_system', addDays(cycle.from, 24), { title: '工作室章程与管理制度' })
  file('plan_review', day('2022-11-15'), { title: '教育局审议意见' })
  for (const { number: year, from } of years) {
    file('annual_plan', addDays(from, 14 + (number % 10)), { year, title: `第${year}管理年度工作计划` })
    file('workplace', addDays(from, 30), { year, title: '独立工作室用房证明' })
    file('mentoring', addDays(from, 40), { year, title: '师带徒结对安排' })
    // reports come at the end of a year
    file('work_report', addDays(from, 340), { year, title: '向教育局的年度工作汇报' })
    for (const [at, seat] of studio.seats.filter((s) => s.role === 'assistant').entries())
      file('assistant_work', addDays(from, 335), { at, year, seat, title: '助理履职情况' })
    file('unit_support', addDays(from, 30), { year, title: '所在学校支持工作室情况说明' })
  }
  for (const [at, seat] of studio.seats.filter((s) => s.role === 'member').entries()) {
    const on = addDays(seat.fromOn, 30)
    file('cycle_goals', on, { at, seat, title: '周期培养目标和任务' })
    file('growth_file', addDays(on, 20), { at, seat, title: '个人成长档案' })
    for (const { number: year, from, to } of years)
      if (on <= to)
        file('study_record', maxDay(addDays(from, 200), on), { at, year, seat, title: '学习记录和案例评析' })
    file('study_plan', on, { at, seat, title: '学习计划和研究项目' })
    if (studio.track === 'principal') file('career_plan', on, { at, seat, title: '职业发展规划' })
  }
  const supported = schools.flatMap((s, i) => (s.area === 'rural' && s.form === 'primary' ? [i] : []))
  for (const n of number % 3 === 0 ? [0] : [0, 1]) {
    const at = supported[(number * 2 + n) % supported.length] ?? 0
    const school = schoolIds[at]
    if (school) file('support', day(`202${3 + n}-11-20`), { school, title: '结对帮扶协议' })
  }
  for (const [s, kind, on] of early) if (s === number) file(kind, day(on))
}
