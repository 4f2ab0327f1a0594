import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/api.ts'
import { LookBadge } from '../../../ui/finding/outcome-badge.tsx'
import { Lines, Section } from '../../../ui/page/section.tsx'
import styles from '../roster-room.module.css'

/** Everything frozen so far, the latest first, and where remarks wait for an answer. */
export function FrozenSection() {
  const { t } = useTranslation()
  const { data } = useQuery(useApi().roster.frozenList.queryOptions({ input: {} }))
  const rows = data?.rows ?? []
  return (
    <Section title={t('roster.frozen.title')} count={rows.length}>
      {data && rows.length === 0 && <p className="ink-2">{t('roster.frozen.none')}</p>}
      {rows.length > 0 && (
        <Lines>
          {rows.map((row) => (
            <li key={row.id}>
              <Link to="/roster/frozen/$frozenId" params={{ frozenId: row.id }} className={styles.frozen}>
                <span>{row.number}</span>
                <span>
                  <span className="strong">{row.title}</span>
                  <span className={styles.why}>
                    {t('roster.frozen.line', { asOf: row.asOf, purpose: row.purpose, count: row.records })}
                  </span>
                </span>
                {row.openRemarks > 0 ? (
                  <LookBadge look="pending">{t('roster.frozen.open', { count: row.openRemarks })}</LookBadge>
                ) : (
                  <span className="ink-3">{row.releases > 0 && t('roster.frozen.released')}</span>
                )}
              </Link>
            </li>
          ))}
        </Lines>
      )}
    </Section>
  )
}
