import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../app/session.ts'
import { LookBadge } from '../../ui/finding/outcome-badge.tsx'
import { sayMoment } from '../../ui/moment.ts'
import { Section } from '../../ui/page/section.tsx'
import styles from './today.module.css'

const stale = 7 * 86_400_000

/** When the data was last backed up, and whether that was long ago. */
export function BackupState() {
  const { t } = useTranslation()
  const { lastBackup, today } = useSession()
  const old = lastBackup !== null && Date.parse(today) - Date.parse(lastBackup.at) > stale
  const sound = lastBackup?.verified === true
  return (
    <Section title={t('admin.backup.title')} aside={<Link to="/admin">{t('today.backup.open')}</Link>}>
      <div className={styles.count}>
        <span className="ink-2 grow">
          {lastBackup ? sayMoment(lastBackup.at) : t('shell.place.noBackup')}
        </span>
        {!lastBackup && <LookBadge look="due">{t('today.backup.due')}</LookBadge>}
        {lastBackup && !sound && <LookBadge look="breach">{t('today.backup.unsound')}</LookBadge>}
        {sound && (
          <LookBadge look={old ? 'due' : 'met'}>
            {t(old ? 'today.backup.old' : 'today.backup.sound')}
          </LookBadge>
        )}
      </div>
    </Section>
  )
}
