import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../session.ts'
import styles from './gone-banner.module.css'

/** Says that this computer's day lies before what is on record already: what is entered now would stand on a wrong day. */
export function ClockBanner({ clockBehind, today }: Pick<Session, 'clockBehind' | 'today'>) {
  const { t } = useTranslation()
  if (clockBehind === null) return null
  return (
    <div className={`${styles.banner} no-print`} role="alert">
      <IconAlertTriangle size={17} stroke={1.6} aria-hidden />
      <span className="grow">{t('shell.clockBehind', { on: clockBehind.slice(0, 10), today })}</span>
    </div>
  )
}
