import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { LookBadge, PlainBadge } from '../../../ui/finding/outcome-badge.tsx'
import { sayMoment } from '../../../ui/moment.ts'
import styles from '../handback.module.css'
import type { Returned } from '../rows.ts'

/** One returned file: whose it is, which turn, how it stands. */
export function ReturnedLine({ row }: { row: Returned }) {
  const { t } = useTranslation()
  return (
    <li>
      <Link to="/handback/$returnId" params={{ returnId: row.returnId }} className={styles.line}>
        <span className={styles.state}>
          {row.status === 'open' ? (
            <LookBadge look="pending">{t('handback.status.open')}</LookBadge>
          ) : (
            <PlainBadge>{t(`handback.status.${row.status}`)}</PlainBadge>
          )}
        </span>
        <span className="grow strong">{row.studio.name}</span>
        <span className="note">
          {t(`handback.form.${row.form}`)}
          {row.number !== null && ` ${t('handback.turn', { number: row.number })}`}
        </span>
        <span className="note">
          {row.status === 'merged' &&
            t('handback.outcome', { accepted: row.accepted, declined: row.declined })}
        </span>
        <span className="note">{sayMoment(row.receivedAt)}</span>
      </Link>
    </li>
  )
}
