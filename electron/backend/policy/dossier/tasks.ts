import type { outputsOf } from '../../../../db/policy/enrolment.ts'
import type { Day } from '../../../../shared/kernel/day.ts'
import type { EnrolmentFacts } from '../../../../shared/policy/facts/cohort.ts'

export type Output = Awaited<ReturnType<typeof outputsOf>>[number]

/** The trip a report is about: something the programme held, or a studio. */
export const tripOf = (output: Output): string | null => output.event_id ?? output.activity_id

/** What a trainee has to show, as the policy reads it; `tripEnds` gives the last days of the trips reports are about. */
export function taskFacts(
  outputs: readonly Output[],
  tripEnds: ReadonlyMap<string, Day>,
): Pick<
  EnrolmentFacts,
  'papers' | 'openLessons' | 'lectures' | 'studyReports' | 'projects' | 'otherResults'
> {
  const of = (kind: Output['kind']) => outputs.filter((o) => o.kind === kind)
  return {
    papers: of('paper').map((o) => ({
      status: o.status ?? undefined,
      publishedOn: o.status === 'published' ? o.happened_on : null,
      authorPosition: o.author_position ?? undefined,
      journalLevel: o.level ?? undefined,
    })),
    openLessons: of('open_lesson').map((o) => ({
      level: o.level ?? undefined,
      as: o.took_part_as ?? undefined,
      on: o.happened_on,
    })),
    lectures: of('lecture').map((o) => ({ level: o.level ?? undefined, on: o.happened_on })),
    studyReports: of('study_report').map((o) => {
      const visit = tripOf(o) ?? undefined
      return { on: o.happened_on, visit, visitEndedOn: visit === undefined ? undefined : tripEnds.get(visit) }
    }),
    projects: of('project').map((o) => ({ level: o.level ?? undefined, on: o.happened_on })),
    otherResults: of('other').map((o) => o.title),
  }
}
