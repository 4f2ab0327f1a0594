import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { StudioRole } from '../../../../shared/domain/studio.ts'
import type { Studio } from '../rows.ts'
import styles from './studio-page.module.css'

/** The empty places of a role, since when, and how it is filled: a lead by a decision, the others at once. */
export function Vacancies({ studio, role, fill }: { studio: Studio; role: StudioRole; fill: boolean }) {
  const { t } = useTranslation()
  const empty = studio.vacancies.filter((vacancy) => vacancy.role === role)
  const bySince = [...Map.groupBy(empty, ({ sinceOn }) => sinceOn)]
  const alone = studio.people.every((one) => one.role !== role)
  return bySince.map(([sinceOn, { length: count }], i) => (
    <li key={sinceOn}>
      <span className="note">{alone && i === 0 ? t(`terms.studioRole.${role}`) : ''}</span>
      <span className={styles.vacant}>
        {count > 1 ? t('studio.who.vacantMany', { n: count }) : t('studio.who.vacant')}
      </span>
      <span className="note">
        {sinceOn === studio.fromOn ? t('studio.who.never') : t('studio.who.since', { day: sinceOn })}
      </span>
      {fill && role === 'lead' ? (
        <Link to="/decision" className={styles.fill}>
          {t('studio.who.decide')}
        </Link>
      ) : (
        fill && (
          <Link
            to="/studio/$studioId/join"
            params={{ studioId: studio.id }}
            search={{ role, since: sinceOn }}
            className={styles.fill}
          >
            {t('studio.who.fill')}
          </Link>
        )
      )}
    </li>
  ))
}
