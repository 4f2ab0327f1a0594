import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../session.ts'
import styles from './gone-banner.module.css'

/** Says that the audit trail ends before it should: the file may not be the one that was left here. */
export function TrailBanner({ lostHead }: Pick<Session, 'lostHead'>) {
  const { t } = useTranslation()
  if (!lostHead) return null
  return (
    <div className={`${styles.banner} no-print`} role="alert">
      <IconAlertTriangle size={17} stroke={1.6} aria-hidden />
      <span className="grow">{t('account.lostHead', { seq: lostHead.seq })}</span>
    </div>
  )
}
