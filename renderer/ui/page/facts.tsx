import { Fragment, type ReactNode } from 'react'
import styles from './facts.module.css'

/** A fact of a record: its name, its value (null = unknown, shown as a dashed hole), where it comes from. */
export interface FactLine {
  name: string
  value: ReactNode
  source?: ReactNode
}

/** The missing value: a dashed violet dash, never blank, never zero. `label` says what is missing. */
export const Unknown = ({ label }: { label: string }) => (
  <span className={styles.unknown} role="img" aria-label={label} title={label}>
    —
  </span>
)

/** Name, value, source in aligned columns. */
export function Facts({ facts, unknownLabel }: { facts: readonly FactLine[]; unknownLabel: string }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two facts may bear one name; the list is shown as given
        <Fragment key={at}>
          <dt>{fact.name}</dt>
          <dd>{fact.value ?? <Unknown label={unknownLabel} />}</dd>
          <dd className={styles.source}>{fact.source}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
