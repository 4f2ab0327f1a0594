import { useTranslation } from 'react-i18next'
import type { PreparedIntake } from '../../../../shared/contract/intake.ts'
import { Lines, Section } from '../../../ui/page/section.tsx'
import styles from '../intake.module.css'

const shown = 8

/** What of the sheet is not read as a record, and why: nothing is left out silently. */
export function LeftAside({ prepared: { layout, skipped } }: { prepared: PreparedIntake }) {
  const { t } = useTranslation()
  const cuts = layout?.cuts ?? []
  if (skipped.length + cuts.length === 0) return null
  return (
    <Section title={t('intake.page.aside')} count={skipped.length + cuts.length}>
      <Lines>
        {cuts.map((cut) => (
          <li key={`${cut.fromColumn}${cut.fromRow}`} className={styles.aside}>
            <span className="ink-3">
              {cut.fromRow === cut.toRow
                ? t('intake.page.rowAt', { row: cut.fromRow })
                : t('intake.page.rowsFromTo', { from: cut.fromRow, to: cut.toRow })}
            </span>
            <span>{t(`intake.cut.${cut.reason}`)}</span>
            <span className="ink-2 ellipsis">{cut.text}</span>
          </li>
        ))}
        {skipped.slice(0, shown).map((row) => (
          <li key={row.row} className={styles.aside}>
            <span className="ink-3">{t('intake.page.rowAt', { row: row.row })}</span>
            <span>{t(`intake.skipped.${row.reason}`)}</span>
            <span className="ink-2 ellipsis">{row.text}</span>
          </li>
        ))}
        {skipped.length > shown && (
          <li className="note">{t('intake.page.moreAside', { count: skipped.length - shown })}</li>
        )}
      </Lines>
    </Section>
  )
}
