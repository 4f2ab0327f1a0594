import { useTranslation } from 'react-i18next'
import { isWholeSheet } from '../../../../shared/domain/handback.ts'
import { Lines, Section } from '../../../ui/page/section.tsx'
import styles from '../handback.module.css'
import type { Review } from '../rows.ts'

/** Rows of a workbook that were not taken, each with its place and the reason; they are named in the next workbook. */
export function RefusedRows({
  refused,
  field,
}: {
  refused: Review['refused']
  field: (name: string) => string
}) {
  const { t } = useTranslation()
  if (refused.length === 0) return null
  return (
    <Section title={t('handback.refusedRows')} count={refused.length}>
      <Lines>
        {refused.map((row) => (
          <li key={`${row.sheet} ${row.row} ${row.problem}`} className={styles.line}>
            <span className={styles.name}>
              {isWholeSheet(row.problem) ? row.sheet : t('handback.refusedRow', row)}
            </span>
            <span className="grow">
              {row.field !== null && `${field(row.field)} `}
              {t(`handback.rowRefusal.${row.problem as 'no_id'}`)}
            </span>
            <span className="note">{row.value}</span>
          </li>
        ))}
      </Lines>
    </Section>
  )
}
