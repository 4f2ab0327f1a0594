import type { outputsOf } from '../../../../db/policy/enrolment.ts'
import type { EnrolmentFacts } from '../../../../shared/policy/facts/cohort.ts'

type Output = Awaited<ReturnType<typeof outputsOf>>[number]

/** What a trainee has to show, as the policy reads it. Which trip a report is about is not kept. */
export function taskFacts(
  outputs: readonly Output[],
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
    studyReports: of('study_report').map((o) => ({ on: o.happened_on })),
    projects: of('project').map((o) => ({ level: o.level ?? undefined })),
    otherResults: of('other').map((o) => o.title),
  }
}
