import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { Room } from '../rooms.ts'
import styles from './rail.module.css'

/** Rooms, each with a count only where someone must act; below, whose data this is and when it was backed up. */
export function Rail({
  rooms,
  waiting,
  foot,
}: {
  rooms: readonly Room[]
  waiting: Readonly<Record<string, number>>
  foot: readonly string[]
}) {
  const { t } = useTranslation()
  return (
    <>
      <div className={styles.brand}>
        <span className={styles.mark} aria-hidden>
          台
        </span>
        {t('shell.name')}
      </div>
      <nav className={styles.rooms} aria-label={t('shell.rooms')}>
        {rooms.map(({ id, path, Icon }) => (
          <Link key={id} to={path as string} className={styles.room} activeProps={{ className: styles.here }}>
            <Icon size={17} stroke={1.6} aria-hidden />
            {t(`shell.room.${id}`)}
            {(waiting[id] ?? 0) > 0 && <span className={styles.waiting}>{waiting[id]}</span>}
          </Link>
        ))}
      </nav>
      <div className={styles.foot}>
        {foot.map((line) => (
          <div key={line}>{line}</div>
        ))}
      </div>
    </>
  )
}
