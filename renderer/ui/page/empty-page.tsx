import type { ReactNode } from 'react'
import styles from './empty-page.module.css'

/** One of the first acts on an empty page. */
export interface FirstAct {
  title: string
  detail: string
  /** What stands there so far, e.g. "no schools yet". */
  state?: string
  action?: ReactNode
}

/** What is absent and what to do first, in order; the first act carries the primary button. */
export function EmptyPage({
  title,
  children,
  acts,
  foot,
}: {
  title: string
  children: ReactNode
  acts?: readonly FirstAct[]
  foot?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      <h2>{title}</h2>
      <p className={styles.body}>{children}</p>
      {acts && (
        <ol>
          {acts.map((act, i) => (
            <li key={act.title}>
              <span className={styles.number}>{i + 1}</span>
              <div className="grow">
                <div className="strong">{act.title}</div>
                <div className="note">{act.detail}</div>
              </div>
              {act.state !== undefined && <span className="note">{act.state}</span>}
              {act.action}
            </li>
          ))}
        </ol>
      )}
      {foot !== undefined && <div className={styles.foot}>{foot}</div>}
    </div>
  )
}
