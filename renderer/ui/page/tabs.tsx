import type { ReactNode } from 'react'
import styles from './tabs.module.css'

export interface Tab {
  id: string
  label: ReactNode
  count?: ReactNode
}

/** Tabs of a page, each with its count; arrow keys move between them. */
export function Tabs({
  tabs,
  current,
  onChange,
  label,
  after,
}: {
  tabs: readonly Tab[]
  current: string
  onChange: (id: string) => void
  label: string
  after?: ReactNode
}) {
  const step = (by: number) => {
    const at = tabs.findIndex((tab) => tab.id === current)
    const next = tabs[(at + by + tabs.length) % tabs.length]
    if (next) onChange(next.id)
  }
  return (
    <div className={`${styles.tabs} no-print`}>
      <div
        role="tablist"
        aria-label={label}
        className={styles.list}
        onKeyDown={(event) => {
          if (event.key === 'ArrowRight') step(1)
          if (event.key === 'ArrowLeft') step(-1)
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            aria-selected={tab.id === current}
            tabIndex={tab.id === current ? 0 : -1}
            className={styles.tab}
            onClick={() => onChange(tab.id)}
          >
            {tab.label}
            {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
          </button>
        ))}
      </div>
      {after}
    </div>
  )
}
