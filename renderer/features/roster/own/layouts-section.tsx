import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../../app/api.ts'
import { Lines, Section } from '../../../ui/page/section.tsx'
import styles from '../roster-room.module.css'

/** Layouts of the bureau's own rosters, made anew with today's record. */
export function LayoutsSection() {
  const { t } = useTranslation()
  const { data } = useQuery(useApi().roster.layouts.queryOptions({ input: {} }))
  const rows = data?.rows ?? []
  return (
    <Section
      title={t('roster.own.rosters')}
      count={rows.length}
      aside={
        <Link to="/roster" search={{ form: 'own-roster' }}>
          {t('roster.own.new')}
        </Link>
      }
    >
      {data && rows.length === 0 && <p className="ink-2">{t('roster.own.none')}</p>}
      {rows.length > 0 && (
        <Lines>
          {rows.map(({ id, name, layout }) => (
            <li key={id}>
              <Link to="/roster" search={{ form: 'own-roster', layoutId: id }} className={styles.layout}>
                <span className="strong">{name}</span>
                <span className={styles.why}>
                  {layout.columns.map((column) => t(`roster.own.column.${column}`)).join(' · ')}
                </span>
              </Link>
            </li>
          ))}
        </Lines>
      )}
    </Section>
  )
}
