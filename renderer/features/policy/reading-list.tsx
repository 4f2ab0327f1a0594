import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../../app/findings/finding-words.ts'
import { ClauseChip } from '../../ui/finding/clause-chip.tsx'
import { intoView } from './into-view.ts'
import styles from './policy.module.css'
import type { ReadingRow } from './rows.ts'

/** The register: every place that can be read in more than one way, and how it is read now. */
export function ReadingList({ rows, current }: { rows: readonly ReadingRow[]; current: string | undefined }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <ul className={styles.list} aria-label={t('policy.readings')}>
      {rows.map((reading) => (
        <li
          key={reading.id}
          ref={reading.id === current ? intoView : undefined}
          className={clsx(styles.rule, reading.id === current && styles.current)}
        >
          <div className={styles.line}>
            <Link to="/policy" search={{ reading: reading.id }} className={styles.words}>
              <span className={styles.number}>{reading.id}</span> {reading.topic[language]}
            </Link>
            <span className="note">
              {t(reading.history.length > 0 ? 'policy.reading.byBureau' : 'policy.reading.default')}
            </span>
          </div>
          <span className="ink-2">
            {reading.choices.find((choice) => choice.id === reading.current)?.words[language]}
          </span>
          <div className={styles.line}>
            {reading.clauses.map((clause) => (
              <ClauseChip key={`${clause.document} ${clause.place}`} clause={clause} />
            ))}
          </div>
        </li>
      ))}
    </ul>
  )
}
