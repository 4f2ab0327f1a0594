import type { ReactNode } from 'react'
import styles from './page-header.module.css'

/** A fact of the header line: label in grey, value beside it. */
export type HeaderFact = readonly [label: string, value: ReactNode]

/**
 * Crumb, title with at most one badge, one line of facts or one sentence; actions right, one primary at most.
 */
export function PageHeader({
  crumb,
  title,
  badge,
  sub,
  facts,
  actions,
}: {
  crumb?: ReactNode
  title: ReactNode
  badge?: ReactNode
  sub?: ReactNode
  facts?: readonly HeaderFact[]
  actions?: ReactNode
}) {
  return (
    <header className={styles.header}>
      <div className="grow">
        {crumb !== undefined && <div className={styles.crumb}>{crumb}</div>}
        <div className={styles.title}>
          <h1>{title}</h1>
          {badge}
        </div>
        {sub !== undefined && <p className={styles.sub}>{sub}</p>}
        {facts && (
          <dl className={styles.facts}>
            {facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        )}
      </div>
      {actions !== undefined && <div className={`${styles.actions} no-print`}>{actions}</div>}
    </header>
  )
}
