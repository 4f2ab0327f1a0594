import type { OutputKind } from '../../../domain/activity.ts'
import { holdsOn } from '../../../kernel/day.ts'
import { defineQuestion } from '../../define.ts'
import type { EnrolmentFacts } from '../../facts/cohort.ts'
import type { Context } from '../../inquiry.ts'
import { ask } from '../../question.ts'
import { outputTallies, requiredTasks } from './tasks.ts'

type Counted = keyof typeof outputTallies

/** Each kind of output alone, put to the very tally its task makes. */
const questions = Object.fromEntries(
  Object.entries(outputTallies).map(([kind, tally]) => [
    kind,
    defineQuestion({
      id: `cohort.counts.${kind}`,
      subject: 'enrolment',
      rules: requiredTasks.flatMap((task) => task.rules),
      by: 'programme',
      evaluate(q) {
        const { sure, possible, missing } = tally(q)
        return { outcome: 'compliant', reason: 'number_met', figures: { sure, possible, missing } }
      },
    }),
  ]),
) as Record<Counted, ReturnType<typeof defineQuestion<'enrolment'>>>

/** What keeps an output from counting for a task. */
export const whyNot = [
  'only_reference',
  'outside_cycle',
  'not_published',
  'not_first_author',
  'only_listened',
  'before_trip_end',
  'trip_counted',
  'level_too_low',
] as const
export type WhyNot = (typeof whyNot)[number]

/** The facts with no output in them but those of one kind. */
const outputs = {
  papers: [],
  openLessons: [],
  lectures: [],
  studyReports: [],
  projects: [],
  otherResults: [],
}

/**
 * Whether the last output in `own` counts for a task of the programme, and what stands in the way; `because` names the
 * missing fact where `counts` is null. `own` holds that output alone, a report after the others about the same trip.
 */
export function counts(
  kind: OutputKind,
  about: Pick<EnrolmentFacts, 'programme' | 'cycle'>,
  own: Partial<EnrolmentFacts>,
  context: Context,
): { counts: boolean | null; because: string | null } {
  if (kind === 'other') return { counts: false, because: 'only_reference' }
  const tally = (facts: Partial<EnrolmentFacts>) =>
    ask(questions[kind], { ...outputs, ...about, ...facts }, { kind: 'trainee', id: '' }, context)
      .figures as {
      sure: number
      possible: number
      missing: readonly string[]
    }
  const before = tally({ ...own, studyReports: own.studyReports?.slice(0, -1) ?? [] })
  const { sure, possible, missing } = tally(own)
  const gained = kind === 'study_report' ? sure - before.sure : sure
  if (gained > 0) return { counts: true, because: null }
  if (possible > sure) return { counts: null, because: missing.at(-1)?.split('.').at(-1) ?? null }
  return { counts: false, because: because(kind, about, own) }
}

/** The first thing in the way of an output that does not count. */
function because(
  kind: Counted,
  { cycle }: Pick<EnrolmentFacts, 'cycle'>,
  own: Partial<EnrolmentFacts>,
): WhyNot {
  const outside = (on: Parameters<typeof holdsOn>[1] | null | undefined) =>
    on !== null && on !== undefined && cycle !== undefined && !holdsOn(cycle, on)
  switch (kind) {
    case 'paper': {
      const paper = own.papers?.at(-1)
      if (paper?.status !== 'published') return 'not_published'
      if (outside(paper.publishedOn)) return 'outside_cycle'
      return paper.authorPosition === 1 ? 'level_too_low' : 'not_first_author'
    }
    case 'open_lesson': {
      const lesson = own.openLessons?.at(-1)
      if (lesson?.as === 'audience') return 'only_listened'
      return outside(lesson?.on) ? 'outside_cycle' : 'level_too_low'
    }
    case 'lecture':
      return outside(own.lectures?.at(-1)?.on) ? 'outside_cycle' : 'level_too_low'
    case 'study_report': {
      const report = own.studyReports?.at(-1)
      if (outside(report?.on)) return 'outside_cycle'
      const early =
        report?.on !== undefined && report.visitEndedOn !== undefined && report.on <= report.visitEndedOn
      return early ? 'before_trip_end' : 'trip_counted'
    }
    case 'project':
      return outside(own.projects?.at(-1)?.on) ? 'outside_cycle' : 'level_too_low'
  }
}
