import type { TFunction } from 'i18next'
import type { Column } from '../../ui/list/column.ts'
import { Unknown } from '../../ui/page/facts.tsx'
import { GradeRun } from '../../ui/progress/grade.tsx'
import { Meter } from '../../ui/progress/meter.tsx'
import styles from './cohort.module.css'
import type { ProgressRow } from './rows.ts'
import { StandingCell, sayStanding, tasksCount } from './standing.tsx'

/** Where a trainee stands at the end, in words: left, the grade of graduation, the certificate, or still in it. */
function sayState(t: TFunction, { leftOn, graduation, certificate, mentor }: ProgressRow): string {
  if (leftOn) return t('cohort.page.leftOn', { day: leftOn })
  if (certificate) return certificate
  if (graduation) return t('cohort.page.graduated', { grade: t(`cohort.graduation.${graduation}`) })
  if (mentor?.leftOn) return t('cohort.page.mentorLeft', { name: mentor.name })
  return t('cohort.page.inIt')
}

/** The columns of the matrix: who, grades, how each task and each measure stands, where it ended. */
export function traineeColumns(t: TFunction, rows: readonly ProgressRow[]): readonly Column<ProgressRow>[] {
  const [first] = rows
  const standings = (of: 'tasks' | 'measures', width: number): Column<ProgressRow>[] =>
    (first?.[of] ?? []).map(({ question }) => ({
      id: question,
      title: sayStanding(t, question),
      width,
      cell: (row) => {
        const standing = row[of].find((one) => one.question === question)
        return row.leftOn || !standing ? null : <StandingCell standing={standing} />
      },
      value: (row) => row[of].find((one) => one.question === question)?.found ?? null,
      sortable: true,
    }))
  return [
    {
      id: 'person',
      title: t('cohort.column.person'),
      width: 80,
      cell: (one) => <span className={one.leftOn ? 'ink-3' : 'strong'}>{one.person.name}</span>,
      value: (one) => one.person.name,
    },
    {
      id: 'school',
      title: t('cohort.column.school'),
      cell: (one) => one.school?.name ?? <Unknown label={t('cohort.column.school')} />,
      value: (one) => one.school?.name ?? null,
    },
    {
      id: 'track',
      title: t('cohort.column.track'),
      width: 52,
      minor: true,
      cell: (one) => t(`cohort.track.${one.track}`),
      value: (one) => t(`cohort.track.${one.track}`),
    },
    {
      id: 'grades',
      title: t('cohort.column.grades'),
      width: 76,
      cell: (one) => <GradeRun grades={one.grades.map(({ grade }) => grade)} />,
    },
    {
      id: 'done',
      title: t('cohort.column.tasks'),
      width: 78,
      sortable: true,
      value: (one) => tasksCount(one.tasks).done,
      cell: (one) => {
        if (one.leftOn) return null
        const { done, of } = tasksCount(one.tasks)
        return (
          <span className={styles.tasks}>
            <Meter value={done} max={of} tone={done === of ? 'met' : 'accent'} />
            {done}/{of}
          </span>
        )
      },
    },
    ...standings('tasks', 64),
    ...standings('measures', 52),
    {
      id: 'state',
      title: t('cohort.column.state'),
      width: 84,
      minor: true,
      cell: (one) => <span className="note ellipsis">{sayState(t, one)}</span>,
      value: (one) => sayState(t, one),
    },
  ]
}
