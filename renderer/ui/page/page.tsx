import type { ReactNode } from 'react'
import { type KeyHint, KeyHints } from '../key-hints.tsx'
import styles from './page.module.css'

/** A page: header, body that scrolls, bottom bar. `footer` is the content of the bar, usually a `StatusBar`. */
export function Page({
  header,
  children,
  footer,
}: {
  header: ReactNode
  children: ReactNode
  footer?: ReactNode
}) {
  return (
    <div className={styles.page}>
      {header}
      <div className={styles.body}>{children}</div>
      {footer}
    </div>
  )
}

/** The bottom bar: how many rows, what can be done with the selection, which keys are live. */
export function StatusBar({
  count,
  children,
  keys = [],
}: {
  count?: ReactNode
  children?: ReactNode
  keys?: readonly KeyHint[]
}) {
  return (
    <footer className={`${styles.status} no-print`}>
      {count !== undefined && <span className={styles.count}>{count}</span>}
      {children}
      <span className="grow" />
      <KeyHints hints={keys} />
    </footer>
  )
}

/** The bar of a page that is one form or one decision: the acts left, keys right. */
export function ActBar({ children, keys = [] }: { children: ReactNode; keys?: readonly KeyHint[] }) {
  return (
    <footer className={`${styles.acts} no-print`}>
      {children}
      <span className="grow" />
      <KeyHints hints={keys} />
    </footer>
  )
}
