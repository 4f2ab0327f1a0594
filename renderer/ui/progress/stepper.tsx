import { IconCheck, IconClockHour4 } from '@tabler/icons-react'
import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './stepper.module.css'

/** A step: `part` has been passed but something in it is still missing. */
export interface Step {
  id: string
  title: string
  state: 'done' | 'part' | 'now' | 'next'
  /** How many stand here. */
  count?: ReactNode
  /** Unit or loss beside the count: 人, −6. */
  loss?: ReactNode
  /** Dates or what is going on. */
  detail?: ReactNode
}

const marks = {
  done: <IconCheck size={14} stroke={2.2} aria-hidden />,
  part: <IconClockHour4 size={14} stroke={2} aria-hidden className={styles.partMark} />,
  now: null,
  next: null,
} as const

/**
 * The ledger of a workflow: equal columns with step, count, loss and dates. `slim` is one line, for pages where a
 * grid follows. With `onPick` each step is a button that shows its rows.
 */
export function Stepper({
  steps,
  slim = false,
  onPick,
}: {
  steps: readonly Step[]
  slim?: boolean
  onPick?: (id: string) => void
}) {
  const { t } = useTranslation()
  return (
    <ol className={clsx(styles.steps, slim && styles.slim)} aria-label={t('ui.steps.label')}>
      {steps.map((step) => {
        const body = (
          <>
            <span className={styles.title}>
              {marks[step.state]}
              <span className="ellipsis">{step.title}</span>
              {slim && <span className={styles.slimCount}>{step.count}</span>}
            </span>
            {!slim && (
              <>
                <span className={styles.count}>
                  {step.count}
                  {step.loss !== undefined && <small>{step.loss}</small>}
                </span>
                <span className={styles.detail}>{step.detail}</span>
              </>
            )}
          </>
        )
        return (
          <li
            key={step.id}
            className={clsx(styles.step, styles[step.state])}
            aria-current={step.state === 'now' ? 'step' : undefined}
          >
            {onPick ? (
              <button type="button" className={styles.pick} onClick={() => onPick(step.id)}>
                {body}
              </button>
            ) : (
              body
            )}
          </li>
        )
      })}
    </ol>
  )
}
