import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './frame.module.css'

/** The frame of every page: rail left, bar above, the page in between; it knows nothing of data. */
export function Frame({
  rail,
  bar,
  banner,
  children,
}: {
  rail: ReactNode
  bar: ReactNode
  banner?: ReactNode
  children: ReactNode
}) {
  const { t } = useTranslation()
  const main = useRef<HTMLElement>(null)
  useEffect(() => main.current?.focus({ preventScroll: true }), [])
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('shell.toMain')}
      </button>
      <aside className={`${styles.rail} no-print`}>{rail}</aside>
      <header className={`${styles.bar} no-print`}>{bar}</header>
      <main className={styles.main} ref={main} tabIndex={-1}>
        {banner}
        <div className={styles.page}>{children}</div>
      </main>
    </div>
  )
}
