import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import type { Grade } from '../../../shared/domain/assessment.ts'
import styles from './grade.module.css'

/** One grade as one character; null = no grade on file, a dashed hole. */
export function GradeCell({ grade }: { grade: Grade | null }) {
  const { t } = useTranslation()
  const word = grade ? t(`ui.grade.${grade}`) : t('ui.grade.none')
  return (
    <span className={clsx(styles.cell, styles[grade ?? 'none'])} role="img" aria-label={word} title={word}>
      {grade ? t(`ui.grade.short.${grade}`) : '—'}
    </span>
  )
}

/** Grades of several years, oldest to newest. */
export function GradeRun({ grades: run }: { grades: readonly (Grade | null)[] }) {
  return (
    <span className={styles.run}>
      {run.map((grade, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a year's place in the run is its identity
        <GradeCell key={i} grade={grade} />
      ))}
    </span>
  )
}
