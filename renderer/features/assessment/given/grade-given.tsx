import { useTranslation } from 'react-i18next'
import { GradeCell } from '../../../ui/progress/grade.tsx'
import type { AssessmentRow } from '../rows.ts'

/** The grade as one character and as its word; without one, the reason why there is none. */
export function GradeGiven({ row }: { row: Pick<AssessmentRow, 'grade' | 'absence'> }) {
  const { t } = useTranslation()
  const said = row.grade
    ? t(`ui.grade.${row.grade}`)
    : row.absence
      ? t(`assessment.absence.${row.absence}`)
      : t('ui.grade.none')
  return (
    <span className="row">
      <GradeCell grade={row.grade} />
      {said}
    </span>
  )
}
