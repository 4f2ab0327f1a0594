import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './form-problem.module.css'

/** Why the whole submission did not succeed, above the buttons. Nothing when there is nothing to say. */
export function FormProblem({ children }: { children: ReactNode }) {
  if (children === null || children === undefined || children === '') return null
  return (
    <div role="alert" className={styles.problem}>
      <IconAlertTriangle size={15} stroke={1.8} aria-hidden />
      <div>{children}</div>
    </div>
  )
}
