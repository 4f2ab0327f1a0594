import type { ReactNode } from 'react'
import styles from './split.module.css'

/** A page's list or sheet and, where there is a second child, a panel beside it. */
export const Split = ({ children }: { children: ReactNode }) => <div className={styles.split}>{children}</div>

/** The first half where it is more than one thing: a bar that stays above a list that scrolls. */
export const SplitMain = ({ children }: { children: ReactNode }) => (
  <div className={styles.main}>{children}</div>
)

/** The panel: its parts below one another, scrolled by themselves. */
export const SidePanel = ({ children }: { children: ReactNode }) => (
  <aside className={styles.panel}>{children}</aside>
)

/** The first half of a page that is read: sections below one another. */
export const SplitBody = ({ children }: { children: ReactNode }) => (
  <div className={styles.padded}>{children}</div>
)
