import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Kbd } from '../../ui/key-hints.tsx'
import type { AsOf } from '../as-of.ts'
import type { Session } from '../session.ts'
import { AccountMenu } from './account-menu.tsx'
import { AsOfControl } from './as-of-control.tsx'
import { SettingsMenu } from './settings-menu.tsx'
import styles from './top-bar.module.css'

/** As-of day, search, who is signed in. */
export function TopBar({ session, asOf, onFind }: { session: Session; asOf: AsOf; onFind: () => void }) {
  const { t } = useTranslation()
  return (
    <>
      <AsOfControl today={asOf.today} asOf={asOf.asOf} knownOn={asOf.knownOn} onChange={asOf.change} />
      <button type="button" className={styles.find} onClick={onFind} aria-label={t('shell.find.title')}>
        <IconSearch size={15} stroke={1.6} aria-hidden />
        <span className="ellipsis">{t('shell.find.hint')}</span>
        <span className={styles.keys}>
          <Kbd>Ctrl</Kbd>
          <Kbd>K</Kbd>
        </span>
      </button>
      <div className={styles.who}>
        <AccountMenu session={session} />
        <SettingsMenu />
      </div>
    </>
  )
}
