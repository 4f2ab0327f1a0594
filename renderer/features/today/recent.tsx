import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useApi } from '../../app/api.ts'
import { sayMoment } from '../../ui/moment.ts'
import { Lines, Section } from '../../ui/page/section.tsx'
import { sayAct } from '../admin/said.ts'
import styles from './today.module.css'

/** The last things done on this desk, by whom. */
export function Recent() {
  const { t, i18n } = useTranslation()
  const { data } = useQuery(useApi().admin.recent.queryOptions({ input: {} }))
  if (!data || data.rows.length === 0) return null
  return (
    <Section title={t('today.recent')}>
      <Lines>
        {data.rows.map((act) => (
          <li key={act.seq} className={styles.act}>
            <span className="grow ellipsis">
              {sayAct(t, i18n, act.procedure)}
              {act.subject?.name && (
                <a href={`#/people/${act.subject.id}`} className={styles.about}>
                  {act.subject.name}
                </a>
              )}
            </span>
            <span className="note">{sayMoment(act.at)}</span>
          </li>
        ))}
      </Lines>
    </Section>
  )
}
