import { addDays } from '../../../../shared/kernel/day.ts'
import type { Level } from '../../../../shared/policy/facts/codes.ts'
import type {
  Lecture,
  OpenLesson,
  Paper,
  Project,
  StudyReport,
} from '../../../../shared/policy/facts/output.ts'
import type { Cycle } from '../../../../shared/policy/facts/studio.ts'
import type { CaseFacts } from '../case.ts'
import { levels, word } from '../vocabulary.ts'
import { asDay, given, same } from './given.ts'

/** What people have to show; an entry that names no day lies inside the cycle. */

const within = (cycle: Cycle, days = 200) => addDays(cycle.from, days)
const toLevel = (text: string): Level => word(levels, text)

export const papersOf = (papers: CaseFacts['papers'], cycle: Cycle): readonly Paper[] | undefined =>
  given(
    papers,
    [{ status: 'published', publishedOn: within(cycle), authorPosition: 1, journalLevel: 'city' }],
    (list) =>
      list.map((p): Paper => {
        const published = p.status === '发表'
        return {
          status: published ? 'published' : 'accepted',
          publishedOn: published ? given(p.published_on, within(cycle), asDay) : null,
          authorPosition: given(p.author_position, 1, same),
          journalLevel: given(p.journal_level, 'city', toLevel),
        }
      }),
  )

export const lessonsOf = (
  lessons: CaseFacts['open_lessons'],
  cycle: Cycle,
  level: Level,
): readonly OpenLesson[] | undefined =>
  given(lessons, [{ level, as: 'teacher', on: within(cycle, 300) }], (list) =>
    list.map((l) => ({
      level: toLevel(l.level),
      as: given(l.as, 'teacher', (as) => (as === '授课' ? 'teacher' : 'audience')),
      on: given(l.on, within(cycle), asDay),
    })),
  )

/** Lectures count beside the lessons, so a case that names its lessons has none but those it names. */
export const lecturesOf = (facts: CaseFacts, cycle: Cycle, level: Level): readonly Lecture[] | undefined =>
  given(facts.lectures, facts.open_lessons === undefined ? [{ level, on: within(cycle) }] : [], (list) =>
    list.map((l) => ({ level: toLevel(l.level), on: given(l.on, within(cycle), asDay) })),
  )

export const reportsOf = (
  reports: CaseFacts['study_reports'],
  cycle: Cycle,
): readonly StudyReport[] | undefined =>
  given(
    reports,
    [1, 2, 3].map((visit) => ({
      visit: String(visit),
      on: within(cycle, 100 * visit),
      visitEndedOn: within(cycle, 100 * visit - 10),
    })),
    (list) =>
      list.map((r) => {
        const on = given(r.on, r.visit_ended_on ? addDays(asDay(r.visit_ended_on), 10) : within(cycle), asDay)
        return {
          visit: String(r.visit),
          on,
          visitEndedOn: given(r.visit_ended_on, on === undefined ? undefined : addDays(on, -10), asDay),
        }
      }),
  )

export const projectsOf = (projects: CaseFacts['projects']): readonly Project[] | undefined =>
  given(projects, [{ level: 'city' }], (list) => list.map((p) => ({ level: toLevel(p.level) })))
