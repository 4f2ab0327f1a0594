import { Link } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import { VerdictBadge } from '../proposal-badge.tsx'
import { sayName } from '../said.ts'
import { useTaken } from '../use-decisions.ts'
import styles from './entry.module.css'

const days = 30

/** Decisions of the last thirty days, below what waits. */
export function RecentlyTaken() {
  const { t } = useTranslation()
  const { data } = useTaken(days)
  if (!data || data.rows.length === 0) return null
  return (
    <>
      <div className={styles.group}>
        {t('decision.list.recent', { days })}
        <span>{data.rows.length}</span>
      </div>
      <ul>
        {data.rows.map((decision) => (
          <li key={decision.id} className={styles.entry}>
            <Link
              to="/decision/taken/$decisionId"
              params={{ decisionId: decision.id }}
              className={styles.body}
            >
              <span className="strong ellipsis">{sayName(t, decision)}</span>
              <VerdictBadge decision={decision} />
              <span className={clsx(styles.sentence, 'ellipsis')}>
                {t(`terms.proposalKind.${decision.kind}`)} · {decision.documentNumber}
              </span>
              <span className={styles.left}>{decision.effectiveOn}</span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
