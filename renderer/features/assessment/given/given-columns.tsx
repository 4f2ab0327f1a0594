import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../../ui/list/column.ts'
import { Unknown } from '../../../ui/page/facts.tsx'
import type { AssessmentRow } from '../rows.ts'
import { sayAssessed, sayPlace, sayYear } from '../said.ts'
import { GradeGiven } from './grade-given.tsx'

/** The columns of the grades given. */
export function useGivenColumns(): readonly Column<AssessmentRow>[] {
  const { t } = useTranslation()
  return useMemo(
    () => [
      {
        id: 'on',
        title: t('assessment.round.assessedOn'),
        width: 108,
        cell: (row) => row.assessedOn,
        value: (row) => row.assessedOn,
      },
      {
        id: 'name',
        title: t('assessment.list.who'),
        width: 200,
        cell: (row) => <span className="strong">{sayAssessed(t, row.subjectKind, row.subjectName)}</span>,
        value: (row) => sayAssessed(t, row.subjectKind, row.subjectName),
      },
      {
        id: 'of',
        title: t('assessment.list.as'),
        width: 120,
        cell: (row) => t(`terms.assessedKind.${row.subjectKind}`),
      },
      {
        id: 'in',
        title: t('assessment.list.in'),
        minor: true,
        cell: (row) => sayPlace(t, row),
        value: (row) => sayPlace(t, row),
      },
      {
        id: 'year',
        title: t('assessment.round.year'),
        width: 110,
        cell: (row) => sayYear(t, row.subjectKind, row.year),
      },
      {
        id: 'kind',
        title: t('assessment.list.kind'),
        width: 110,
        minor: true,
        cell: (row) => t(`terms.assessmentKind.${row.kind}`),
      },
      {
        id: 'grade',
        title: t('ui.grade.choose'),
        width: 130,
        cell: (row) => <GradeGiven row={row} />,
        value: (row) => row.grade && t(`ui.grade.${row.grade}`),
      },
      {
        id: 'delivered',
        title: t('assessment.round.notifiedOn'),
        width: 130,
        cell: (row) => row.notifiedOn ?? <Delivery row={row} />,
      },
    ],
    [t],
  )
}

/** A failed result without its delivery is a hole: a period runs from that day. Elsewhere nothing hangs on it. */
function Delivery({ row }: { row: AssessmentRow }) {
  const { t } = useTranslation()
  return row.grade === 'fail' ? <Unknown label={t('assessment.deliver.missing')} /> : null
}
