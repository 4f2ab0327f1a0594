import { clsx } from 'clsx'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { daysBetween } from '../../../shared/kernel/day.ts'
import { useSession } from '../../app/session.ts'
import { Section } from '../../ui/page/section.tsx'
import { Meter } from '../../ui/progress/meter.tsx'
import { sayYear } from '../assessment/said.ts'
import { type Due, horizon } from './due.ts'
import styles from './today.module.css'

/** What has a last day within the next ninety days, or has let it pass. */
export function DueList({ due }: { due: readonly Due[] | undefined }) {
  const { t } = useTranslation()
  if (!due) return null
  return (
    <Section title={t('today.due.title')} count={t('today.due.within', { days: horizon, count: due.length })}>
      {due.length === 0 ? (
        <p className="ink-2">{t('today.due.none', { days: horizon })}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('today.due.on')}</th>
              <th scope="col">{t('today.due.what')}</th>
              <th scope="col">{t('today.due.who')}</th>
              <th scope="col">{t('today.due.progress')}</th>
            </tr>
          </thead>
          <tbody>
            {due.map((one) => (
              <Row key={`${one.what} ${one.id}`} due={one} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  )
}

function Row({ due }: { due: Due }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const left = daysBetween(today, due.on)
  const tone = left < 0 ? styles.late : left <= 7 ? styles.soon : styles.calm
  return (
    <tr>
      <td>
        {due.on} <span className={clsx(styles.left, tone)}>{sayDays(t, left)}</span>
      </td>
      <td>
        <a href={due.href} className={styles.topic}>
          {t(`today.due.${due.what}`, { year: 'year' in due ? sayYear(t, 'studio', due.year) : '' })}
        </a>
      </td>
      <td className="ink-2">{sayWho(t, due)}</td>
      <td>
        {due.what === 'managementYear' && (
          <span className="row">
            <span className={styles.meter}>
              <Meter value={due.settled} max={due.studios} />
            </span>
            <span className="note">{t('today.due.settled', { count: due.settled, of: due.studios })}</span>
          </span>
        )}
        {due.what === 'rectification' && <span className="note">{t('today.due.notAgain')}</span>}
      </td>
    </tr>
  )
}

const sayDays = (t: TFunction, left: number): string => {
  if (left < 0) return t('decision.left.late', { count: -left })
  return left === 0 ? t('decision.left.today') : t('decision.left.days', { count: left })
}

function sayWho(t: TFunction, due: Due): string {
  switch (due.what) {
    case 'rectification':
      return t('terms.studioOf', { name: due.name ?? t('terms.unknown') })
    case 'managementYear':
      return t('assessment.round.count.studio', { count: due.studios })
    default:
      return `${due.name} · ${t('assessment.round.count.trainee', { count: due.trainees })}`
  }
}
