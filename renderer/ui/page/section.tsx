import type { ReactNode } from 'react'
import styles from './section.module.css'

/** A part of a page, titled in its own words, with its count beside the title and one link at the right. */
export function Section({
  title,
  count,
  aside,
  children,
}: {
  title: ReactNode
  count?: ReactNode
  aside?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={styles.section}>
      <header>
        <h2>{title}</h2>
        {count !== undefined && <span className={styles.count}>{count}</span>}
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </header>
      {children}
    </section>
  )
}

/** Lines of a section between hairlines; the first line is darker. */
export const Lines = ({ children }: { children: ReactNode }) => <ul className={styles.lines}>{children}</ul>
