import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../session.ts'
import styles from './gone-banner.module.css'

/** Says that the disk is full and what can still be done, until there is room again. */
export function FullBanner({ diskFull }: Pick<Session, 'diskFull'>) {
  const { t } = useTranslation()
  if (!diskFull) return null
  return (
    <div className={`${styles.banner} no-print`} role="alert">
      <IconAlertTriangle size={17} stroke={1.6} aria-hidden />
      <span className="grow">{t('shell.diskFull')}</span>
    </div>
  )
}
