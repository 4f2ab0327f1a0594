import type { TFunction } from 'i18next'
import type { Column } from '../../ui/list/column.ts'
import { Unknown } from '../../ui/page/facts.tsx'
import { GradeRun } from '../../ui/progress/grade.tsx'
import type { Trainee } from './rows.ts'

/** The columns of a cohort's trainees, who left at the end of the list. */
export function traineeColumns(t: TFunction): readonly Column<Trainee>[] {
  return [
    {
      id: 'person',
      title: t('cohort.column.person'),
      width: 104,
      cell: (one) => <span className={one.toOn ? 'ink-3' : 'strong'}>{one.person.name}</span>,
      value: (one) => one.person.name,
    },
    {
      id: 'school',
      title: t('cohort.column.school'),
      cell: (one) => one.school?.name ?? <Unknown label={t('cohort.column.school')} />,
      value: (one) => one.school?.name ?? null,
    },
    {
      id: 'subject',
      title: t('cohort.column.subject'),
      width: 88,
      minor: true,
      cell: (one) => one.subject,
      value: (one) => one.subject,
    },
    {
      id: 'track',
      title: t('cohort.column.track'),
      width: 84,
      cell: (one) => t(`cohort.track.${one.track}`),
      value: (one) => t(`cohort.track.${one.track}`),
    },
    {
      id: 'grades',
      title: t('cohort.column.grades'),
      width: 104,
      cell: (one) => <GradeRun grades={one.grades.map(({ grade }) => grade)} />,
    },
    {
      id: 'pairs',
      title: t('cohort.column.pairs'),
      width: 168,
      minor: true,
      cell: (one) => (
        <span className="ink-2">{one.pairs.map(({ person }) => person.name).join(t('findings.list'))}</span>
      ),
    },
    {
      id: 'state',
      title: t('cohort.column.state'),
      width: 140,
      cell: (one) => (
        <span className="note">
          {one.toOn ? t('cohort.page.leftOn', { day: one.toOn }) : t('cohort.page.inIt')}
        </span>
      ),
    },
  ]
}
