import { clsx } from 'clsx'
import { useTranslation } from 'react-i18next'
import type { Grade } from '../../../shared/domain/assessment.ts'
import styles from './grade-picker.module.css'

/**
 * One grade of a scale, best first. The digit keys 1, 2, 3 … give the grades in that order, Delete takes it away;
 * arrows move as in any group of choices.
 */
export function GradePicker({
  scale,
  value,
  onChange,
  label,
}: {
  scale: readonly Grade[]
  value: Grade | null
  onChange: (grade: Grade | null) => void
  label: string
}) {
  const { t } = useTranslation()
  const step = (by: number) => {
    const at = value === null ? (by > 0 ? -1 : scale.length) : scale.indexOf(value)
    const next = scale[Math.max(0, Math.min(scale.length - 1, at + by))]
    if (next) onChange(next)
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    const digit = scale[Number(event.key) - 1]
    if (digit) onChange(digit)
    else if (event.key === 'Delete' || event.key === 'Backspace') onChange(null)
    else if (event.key === 'ArrowRight' || event.key === 'ArrowDown') step(1)
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') step(-1)
    else return
    event.preventDefault()
  }
  return (
    <div role="radiogroup" aria-label={label} className={styles.picker} onKeyDown={onKeyDown}>
      {scale.map((grade, i) => {
        const on = grade === value
        const stop = on || (value === null && i === 0)
        return (
          // biome-ignore lint/a11y/useSemanticElements: a radio input cannot carry the look of a joined row
          <button
            key={grade}
            type="button"
            role="radio"
            aria-checked={on}
            tabIndex={stop ? 0 : -1}
            className={clsx(styles.choice, on && styles[grade])}
            onClick={() => onChange(grade)}
          >
            {t(`ui.grade.${grade}`)}
          </button>
        )
      })}
    </div>
  )
}
